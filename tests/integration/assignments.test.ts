import { beforeAll, describe, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { assignmentSchema, fieldsOf, type AssignmentFields } from '#lib/schemas/assignment-form.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { AssignmentRow } from '#lib/server/repositories/assignments.ts';
import {
	archiveAssignment,
	createAssignment,
	editAssignment,
	listClassAssignments,
	listModuleChoices,
	readAssignmentDesk
} from '#lib/server/services/assignments.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { readMyClasses } from '#lib/server/services/student-assignments.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-03-02T10:00:00Z');
const later = (minutes: number) => new Date(+now + minutes * 60_000);

const teacher = { learnerId: '', role: 'teacher' as const };
const coTeacher = { learnerId: '', role: 'teacher' as const };
const stranger = { learnerId: '', role: 'teacher' as const };
let classroomId = '';
let moduleId = '';

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	for (const one of [teacher, coTeacher, stranger]) {
		one.learnerId = (await makeLearner(store, { role: 'teacher' })).learnerId;
	}
	classroomId = (await makeClassroom(store, { createdBy: teacher.learnerId })).classroomId;
	await makeCoTeacher(store, classroomId, coTeacher.learnerId);
	moduleId = (await listModuleChoices(store, teacher, classroomId))[0]?.moduleId ?? '';
});

const form = (change: Partial<Record<keyof AssignmentFields, string>> = {}): AssignmentFields =>
	assignmentSchema.parse({
		moduleId,
		title: 'The bridge',
		opensAt: '2026-03-02T10:00',
		dueAt: '2026-03-09T23:59',
		closesAt: '2026-03-10T23:59',
		attemptsAllowed: '1',
		feedback: 'after-finishing',
		...change
	});

async function newStudent() {
	const { learnerId } = await makeLearner(store);
	await makeEnrollment(store, { classroomId, learnerId });
	return { learnerId, role: 'learner' as const };
}

describe('setting a module', () => {
	it('is done by those who teach the class, and students see it', async () => {
		const student = await newStudent();
		for (const actor of [teacher, coTeacher]) {
			const outcome = await createAssignment(store, actor, classroomId, form(), now);
			expect(outcome).toMatchObject({ ok: true });
		}
		expect(await listClassAssignments(store, coTeacher, classroomId)).toHaveLength(2);
		const { cards } = await readMyClasses(store, student.learnerId, now);
		expect(cards).toMatchObject([{ step: 'open' }, { step: 'open' }]);
	});

	it('says all that is wrong at once and sets nothing', async () => {
		const before = (await listClassAssignments(store, teacher, classroomId)).length;
		const wrong = form({ moduleId: 'none', title: '', dueAt: '2026-03-01T10:00' });
		expect(await createAssignment(store, teacher, classroomId, wrong, now)).toEqual({
			ok: false,
			problems: {
				moduleId: expect.any(String),
				title: expect.any(String),
				dueAt: expect.any(String)
			}
		});
		expect(await listClassAssignments(store, teacher, classroomId)).toHaveLength(before);
	});

	it('is not there for anybody else', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign();
		for (const actor of [stranger, student]) {
			const tries = [
				createAssignment(store, actor, classroomId, form(), now),
				listClassAssignments(store, actor, classroomId),
				listModuleChoices(store, actor, classroomId),
				readAssignmentDesk(store, actor, assignmentId),
				editAssignment(store, actor, assignmentId, form(), now),
				archiveAssignment(store, actor, assignmentId, true, now)
			];
			for (const outcome of await Promise.allSettled(tries)) {
				expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) });
			}
		}
	});
});

const assign = (terms: Partial<AssignmentRow> = {}) =>
	makeAssignment(store, { classroomId, createdBy: teacher.learnerId, ...terms }, now);

describe('changing terms', () => {
	const limited = { feedback: 'after-finishing', timeLimitMinutes: 20 } as const;
	const change = async (assignment: AssignmentRow, fields: Partial<AssignmentFields>) => {
		const shown = fieldsOf(assignment, 'Europe/Berlin');
		return editAssignment(
			store,
			teacher,
			assignment.assignmentId,
			{ ...shown, ...fields },
			later(5)
		);
	};

	it('gives open attempts the deadline that follows', async () => {
		const student = await newStudent();
		const assignment = await assign(limited);
		const attemptId = await startAssignment(store, student, assignment.assignmentId, now);
		expect(await change(assignment, { timeLimitMinutes: '40' })).toMatchObject({ ok: true });
		const { assigned } = await readQuestion(store, student.learnerId, attemptId, 1, later(25));
		expect(assigned).toMatchObject({ isOver: false, deadlineAt: later(40) });
		const closed = { closesAt: '2026-03-02T11:06', dueAt: '', timeLimitMinutes: '40' };
		expect(await change(assignment, closed)).toMatchObject({ ok: true });
		const after = await readQuestion(store, student.learnerId, attemptId, 1, later(7));
		expect(after.assigned).toMatchObject({ isOver: true });
	});

	it('takes nothing away from who is in the middle of it', async () => {
		const student = await newStudent();
		const assignment = await assign(limited);
		await startAssignment(store, student, assignment.assignmentId, now);
		const refused = {
			timeLimitMinutes: '10',
			feedback: 'after-each',
			opensAt: '2026-03-03T10:00'
		} as const;
		const outcome = await change(assignment, refused);
		if (outcome.ok) throw new Error('it was changed');
		expect(Object.keys(outcome.problems).sort()).toEqual(Object.keys(refused).sort());
		const { assignment: stands } = await readAssignmentDesk(
			store,
			teacher,
			assignment.assignmentId
		);
		expect(stands).toEqual(assignment);
	});

	it('may change everything before anybody began', async () => {
		const assignment = await assign(limited);
		const all = {
			timeLimitMinutes: '',
			feedback: 'after-each',
			opensAt: '2026-03-03T10:00'
		} as const;
		expect(await change(assignment, all)).toMatchObject({ ok: true });
	});
});

it('what was put away cannot be begun, and is there again when taken out', async () => {
	const student = await newStudent();
	const { assignmentId } = await assign();
	await archiveAssignment(store, teacher, assignmentId, true, now);
	await expect(startAssignment(store, student, assignmentId, now)).rejects.toThrow(/put away/);
	const listed = async () =>
		(await readMyClasses(store, student.learnerId, now)).cards.some(
			(card) => card.assignmentId === assignmentId
		);
	expect(await listed()).toBe(false);
	await archiveAssignment(store, teacher, assignmentId, false, now);
	expect(await listed()).toBe(true);
});
