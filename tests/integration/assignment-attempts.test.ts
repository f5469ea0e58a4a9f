import { describe, expect, it } from 'vitest';
import { makeLearner } from '../../seeds/class-factories.ts';
import { graceMs } from '#lib/domain/modules/deadline.ts';
import { answerFieldsOf } from '#lib/schemas/answer-to-save.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { handInOverdue } from '#lib/server/services/hand-in.ts';
import { handInAttempt, readOverview } from '#lib/server/services/overview.ts';
import { readResponseLog } from '#lib/server/services/response-log.ts';
import { saveAnswer } from '#lib/server/services/save-answer.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { readStudentAssignment } from '#lib/server/services/student-assignments.ts';
import { fill, later, now, openAssignedClass } from '../setup/assigned-class.ts';

const { store, newStudent, assign, save } = openAssignedClass();

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
