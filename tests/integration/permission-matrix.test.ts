import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { bridgeStorySlug, makeBridgeBank } from '../../seeds/factories.ts';
import * as schema from '#lib/server/db/schema/index.ts';
import { findModule } from '#lib/server/repositories/learning-modules.ts';
import { createDraft } from '#lib/server/services/module-drafts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import {
	call,
	parametersOf,
	routeOf,
	type Call,
	type Ending,
	type Person,
	type RouteModule
} from '../setup/route-calls.ts';
import { openTestStore } from '../setup/store.ts';

/**
 * Every page, form action and endpoint there is, found in the folders, asked by everybody: whoever may
 * not gets 404 (403 where no id could be guessed, the sign-in page where nobody is signed in), and
 * nothing in the database changes.
 */
const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

const found = import.meta.glob<RouteModule>('../../src/routes/**/+{page.server,server}.ts', {
	eager: true
});
const layouts = Object.entries(
	import.meta.glob<RouteModule>('../../src/routes/**/+layout.server.ts', { eager: true })
);
const routes = Object.entries(found).map(([path, { load, GET, POST, actions }]) => {
	const doing = { ...actions, ...(POST ? { POST } : {}) };
	const around = layouts.flatMap(([layout, { load: loadLayout }]) =>
		loadLayout && path.startsWith(layout.slice(0, layout.lastIndexOf('/') + 1)) ? [loadLayout] : []
	);
	/** Data of the layouts around a page; the page's own load function has to guard itself. */
	const parent = async (event: unknown) => {
		const data = await Promise.all(around.map((loadLayout) => loadLayout(event)));
		return Object.assign({}, ...data) as object;
	};
	return { route: routeOf(path), look: load ?? GET, doing: Object.entries(doing), parent };
});

const kinds = [
	'owner',
	'coTeacher',
	'otherTeacher',
	'student',
	'otherStudent',
	'guest',
	'visitor',
	'admin'
] as const;
type Kind = (typeof kinds)[number];

const teachers: Kind[] = ['owner', 'coTeacher', 'otherTeacher', 'admin'];
const ofClass: Kind[] = ['owner', 'coTeacher', 'admin'];

/** Links that are a secret: a made-up one opens nothing to anybody. */
const bySecret = /^\/(admin\/claim|invitations|recover|account\/email|calendar|teach\/join)\/\[/;

/** Who may look at a route; null where everybody may, or sees what is their own. The first fits. */
const rights: [RegExp, Kind[] | null][] = [
	[bySecret, []],
	[/^\/admin(\/|$)/, ['admin']],
	[/\[classroomId\]/, ofClass],
	[/^\/teach\/.*\[assignmentId\]/, ofClass],
	[/^\/assignments\/\[assignmentId\]/, ['student', ...ofClass]],
	[/\[draftId\]/, ['owner', 'admin']],
	[/^\/teach(\/|$)/, teachers],
	[/^\/attempts\/\[attemptId\]/, ['student']],
	[/./, null]
];
/** What fewer may do than may look: the route with its action. */
const deeds: [RegExp, Kind[]][] = [
	[/\[classroomId\]\/(teachers \w+|settings (archive|restore))$/, ['owner', 'admin']]
];
const mayLook = (route: string) => rights.find(([pattern]) => pattern.test(route))?.[1] ?? null;

/** Fields of all forms at once, about the owner's things: a form takes those it knows. */
let fields: [string, string][];
let params: Record<string, string>;
const people = {} as Record<Kind, Person>;
let foreign: { learnerId: string; classroomId: string };

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	for (const kind of kinds) {
		if (kind === 'visitor') continue;
		const role = kind === 'admin' ? 'admin' : teachers.includes(kind) ? 'teacher' : 'learner';
		const isGuest = kind === 'guest';
		people[kind] = await makeLearner(store, { role, isGuest, name: kind });
	}
	people.visitor = null;
	const idOf = (kind: Kind) => people[kind]?.learnerId ?? '';
	const { classroomId } = await makeClassroom(store, { createdBy: idOf('owner') });
	await makeCoTeacher(store, classroomId, idOf('coTeacher'));
	await makeEnrollment(store, { classroomId, learnerId: idOf('student') });
	const elsewhere = await makeClassroom(store, { createdBy: idOf('otherTeacher') });
	const stranger = { classroomId: elsewhere.classroomId, learnerId: idOf('otherStudent') };
	await makeEnrollment(store, stranger);
	foreign = stranger;
	const given = { classroomId, createdBy: idOf('owner') };
	const { assignmentId } = await makeAssignment(store, given, now);
	const draftId = await createDraft(store, people.owner, { title: 'A draft' }, now);
	const student = { learnerId: idOf('student'), role: 'learner' as const, isGuest: false };
	const attemptId = await startAssignment(store, student, assignmentId, now);
	const bank = await findModule(store.read, 'lowmere-module');
	const learnerId = idOf('student');
	const moduleId = bank?.module.moduleId ?? '';
	const moduleVersionId = bank?.version.moduleVersionId ?? '';
	const itemId = 'test-item-0';
	params = {
		...{ classroomId, assignmentId, draftId, attemptId, learnerId, itemId, moduleId },
		...{ moduleVersionId, format: 'gift', position: '1', week: '2026-W01', slug: 'lowmere-module' },
		...{ token: 'made-up', code: 'made-up', reportId: 'made-up', storySlug: bridgeStorySlug }
	};
	fields = Object.entries({
		...params,
		...{ name: 'Changed', title: 'Changed', note: '', timeZone: 'Europe/Berlin', role: 'admin' },
		...{ sure: 'yes', revision: '1', edit: 'name', text: 'Name\nNew', signUp: 'closed' },
		...{ invitationId: 'a'.repeat(64), reason: 'unclear', comment: 'Changed', answer: '4' },
		...{ password: 'nine brown lamps', newPassword: 'ten green bottles', signInName: 'someone' }
	});
});

const paramsOf = (route: string): Record<string, string> =>
	route.startsWith('/stories/') ? { ...params, slug: bridgeStorySlug } : params;

const asked = (route: string, kind: Kind): Call => ({
	...{ route, params: paramsOf(route), person: people[kind], store, now }
});

/** Refused without a word on whether there is such a thing. */
function isRefusal(route: string, kind: Kind, ending: Ending): boolean {
	if (ending === 404) return true;
	if (ending === 'sign-in') return kind === 'guest' || kind === 'visitor';
	return ending === 403 && parametersOf(route).length === 0;
}

/** Everything stored but who is signed in: a guest may have come into being. */
async function readAll(): Promise<string> {
	const passing = ['session', 'learner', 'sign_in_try'];
	const tables = Object.values(schema)
		.filter((value) => is(value, SQLiteTable) || is(value, PgTable))
		.filter((table) => !passing.includes(getTableName(table)));
	return JSON.stringify(await Promise.all(tables.map((table) => store.read.select().from(table))));
}

it('routes are found, and every id in an address is known here', () => {
	expect(routes.length).toBeGreaterThan(30);
	const names = new Set(routes.flatMap(({ route }) => parametersOf(route)));
	expect([...names].filter((name) => !(name in params))).toEqual([]);
});

/** They say how the server is, and which paper one reads on: nobody's and everybody's. */
const open = ['/healthz', '/theme'];
const pages = routes.flatMap(({ route, look, parent }) =>
	look && !open.includes(route) ? [{ route, look, parent, allowed: mayLook(route) }] : []
);
const forms = routes.flatMap(({ route, doing }) =>
	doing.flatMap(([action, act]) => {
		const name = `${route} ${action}`;
		const allowed = deeds.find(([pattern]) => pattern.test(name))?.[1] ?? mayLook(route);
		return allowed ? [{ name, route, action, act, allowed }] : [];
	})
);

describe.each(pages)('$route', ({ route, look, parent, allowed }) => {
	it.each(kinds)('as the %s sees it', async (kind) => {
		const ending = await call(look, { ...asked(route, kind), parent });
		if (allowed === null) {
			expect(['page', 'sign-in', 'elsewhere', 403, 404]).toContain(ending);
		} else if (allowed.includes(kind)) expect(['page', 'elsewhere']).toContain(ending);
		else expect(isRefusal(route, kind, ending), `ended with ${ending}`).toBe(true);
	});
});

describe('forms', () => {
	it.each(forms)('$name does nothing for those who may not', async (form) => {
		const { route, action, act, allowed } = form;
		const before = await readAll();
		for (const kind of kinds.filter((candidate) => !allowed.includes(candidate))) {
			const ending = await call(act, { ...asked(route, kind), action, fields });
			// A form that is refused before anybody is asked is refused all the same.
			const isHeld = ending === 400 || ending === 409 || isRefusal(route, kind, ending);
			expect(isHeld, `by the ${kind}: ended with ${ending}`).toBe(true);
		}
		expect(await readAll()).toBe(before);
	});
});

describe('of another class', () => {
	const ofClasses = (route: string) => route.includes('[classroomId]');

	it.each(forms.filter(({ route }) => ofClasses(route)))(
		'a pupil named in the form $name stays as they are',
		async ({ route, action, act }) => {
			const given = fields.map(([name, value]): [string, string] => [
				name,
				name === 'learnerId' ? foreign.learnerId : value
			]);
			const before = await readRowsOf(foreign.learnerId);
			await call(act, { ...asked(route, 'owner'), action, fields: given });
			expect(await readRowsOf(foreign.learnerId)).toBe(before);
		}
	);

	it.each(pages.filter(({ route }) => ofClasses(route)))(
		'$route is not there for a teacher of this one',
		async ({ route, look }) => {
			const elsewhere = { ...params, classroomId: foreign.classroomId };
			const ending = await call(look, { ...asked(route, 'owner'), params: elsewhere });
			expect(ending).toBe(404);
		}
	);
});

async function readRowsOf(learnerId: string): Promise<string> {
	const tables = JSON.parse(await readAll()) as Record<string, unknown>[][];
	return JSON.stringify(tables.map((rows) => rows.filter((row) => row['learnerId'] === learnerId)));
}
