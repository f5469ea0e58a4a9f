import { compareReviews, type LoggedReview } from './rebuild.ts';
import { retrievability, reviewCard } from './schedule.ts';
import type { Rating, SchedulingCard } from './types.ts';

/** One review as fitting takes it: rating 1 again … 4 easy, days since the one before (0 for the first). */
export interface FitReview {
	rating: number;
	days: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const numbers = { again: 1, hard: 2, good: 3, easy: 4 } satisfies Record<Rating, number>;

/** Reviews of one learner and one fact in order, without those that were taken back. */
export type History = readonly LoggedReview[];

export function historiesOf(
	log: readonly (LoggedReview & { learnerId: string; factId: string })[]
): History[] {
	const standing = log.filter(({ undoneAt }) => undoneAt === null);
	const groups = Map.groupBy(standing, ({ learnerId, factId }) => `${learnerId}\n${factId}`);
	return [...groups.values()].map((group) => group.sort(compareReviews));
}

/** When a share (0…1) of all reviews had been given: what came later is held out of the fit. */
export function splitInstant(histories: readonly History[], share: number): Date {
	const times = histories.flat().map(({ reviewedAt }) => reviewedAt.getTime());
	times.sort((a, b) => a - b);
	return new Date(times[Math.floor(times.length * share)] ?? 0);
}

/** What is fitted to: each review of a day or more after the one before, with all that preceded it. */
export function trainingItems(histories: readonly History[], before: Date): FitReview[][] {
	return histories.flatMap((history) => {
		const reviews = history
			.filter(({ reviewedAt }) => reviewedAt < before)
			.map(({ rating, reviewedAt }, index, all): FitReview => {
				const last = all[index - 1]?.reviewedAt ?? reviewedAt;
				const days = Math.floor((reviewedAt.getTime() - last.getTime()) / dayMs);
				return { rating: numbers[rating], days };
			});
		return reviews.flatMap(({ days }, index) => (days > 0 ? [reviews.slice(0, index + 1)] : []));
	});
}

const [least, most] = [0.001, 0.999];

/**
 * How far a model's expectations are from what was recalled, in reviews since an instant that came a day
 * or more after the one before: mean of −ln of the chance given to what happened; lower is better.
 *
 * @returns null when there is no such review
 */
export function logLoss(
	histories: readonly History[],
	parameters: readonly number[] | null,
	since: Date
): { loss: number; reviews: number } | null {
	let [sum, reviews] = [0, 0];
	for (const history of histories) {
		let card: SchedulingCard | null = null;
		for (const { rating, reviewedAt, model } of history) {
			const last: string | null = card?.lastReviewAt ?? null;
			const isSpaced = last !== null && reviewedAt.getTime() - Date.parse(last) >= dayMs;
			if (card && isSpaced && reviewedAt >= since) {
				const chance = Math.min(
					most,
					Math.max(least, retrievability(card, reviewedAt, parameters))
				);
				sum -= Math.log(rating === 'again' ? 1 - chance : chance);
				reviews++;
			}
			card = reviewCard(card, rating, reviewedAt, { ...model, parameters });
		}
	}
	return reviews === 0 ? null : { loss: sum / reviews, reviews };
}
