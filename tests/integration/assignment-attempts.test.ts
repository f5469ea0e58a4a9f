import { beforeAll, describe, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { LearnerItem } from '#lib/domain/items/types.ts';
import { graceMs } from '#lib/domain/modules/deadline.ts';
import { answerFieldsOf } from '#lib/schemas/answer-to-save.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import type { AssignmentRow } from '#lib/server/repositories/assignments.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { handInOverdue } from '#lib/server/services/hand-in.ts';
import { handInAttempt, readOverview } from '#lib/server/services/overview.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { readResponseLog } from '#lib/server/services/response-log.ts';
import { saveAnswer } from '#lib/server/services/save-answer.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { readStudentAssignment } from '#lib/server/services/student-assignments.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-03-02T10:00:00Z');
const later = (minutes: number) => new Date(+now + minutes * 60_000);

let teacherId = '';
let classroomId = '';

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	teacherId = (await makeLearner(store, { role: 'teacher' })).learnerId;
	classroomId = (await makeClassroom(store, { createdBy: teacherId })).classroomId;
});

async function newStudent() {
	const { learnerId } = await makeLearner(store);
	await makeEnrollment(store, { classroomId, learnerId });
	return { learnerId, role: 'learner' as const };
}

const assign = (terms: Partial<AssignmentRow> = {}) =>
	makeAssignment(store, { classroomId, createdBy: teacherId, ...terms }, now);

/** Form fields that give these texts, or anything where none is given. */
function fill({ response }: LearnerItem, ...texts: string[]): FormData {
	const form = new FormData();
	if (response.kind === 'choice' || response.kind === 'choices') {
		const chosen = response.options.filter(({ text }) => texts.includes(text));
		for (const { optionId } of chosen.length > 0 ? chosen : response.options.slice(0, 1)) {
			form.append('answer', optionId);
		}
	} else if (response.kind === 'matching') {
		for (const { optionId } of response.left) {
			form.set(`match.${optionId}`, response.right[0]?.optionId ?? '');
		}
	} else if (response.kind === 'ordering') {
		response.options.forEach(({ optionId }, at) => form.set(`place.${optionId}`, `${at + 1}`));
	} else form.set('answer', texts[0] ?? '7');
	return form;
}

async function save(
	learnerId: string,
	attemptId: string,
	position: number,
	texts: string[] = [],
	given: { at?: Date; marked?: boolean; knownSavedAt?: number; waitedMs?: number } = {}
) {
	const at = given.at ?? now;
	const { item } = await readQuestion(store, learnerId, attemptId, position, at);
	const answer = {
		fields: answerFieldsOf(fill(item, ...texts)),
		marked: given.marked ?? false,
		knownSavedAt: given.knownSavedAt ?? 0,
		waitedMs: given.waitedMs ?? 0
	};
	return saveAnswer(store, learnerId, attemptId, position, answer, at);
}

describe('beginning', () => {
	it('is one attempt however often it is asked for at once, and goes on where it was', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign();
		const starts = await Promise.all(
			Array.from({ length: 6 }, () => startAssignment(store, student, assignmentId, now))
		);
		expect(new Set(starts).size).toBe(1);
		const { total } = await readQuestion(store, student.learnerId, starts[0] ?? '', 1, now);
		expect(total).toBe(7);
	});

	it('a whole class begins at once', async () => {
		const { assignmentId } = await assign({ feedback: 'after-finishing' });
		const students = await Promise.all(Array.from({ length: 30 }, newStudent));
		const starts = await Promise.all(
			students.map((student) => startAssignment(store, student, assignmentId, now))
		);
		expect(new Set(starts).size).toBe(30);
	});

	it('waits for the opening, ends at the closing, and is for the class alone', async () => {
		const student = await newStudent();
		const stranger = { ...(await makeLearner(store)), role: 'learner' as const };
		const { assignmentId } = await assign({ opensAt: later(10), closesAt: later(60) });
		const start = (who: { learnerId: string; role: 'learner' }, at: Date) =>
			startAssignment(store, who, assignmentId, at);
		await expect(start(student, later(9))).rejects.toThrow(/not opened/);
		await expect(start(student, later(60))).rejects.toThrow(/closed/);
		await expect(start(stranger, later(11))).rejects.toThrow(NotFound);
		await expect(readStudentAssignment(store, stranger, assignmentId, now)).rejects.toThrow(
			NotFound
		);
		expect(await start(student, later(10))).toMatch(/^[0-9a-v]{26}$/);
	});

	it('gives as many attempts as are allowed', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign({ attemptsAllowed: 2 });
		for (const minute of [0, 1]) {
			const attemptId = await startAssignment(store, student, assignmentId, later(minute));
			await handInAttempt(store, student.learnerId, attemptId, later(minute));
		}
		await expect(startAssignment(store, student, assignmentId, later(2))).rejects.toThrow(
			/have been used/
		);
		const { card, attempts } = await readStudentAssignment(store, student, assignmentId, later(2));
		expect(card).toMatchObject({ step: 'done', attemptsLeft: 0, score: 0 });
		expect(attempts).toHaveLength(2);
	});
});

describe('answers that are saved and handed in together', () => {
	const deferred = { feedback: 'after-finishing' } as const;

	it('can be changed until then, are graded once, and say nothing before', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign(deferred);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		expect(await save(student.learnerId, attemptId, 1, ['3 April 2024'])).toEqual({
			ok: true,
			savedAt: now,
			lacks: null
		});
		await save(student.learnerId, attemptId, 1, ['3 May 2024'], { marked: true });
		const question = await readQuestion(store, student.learnerId, attemptId, 1, now);
		expect(question).toMatchObject({ feedback: null, nextPosition: 2 });
		expect(question.states.slice(0, 2)).toEqual(['saved', 'open']);
		expect(question.assigned).toMatchObject({ savedAt: now, isOver: false });
		expect(question.assigned?.marks.slice(0, 2)).toEqual([true, false]);
		expect(await readResponseLog(store, attemptId)).toEqual([]);

		await Promise.all(
			Array.from({ length: 4 }, () => handInAttempt(store, student.learnerId, attemptId, later(3)))
		);
		const log = await readResponseLog(store, attemptId);
		expect(log).toMatchObject([{ position: 1, score: 1, answeredAt: now }]);
		const { attempts, card } = await readStudentAssignment(store, student, assignmentId, later(3));
		expect(attempts).toMatchObject([{ finishedBy: 'learner', finishedAt: later(3) }]);
		expect(card.score).toBeCloseTo(1 / 7);
		expect(await save(student.learnerId, attemptId, 2, [], { at: later(4) })).toMatchObject({
			ok: false
		});
		expect(await readResponseLog(store, attemptId)).toEqual(log);
	});

	it('are not taken one by one', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign(deferred);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		const { item } = await readQuestion(store, student.learnerId, attemptId, 1, now);
		await expect(
			submitAnswer(store, student.learnerId, attemptId, 1, fill(item), now)
		).rejects.toThrow(Conflict);
	});

	it('keep what is incomplete and say what it lacks; a part of the pairs counts as a part', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign(deferred);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		const { item } = await readQuestion(store, student.learnerId, attemptId, 6, now);
		const fields = answerFieldsOf([...fill(item)].slice(0, 1));
		const part = { fields, marked: false, knownSavedAt: 0, waitedMs: 0 };
		const saved = await saveAnswer(store, student.learnerId, attemptId, 6, part, now);
		expect(saved).toMatchObject({ ok: true, lacks: expect.stringContaining('Choose') });
		const { questions } = await readOverview(store, student.learnerId, attemptId, now);
		expect(questions[5]).toMatchObject({ state: 'part' });
		await handInAttempt(store, student.learnerId, attemptId, now);
		expect(await readResponseLog(store, attemptId)).toMatchObject([
			{ position: 6, answer: { kind: 'matching' } }
		]);
	});

	it('one that waited for the line does not replace a later one from elsewhere', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign(deferred);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		const waited = { at: later(10), waitedMs: 9 * 60_000 };
		await save(student.learnerId, attemptId, 1, ['3 May 2024'], { at: later(5) });
		const stale = await save(student.learnerId, attemptId, 1, ['3 April 2024'], waited);
		expect(stale).toMatchObject({ ok: true, isOlder: true, savedAt: later(5) });
		const known = { ...waited, knownSavedAt: +later(5) };
		const fresh = await save(student.learnerId, attemptId, 1, ['3 April 2024'], known);
		expect(fresh).toEqual({ ok: true, savedAt: later(10), lacks: null });
	});

	it('of a whole class are saved and handed in at the same moment', async () => {
		const { assignmentId } = await assign(deferred);
		const students = await Promise.all(Array.from({ length: 30 }, newStudent));
		await Promise.all(
			students.map(async (student) => {
				const attemptId = await startAssignment(store, student, assignmentId, now);
				await Promise.all([
					save(student.learnerId, attemptId, 1, ['3 May 2024']),
					save(student.learnerId, attemptId, 5, ['Sandell'])
				]);
				await handInAttempt(store, student.learnerId, attemptId, later(1));
				const log = await readResponseLog(store, attemptId);
				expect(log.map(({ score }) => score)).toEqual([1, 1]);
			})
		);
	});
});

describe('time', () => {
	const limited = { feedback: 'after-finishing', timeLimitMinutes: 10 } as const;

	it('running out hands in what is there, once, whoever notices', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign(limited);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		await save(student.learnerId, attemptId, 1, ['3 May 2024'], { at: later(4) });
		const inTime = new Date(+later(10) + graceMs - 1);
		expect(await save(student.learnerId, attemptId, 2, ['6'], { at: inTime })).toMatchObject({
			ok: true
		});
		await Promise.all(Array.from({ length: 3 }, () => handInOverdue(store, later(11))));
		const log = await readResponseLog(store, attemptId);
		expect(log.map(({ position }) => position)).toEqual([1, 2]);
		const { attempts } = await readStudentAssignment(store, student, assignmentId, later(11));
		expect(attempts).toMatchObject([{ finishedBy: 'clock', finishedAt: later(10) }]);
	});

	it('up is said to the answer that comes too late, and the page knows', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign(limited);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		await save(student.learnerId, attemptId, 1, ['3 May 2024'], { at: later(4) });
		const { item } = await readQuestion(store, student.learnerId, attemptId, 2, now);
		const answer = {
			fields: answerFieldsOf(fill(item)),
			marked: false,
			knownSavedAt: 0,
			waitedMs: 0
		};
		const refused = await saveAnswer(store, student.learnerId, attemptId, 2, answer, later(11));
		expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('Time is up') });
		const { assigned } = await readQuestion(store, student.learnerId, attemptId, 1, later(11));
		expect(assigned).toMatchObject({ isOver: true });
		expect(await readResponseLog(store, attemptId)).toMatchObject([{ position: 1, score: 1 }]);
	});

	it('is up for answers that are told at once, too; what was given before stays', async () => {
		const student = await newStudent();
		const { assignmentId } = await assign({ timeLimitMinutes: 10 });
		const attemptId = await startAssignment(store, student, assignmentId, now);
		const submit = async (position: number, at: Date) => {
			const { item } = await readQuestion(store, student.learnerId, attemptId, position, now);
			return submitAnswer(store, student.learnerId, attemptId, position, fill(item), at);
		};
		expect(await submit(1, later(1))).toEqual({ ok: true });
		expect(await submit(2, later(11))).toMatchObject({ ok: false });
		expect(await submit(1, later(12))).toEqual({ ok: true });
		await expect(submit(2, later(12))).rejects.toThrow(Conflict);
		expect(await readResponseLog(store, attemptId)).toHaveLength(1);
	});
});

describe('what others must not', () => {
	it('another learner’s attempt is not found', async () => {
		const student = await newStudent();
		const other = await newStudent();
		const { assignmentId } = await assign({ feedback: 'after-finishing' });
		const attemptId = await startAssignment(store, student, assignmentId, now);
		const answer = { fields: {}, marked: false, knownSavedAt: 0, waitedMs: 0 };
		const tries = [
			saveAnswer(store, other.learnerId, attemptId, 1, answer, now),
			saveAnswer(store, null, attemptId, 1, answer, now),
			readOverview(store, other.learnerId, attemptId, now),
			handInAttempt(store, other.learnerId, attemptId, now),
			handInAttempt(store, null, attemptId, now),
			saveAnswer(store, student.learnerId, attemptId, 8, answer, now)
		];
		for (const outcome of await Promise.allSettled(tries)) {
			expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) });
		}
	});
});
