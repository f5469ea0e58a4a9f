import { describe, expect, it } from 'vitest';
import { answerFieldsOf } from '#lib/schemas/answer-to-save.ts';
import { Conflict } from '#lib/server/errors.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { handInAttempt, readOverview } from '#lib/server/services/overview.ts';
import { readResponseLog } from '#lib/server/services/response-log.ts';
import { saveAnswer } from '#lib/server/services/save-answer.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { readStudentAssignment } from '#lib/server/services/student-assignments.ts';
import { fill, later, now, openAssignedClass } from '../setup/assigned-class.ts';

const { store, newStudent, assign, save } = openAssignedClass();

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
