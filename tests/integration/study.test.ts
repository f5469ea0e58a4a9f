import { describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { retireFact } from '#lib/server/repositories/facts.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { listCards } from '#lib/server/repositories/reviews.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { readReviewPage } from '#lib/server/services/review-page.ts';
import { readStudyQueue } from '#lib/server/services/review-queue.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import { startMistakes, startMix } from '#lib/server/services/study-modes.ts';
import { readWeeklyQuiz, startWeeklyQuiz } from '#lib/server/services/weekly-quiz.ts';
import { later, now, openStudy } from '../setup/studying.ts';

const { store, newLearner, answer, answerAll } = openStudy();

describe('the day’s review', () => {
	it('begins with new facts, is kept to one sitting, and comes back over ten days', async () => {
		const learnerId = await newLearner({ newPerDay: 4 });
		const first = await startReview(store, learnerId, now);
		expect(await startReview(store, learnerId, now)).toBe(first);
		expect(await answerAll(learnerId, first, true, now)).toBe(4);
		await expect(startReview(store, learnerId, now)).rejects.toThrow(Conflict);

		const asked = [4];
		for (let day = 1; day <= 10; day++) {
			const page = await readReviewPage(store, learnerId, later(day), 'UTC');
			const questions = page.due + page.fresh;
			asked.push(questions);
			if (questions === 0) continue;
			const attemptId = await startReview(store, learnerId, later(day));
			expect(await answerAll(learnerId, attemptId, true, later(day))).toBe(questions);
		}
		// Seven facts in all: four, three, and each again when its first interval is over.
		expect(asked[1]).toBe(3);
		expect(asked.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(14);
		const cards = await listCards(store.read, learnerId);
		expect(cards).toHaveLength(7);
		for (const { factId, card } of cards) {
			expect(card.reps).toBeGreaterThanOrEqual(2);
			expect(rebuildCard(await listReviews(store.read, learnerId, [factId]))).toEqual(card);
		}
	});

	it('says the same to a visitor as to somebody who has met nothing', async () => {
		const learnerId = await newLearner();
		const visitor = await readReviewPage(store, null, now, 'UTC');
		expect(visitor).toMatchObject({ due: 0, fresh: 7, later: 0, mistakes: 0, week: '2026-W02' });
		expect(await readReviewPage(store, learnerId, now, 'UTC')).toEqual(visitor);
	});

	it('leaves out what is retired', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answerAll(learnerId, attemptId, false, now);
		const before = await readStudyQueue(store, learnerId, later(1));
		await store.write((tx) => retireFact(tx, 'test-fact-0', 'withdrawn', now));
		const after = await readStudyQueue(store, learnerId, later(1));
		const ids = ({ queue }: typeof after) => queue.today.map(({ fact }) => fact.factId).sort();
		expect(ids(before)).toContain('test-fact-0');
		expect(ids(after)).toEqual(ids(before).filter((id) => id !== 'test-fact-0'));
		await publishSeeds(store, { ...makeBridgeBank(), fingerprint: 'again' }, now);
	});
});

describe('other ways to study', () => {
	it('goes through mistakes until they are right', async () => {
		const learnerId = await newLearner();
		await expect(startMistakes(store, learnerId, now)).rejects.toThrow(Conflict);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answer(learnerId, attemptId, 1, true, now);
		for (const position of [2, 3, 4]) await answer(learnerId, attemptId, position, false, now);
		const mistakes = await startMistakes(store, learnerId, later(1));
		expect(await answerAll(learnerId, mistakes, true, later(1))).toBe(3);
		await expect(startMistakes(store, learnerId, later(1))).rejects.toThrow(Conflict);
	});

	it('mixes five minutes of what there is, also when the day’s measure is full', async () => {
		const learnerId = await newLearner({ newPerDay: 0 });
		const attemptId = await startMix(store, learnerId, now);
		expect((await readQuestion(store, learnerId, attemptId, 1)).total).toBe(7);
	});
});

describe('the news quiz of a week', () => {
	const week = '2026-W02';

	it('is made once, the same for everybody, and stays what it was', async () => {
		const readers = [null, await newLearner(), await newLearner(), null];
		const quizzes = await Promise.all(
			readers.map((learnerId) => readWeeklyQuiz(store, learnerId, week, now))
		);
		const [first] = quizzes;
		expect(first).toMatchObject({ week, startsOn: '2026-01-05', isOn: true, mine: null });
		expect(first?.count).toBeGreaterThan(3);
		for (const quiz of quizzes) expect(quiz).toEqual(first);

		const stems: string[][] = [];
		for (const learnerId of [readers[1] ?? '', readers[2] ?? '']) {
			const attemptId = await startWeeklyQuiz(store, learnerId, week, now);
			expect(await startWeeklyQuiz(store, learnerId, week, later(1))).toBe(attemptId);
			const places = Array.from({ length: first?.count ?? 0 }, (_, index) => index + 1);
			const read = places.map((place) => readQuestion(store, learnerId, attemptId, place));
			stems.push((await Promise.all(read)).map(({ item }) => item.stem));
		}
		expect(stems[0]).toEqual(stems[1]);
		expect(await readWeeklyQuiz(store, null, week, later(20))).toMatchObject({
			isOn: false,
			count: first?.count
		});
	});

	it('tells its taker the result', async () => {
		const learnerId = await newLearner();
		const attemptId = await startWeeklyQuiz(store, learnerId, week, now);
		await answer(learnerId, attemptId, 1, true, now);
		const { mine } = await readWeeklyQuiz(store, learnerId, week, now);
		expect(mine).toMatchObject({ attemptId, finished: false });
		expect(mine?.marks.slice(0, 2)).toEqual(['right', 'open']);
	});

	it('is none of a week to come, of one that nobody asked for, or of no week at all', async () => {
		for (const other of ['2026-W03', '2025-W40', '2026-W99', 'next']) {
			await expect(readWeeklyQuiz(store, null, other, now)).rejects.toThrow(NotFound);
		}
	});
});
