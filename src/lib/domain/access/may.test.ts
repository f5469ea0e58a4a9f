import { describe, expect, it } from 'vitest';
import { actions, may, type Action, type Actor } from './may.ts';

const now = new Date('2026-01-05T10:00:00Z');
const hour = 60 * 60 * 1000;

/** Everybody a question about one class can come from. */
const people = {
	owner: { learnerId: 'owner', role: 'teacher', isGuest: false },
	coTeacher: { learnerId: 'co', role: 'teacher', isGuest: false },
	otherTeacher: { learnerId: 'other', role: 'teacher', isGuest: false },
	/** Taught the class once; the role was taken away. */
	formerTeacher: { learnerId: 'former', role: 'learner', isGuest: false },
	student: { learnerId: 'student', role: 'learner', isGuest: false },
	otherStudent: { learnerId: 'elsewhere', role: 'learner', isGuest: false },
	guest: { learnerId: 'guest', role: 'learner', isGuest: true },
	visitor: null,
	admin: { learnerId: 'admin', role: 'admin', isGuest: false }
} satisfies Record<string, Actor | null>;
type Person = keyof typeof people;

const classroom = { ownerId: 'owner', coTeacherIds: ['co', 'former'], studentIds: ['student'] };
const open = { classroom, opensAt: new Date(+now - hour), closesAt: new Date(+now + hour) };
const pupil = {
	learnerId: 'student',
	role: 'learner',
	teacherIds: ['owner', 'co'],
	madeBy: 'owner'
} as const;
const published = { ownerId: 'owner', isPublished: true };
const draft = { ownerId: 'owner', isPublished: false };
const report = { reporterId: 'student' };
const attempt = { ownerId: 'student' };

const teachers: Person[] = ['owner', 'coTeacher', 'otherTeacher', 'admin'];
const ofClass: Person[] = ['owner', 'coTeacher', 'admin'];
const accounts = (Object.keys(people) as Person[]).filter(
	(person) => person !== 'guest' && person !== 'visitor'
);
const everybody = Object.keys(people) as Person[];

/** Who may, of all: every action stands here. */
const allowed: Record<Action, Person[]> = {
	'account.read': ['admin'],
	'account.set-role': ['admin'],
	'account.sign-out': ['student', 'admin'],
	'account.help': ofClass,
	'account.delete': ['student', 'admin'],
	'account.issue-card': ofClass,
	'assignment.read': [...ofClass, 'student'],
	'assignment.edit': ofClass,
	'assignment.start': ['student'],
	'assignment.grade': ofClass,
	'attempt.answer': ['student'],
	'attempt.read': ['student'],
	'classroom.create': teachers,
	'classroom.read': [...ofClass, 'student'],
	'classroom.teach': ofClass,
	'classroom.own': ['owner', 'admin'],
	'classroom.join': accounts,
	'instance.administer': ['admin'],
	'item.search': teachers,
	'item.edit': teachers,
	'item.regrade': teachers,
	'item.export': teachers,
	'module.create': teachers,
	'module.read': everybody,
	'module.edit': ['owner', 'admin'],
	'module.preview': teachers,
	'report.list': teachers,
	'report.read': [...teachers, 'student'],
	'report.reply': teachers
};

/** Asks about the things above; rules take what they need of it. */
function ask(actor: Actor | null, action: Action): boolean {
	if (/^classroom/.test(action)) return may(actor, action as 'classroom.read', classroom);
	if (/^assignment/.test(action)) return may(actor, action as 'assignment.start', open, now);
	if (/^account/.test(action)) return may(actor, action as 'account.help', pupil);
	if (/^module/.test(action)) return may(actor, action as 'module.read', published);
	if (/^report/.test(action)) return may(actor, action as 'report.read', report);
	if (/^attempt/.test(action)) return may(actor, action as 'attempt.read', attempt);
	return may(actor, action as 'instance.administer');
}

it('every action is in the table', () => {
	expect([...actions].sort()).toEqual(Object.keys(allowed).sort());
});

describe.each(actions)('%s', (action) => {
	it.each(everybody)('by the %s', (person) => {
		expect(ask(people[person], action)).toBe(allowed[action].includes(person));
	});
});

describe('what depends on more than who one is', () => {
	it('an assignment is begun from the instant it opens until just before it closes', () => {
		const start = (instant: Date) => may(people.student, 'assignment.start', open, instant);
		expect(start(open.opensAt)).toBe(true);
		expect(start(new Date(+open.opensAt - 1))).toBe(false);
		expect(start(new Date(+open.closesAt - 1))).toBe(true);
		expect(start(open.closesAt)).toBe(false);
		const always = { classroom, opensAt: null, closesAt: null };
		expect(may(people.student, 'assignment.start', always, now)).toBe(true);
	});

	it('a draft is read by its author and the administrator', () => {
		const readers = everybody.filter((person) => may(people[person], 'module.read', draft));
		expect(readers).toEqual(['owner', 'admin']);
	});

	it('what belongs to the installation is edited by the administrator alone', () => {
		const shipped = { ownerId: null, isPublished: true };
		const editors = everybody.filter((person) => may(people[person], 'module.edit', shipped));
		expect(editors).toEqual(['admin']);
	});

	it('a visitor owns nothing, not even what has an empty owner', () => {
		expect(may(null, 'attempt.read', { ownerId: '' })).toBe(false);
		expect(may(null, 'report.read', { reporterId: null })).toBe(false);
	});

	it('nobody prints a card for an account that its owner made', () => {
		const own = { ...pupil, madeBy: null };
		const printers = everybody.filter((person) => may(people[person], 'account.issue-card', own));
		expect(printers).toEqual([]);
	});

	it.each(['teacher', 'admin'] as const)(
		'no teacher gets into the account of a %s who joined their class',
		(role) => {
			const colleague = { learnerId: 'colleague', role, teacherIds: ['owner'] };
			expect(may(people.owner, 'account.help', colleague)).toBe(false);
			expect(may(people.admin, 'account.help', colleague)).toBe(true);
		}
	);
});
