import { compareReviews, type LoggedReview } from '../scheduling/rebuild.ts';
import { retrievability, reviewCard } from '../scheduling/schedule.ts';
import type { Rating, SchedulingCard } from '../scheduling/types.ts';

/** One review of a fact that had been met at least a day before. */
export interface SpacedReview {
	recalled: boolean;
	/** Chance of recall that the model gave, 0…1. */
	expected: number;
	desired: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Reviews that tell whether memory is as expected: what was asked again within a day says nothing of it.
 *
 * @param log of one learner and one fact, in any order
 */
export function spacedReviews(log: readonly LoggedReview[]): SpacedReview[] {
	const found: SpacedReview[] = [];
	let card: SchedulingCard | null = null;
	for (const { rating, reviewedAt, model, undoneAt } of [...log].sort(compareReviews)) {
		if (undoneAt) continue;
		const last: string | null = card?.lastReviewAt ?? null;
		if (card && last && reviewedAt.getTime() - Date.parse(last) >= dayMs) {
			found.push({
				recalled: isRecalled(rating),
				expected: retrievability(card, reviewedAt, model.parameters),
				desired: model.desiredRetention
			});
		}
		card = reviewCard(card, rating, reviewedAt, model);
	}
	return found;
}

export interface Retention {
	reviews: number;
	/** Shares 0…1. */
	measured: number;
	expected: number;
	desired: number;
}

/** @returns null where there is nothing to measure yet */
export function measureRetention(reviews: readonly SpacedReview[]): Retention | null {
	if (reviews.length === 0) return null;
	const mean = (of: (review: SpacedReview) => number) =>
		reviews.reduce((sum, review) => sum + of(review), 0) / reviews.length;
	return {
		reviews: reviews.length,
		measured: mean(({ recalled }) => (recalled ? 1 : 0)),
		expected: mean(({ expected }) => expected),
		desired: mean(({ desired }) => desired)
	};
}

const isRecalled = (rating: Rating) => rating !== 'again';
