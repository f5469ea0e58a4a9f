import { beforeAll, describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import { insertFit } from '#lib/server/repositories/study-settings.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { findCard, listCards } from '#lib/server/repositories/reviews.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { recordAnswer, type GivenAnswer } from '#lib/server/services/review-cards.ts';
import { startPractice } from '#lib/server/services/start-attempt.ts';
import { readModelInForce, saveStudySettings } from '#lib/server/services/study-settings.ts';
import { defaultSettings } from '#lib/domain/scheduling/settings.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

const newLearner = async () => (await createGuest(store, now)).learnerId;

/** An answer on the fourth fact, in an attempt of its own. */
async function answerOn(
	learnerId: string,
	answeredAt: Date,
	more: Partial<GivenAnswer> = {}
): Promise<GivenAnswer> {
	const attemptId = await startPractice(store, learnerId, { factId: 'test-fact-3' }, now);
	const { item } = await readQuestion(store, learnerId, attemptId, 1);
	return {
		attemptId,
		position: 1,
		learnerId,
		itemId: 'test-item-3',
		itemVersionId: item.itemVersionId,
		factId: 'test-fact-3',
		answer: { kind: 'choice', text: 'False' },
		score: 1,
		answeredAt,
		secondsTaken: null,
		confidence: null,
		...more
	};
}

async function cardOf(learnerId: string): Promise<SchedulingCard | null> {
	return findCard(store.read, learnerId, 'test-fact-3');
}

describe('answers from anywhere', () => {
	it('come to the card of the log, in whatever order and however often they arrive', async () => {
		const [inOrder, mixed] = [await newLearner(), await newLearner()];
		const scores = [0, 1, 1, 0.6, 1];
		for (const [index, score] of scores.entries()) {
			await recordAnswer(store, await answerOn(inOrder, later(index * 3), { score }), now);
		}
		const given = await Promise.all(
			scores.map((score, index) => answerOn(mixed, later(index * 3), { score }))
		);
		for (const index of [3, 0, 4, 0, 2, 3, 1]) {
			const answer = given[index];
			if (answer) await recordAnswer(store, answer, later(30));
		}
		const card = await cardOf(inOrder);
		expect(card).toMatchObject({ reps: 5 });
		expect(await cardOf(mixed)).toEqual(card);
		for (const learnerId of [inOrder, mixed]) {
			expect(rebuildCard(await listReviews(store.read, learnerId))).toEqual(card);
		}
	});

	it('are told apart from the ones that were there before', async () => {
		const learnerId = await newLearner();
		const answer = await answerOn(learnerId, now);
		expect((await recordAnswer(store, answer, now)).isStored).toBe(true);
		expect((await recordAnswer(store, { ...answer, score: 0 }, now)).isStored).toBe(false);
		expect(await listReviews(store.read, learnerId)).toMatchObject([{ rating: 'good' }]);
	});

	it('all count when two devices send theirs at once', async () => {
		const learnerId = await newLearner();
		const given = await Promise.all(
			[5, 1, 3, 2, 4, 0].map((day) => answerOn(learnerId, later(day), { score: day % 2 }))
		);
		await Promise.all(given.map((answer) => recordAnswer(store, answer, now)));
		const log = await listReviews(store.read, learnerId);
		expect(log).toHaveLength(6);
		expect(await listCards(store.read, learnerId)).toMatchObject([{ card: rebuildCard(log) }]);
	});

	it('are rated by how sure and how slow they were', async () => {
		const learnerId = await newLearner();
		for (let index = 0; index < 5; index++) {
			await recordAnswer(store, await answerOn(learnerId, later(index), { secondsTaken: 20 }), now);
		}
		await recordAnswer(store, await answerOn(learnerId, later(6), { secondsTaken: 90 }), now);
		await recordAnswer(store, await answerOn(learnerId, later(7), { confidence: 'sure' }), now);
		await recordAnswer(store, await answerOn(learnerId, later(8), { confidence: 'guessed' }), now);
		const log = await listReviews(store.read, learnerId);
		const ratings = log
			.sort((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime())
			.map(({ rating }) => rating);
		expect(ratings).toEqual(['good', 'good', 'good', 'good', 'good', 'hard', 'easy', 'hard']);
	});
});

describe('the model of a review', () => {
	it('is the learner’s retention and the adopted fit, and the log keeps both', async () => {
		const learnerId = await newLearner();
		const settings = { ...defaultSettings, desiredRetention: 0.8 };
		await saveStudySettings(store, learnerId, settings, now);
		const { parameters } = (await readModelInForce(store, learnerId, now)) ?? {};
		expect(parameters).toBeNull();
		await recordAnswer(store, await answerOn(learnerId, now), now);
		const weights = [
			0.1, 1, 8, 20, 6.4, 0.8, 3, 0.001, 1.9, 0.2, 0.8, 1.5, 0.06, 0.3, 1.6, 0.6, 1.9, 0.5, 0.09,
			0.07, 0.15
		];
		const fit = {
			fitId: 'fit-1',
			parameters: weights,
			reviewCount: 1000,
			logLossBefore: 0.4,
			logLossAfter: 0.3,
			createdAt: now,
			adoptedAt: now
		};
		await store.write((tx) => insertFit(tx, fit));
		// What was read a minute ago is read again by then.
		await recordAnswer(store, await answerOn(learnerId, later(9)), later(31));
		const log = await listReviews(store.read, learnerId);
		expect(log.map(({ model }) => model)).toEqual([
			{ desiredRetention: 0.8, parameters: null },
			{ desiredRetention: 0.8, parameters: weights }
		]);
		expect(await cardOf(learnerId)).toEqual(rebuildCard(log));
	});
});
