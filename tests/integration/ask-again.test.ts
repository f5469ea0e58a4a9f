import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { findCard } from '#lib/server/repositories/reviews.ts';
import { undoAnswer, undoLastAnswer } from '#lib/server/services/ask-again.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { readResults } from '#lib/server/services/results.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import { later, now, openStudy } from '../setup/studying.ts';

const { store, newLearner, answer } = openStudy();

describe('an answer taken back', () => {
	it('leaves the card as if it had not been given, due now, and is asked again', async () => {
		const learnerId = await newLearner({ newPerDay: 3 });
		const attemptId = await startReview(store, learnerId, now);
		await answer(learnerId, attemptId, 1, true, now);
		await answer(learnerId, attemptId, 2, false, now);
		expect(await undoLastAnswer(store, learnerId, later(0.01))).toEqual({ attemptId, position: 4 });
		const { total, states } = await readQuestion(store, learnerId, attemptId, 4);
		expect({ total, state: states[3] }).toEqual({ total: 4, state: 'open' });
		const [undone] = (await listReviews(store.read, learnerId)).filter((row) => row.undoneAt);
		const card = await findCard(store.read, learnerId, undone?.factId ?? '');
		expect(card).toMatchObject({ state: 'new', reps: 0, dueAt: later(0.01).toISOString() });

		await expect(undoAnswer(store, learnerId, attemptId, 2, now)).rejects.toThrow(Conflict);
		await expect(undoAnswer(store, learnerId, attemptId, 3, now)).rejects.toThrow(Conflict);
		await answer(learnerId, attemptId, 4, true, later(0.02));
		const again = await findCard(store.read, learnerId, undone?.factId ?? '');
		expect(again).toMatchObject({ state: 'review', reps: 1, lapses: 0 });
	});

	it('is taken back once when the form is sent twice', async () => {
		const learnerId = await newLearner({ newPerDay: 2 });
		const attemptId = await startReview(store, learnerId, now);
		await answer(learnerId, attemptId, 1, true, now);
		const tries = [1, 2, 3].map(() => undoAnswer(store, learnerId, attemptId, 1, now));
		const outcomes = await Promise.allSettled(tries);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await readQuestion(store, learnerId, attemptId, 1)).total).toBe(3);
	});

	it('cannot be one of a quiz that counts, nor somebody else’s', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answer(learnerId, attemptId, 1, true, now);
		await expect(undoAnswer(store, learnerId, attemptId, 1, now)).rejects.toThrow(Conflict);
		const other = await newLearner();
		await expect(undoAnswer(store, other, attemptId, 1, now)).rejects.toThrow(NotFound);
		await expect(undoLastAnswer(store, other, now)).rejects.toThrow(Conflict);
		await expect(undoLastAnswer(store, null, now)).rejects.toThrow(Conflict);
	});
});

describe('sure and wrong', () => {
	it('is asked again at the end of the sitting, and not a third time', async () => {
		const learnerId = await newLearner({ newPerDay: 2 });
		const attemptId = await startReview(store, learnerId, now);
		const first = await answer(learnerId, attemptId, 1, false, now, 'sure');
		expect(first).toEqual({ ok: true, askedAgain: true });
		await answer(learnerId, attemptId, 2, true, now, 'sure');
		const { total, attempt } = await readQuestion(store, learnerId, attemptId, 3);
		expect({ total, finishedAt: attempt.finishedAt }).toEqual({ total: 3, finishedAt: null });
		expect(await answer(learnerId, attemptId, 3, false, now, 'sure')).toEqual({ ok: true });
		expect((await readResults(store, learnerId, attemptId)).attempt.finishedAt).toEqual(now);
	});

	it('is left alone in a module', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		expect(await answer(learnerId, attemptId, 1, false, now, 'sure')).toEqual({ ok: true });
		expect((await readQuestion(store, learnerId, attemptId, 1)).total).toBe(7);
	});
});
