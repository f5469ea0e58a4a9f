import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReviews, replayReviews } from './replay.ts';
import { retrievability, reviewCard } from './schedule.ts';
import type { Rating, ReviewEntry, SchedulingCard } from './types.ts';

const start = Date.parse('2026-01-05T10:00:00Z');
const ratings: Rating[] = ['again', 'hard', 'good', 'easy'];

const entries = fc.array(
	fc.record({
		factId: fc.constant('f'),
		attemptId: fc.constantFrom('a', 'b', 'c'),
		position: fc.nat(20),
		rating: fc.constantFrom(...ratings),
		reviewedAt: fc.nat(200 * 24).map((hours) => new Date(start + hours * 3_600_000)),
		model: fc.record({
			desiredRetention: fc.constantFrom(0.8, 0.9, 0.95),
			parameters: fc.constant(null)
		})
	}),
	{ minLength: 1, maxLength: 25 }
) satisfies fc.Arbitrary<ReviewEntry[]>;

describe('a card rebuilt from the log', () => {
	it('is the card that the answers made one by one, as it was stored between them', () => {
		fc.assert(
			fc.property(entries, (log) => {
				let card: SchedulingCard | null = null;
				for (const { rating, reviewedAt, model } of [...log].sort(compareReviews)) {
					const stored: SchedulingCard | null = JSON.parse(JSON.stringify(card));
					card = reviewCard(stored, rating, reviewedAt, model);
				}
				expect(replayReviews(log)).toEqual(card);
			})
		);
	});

	it('does not depend on the order in which answers of several devices arrive', () => {
		const ofDevices = fc
			.uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(9)), {
				selector: ([attemptId, position]) => `${attemptId}${position}`,
				minLength: 1
			})
			.chain((places) =>
				fc.tuple(
					fc.tuple(...places.map(() => fc.tuple(fc.nat(90), fc.constantFrom(...ratings)))),
					fc.constant(places),
					fc.infiniteStream(fc.nat())
				)
			);
		fc.assert(
			fc.property(ofDevices, ([answers, places, chance]) => {
				const log = places.map(([attemptId, position], index): ReviewEntry => {
					const [days = 0, rating = 'good'] = answers[index] ?? [];
					const reviewedAt = new Date(start + days * 86_400_000);
					const model = { desiredRetention: 0.9, parameters: null };
					return { factId: 'f', attemptId, position, rating, reviewedAt, model };
				});
				const keys = new Map(log.map((entry) => [entry, chance.next().value]));
				const arrived = log.toSorted((a, b) => Number(keys.get(a)) - Number(keys.get(b)));
				expect(replayReviews(arrived)).toEqual(replayReviews(log));
			})
		);
	});

	it('is none without a review', () => {
		expect(replayReviews([])).toBeNull();
	});
});

describe('a card', () => {
	const now = new Date(start);

	it('goes to days when right at first, and is asked again in ten minutes when not', () => {
		expect(reviewCard(null, 'good', now)).toMatchObject({ state: 'review', scheduledDays: 2 });
		const missed = reviewCard(null, 'again', now);
		expect(missed.state).toBe('learning');
		expect(Date.parse(missed.dueAt) - start).toBe(600_000);
	});

	it('falls to the desired retention on the day it is due', () => {
		for (const desiredRetention of [0.8, 0.9, 0.95]) {
			const model = { desiredRetention, parameters: null };
			let card = reviewCard(null, 'good', now, model);
			card = reviewCard(card, 'good', new Date(card.dueAt), model);
			card = reviewCard(card, 'good', new Date(card.dueAt), model);
			expect(retrievability(card, new Date(card.dueAt))).toBeCloseTo(desiredRetention, 1);
			expect(retrievability(card, new Date(card.lastReviewAt ?? ''))).toBe(1);
		}
	});

	it('follows fitted parameters where there are some', () => {
		// The first weights are the stability after a first answer, by rating.
		const weights = [
			0.1, 1, 8, 20, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
			1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
		];
		const model = { desiredRetention: 0.9, parameters: weights };
		expect(reviewCard(null, 'good', now, model)).toMatchObject({ stability: 8, scheduledDays: 8 });
	});
});
