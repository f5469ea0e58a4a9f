import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReviews, rebuildCard, type LoggedReview } from './rebuild.ts';
import { reviewCard } from './schedule.ts';
import type { Rating, SchedulingCard } from './types.ts';

const start = Date.parse('2026-01-05T10:00:00Z');
const ratings: Rating[] = ['again', 'hard', 'good', 'easy'];

const entries = fc.array(
	fc.record({
		attemptId: fc.constantFrom('a', 'b', 'c'),
		position: fc.nat(20),
		rating: fc.constantFrom(...ratings),
		reviewedAt: fc.nat(200 * 24).map((hours) => new Date(start + hours * 3_600_000)),
		undoneAt: fc.constant(null),
		model: fc.record({
			desiredRetention: fc.constantFrom(0.8, 0.9, 0.95),
			parameters: fc.constant(null)
		})
	}),
	{ minLength: 1, maxLength: 25 }
) satisfies fc.Arbitrary<LoggedReview[]>;

describe('a card rebuilt from the log', () => {
	it('is the card that the answers made one by one, as it was stored between them', () => {
		fc.assert(
			fc.property(entries, (log) => {
				let card: SchedulingCard | null = null;
				for (const { rating, reviewedAt, model } of [...log].sort(compareReviews)) {
					const stored: SchedulingCard | null = JSON.parse(JSON.stringify(card));
					card = reviewCard(stored, rating, reviewedAt, model);
				}
				expect(rebuildCard(log)).toEqual(card);
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
				const log = places.map(([attemptId, position], index): LoggedReview => {
					const [days = 0, rating = 'good'] = answers[index] ?? [];
					const reviewedAt = new Date(start + days * 86_400_000);
					const model = { desiredRetention: 0.9, parameters: null };
					return { attemptId, position, rating, reviewedAt, model, undoneAt: null };
				});
				const keys = new Map(log.map((entry) => [entry, chance.next().value]));
				const arrived = log.toSorted((a, b) => Number(keys.get(a)) - Number(keys.get(b)));
				expect(rebuildCard(arrived)).toEqual(rebuildCard(log));
			})
		);
	});
});
