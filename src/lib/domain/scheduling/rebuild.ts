import { reviewCard } from './schedule.ts';
import type { MemoryModel, Rating, SchedulingCard } from './types.ts';

/** A review as the log has it, and whether it was taken back. */
export interface LoggedReview {
	attemptId: string;
	position: number;
	rating: Rating;
	reviewedAt: Date;
	/** By what its interval was chosen. */
	model: MemoryModel;
	/** When it was taken back, by the learner or because the key it was graded by was wrong. */
	undoneAt: Date | null;
}

/**
 * The order in which reviews count, whatever the order in which they arrived: by instant, and where
 * two devices answered in the same millisecond by their ids.
 */
export function compareReviews(
	a: Pick<LoggedReview, 'reviewedAt' | 'attemptId' | 'position'>,
	b: Pick<LoggedReview, 'reviewedAt' | 'attemptId' | 'position'>
): number {
	return (
		a.reviewedAt.getTime() - b.reviewedAt.getTime() ||
		compareText(a.attemptId, b.attemptId) ||
		a.position - b.position
	);
}

/**
 * A learner's card of one fact, from its log alone. Reviews that were taken back leave no trace in
 * the memory that is assumed, but the fact is to be asked again: the card is due from the instant at
 * which the last of them was taken back, unless it was reviewed since.
 *
 * @param reviews all reviews of this fact by this learner, in any order
 * @returns null when there is no review at all
 */
export function rebuildCard(reviews: readonly LoggedReview[]): SchedulingCard | null {
	const standing = reviews.filter(({ undoneAt }) => undoneAt === null).sort(compareReviews);
	let card: SchedulingCard | null = null;
	for (const { rating, reviewedAt, model } of standing) {
		card = reviewCard(card, rating, reviewedAt, model);
	}
	const askAgainAt = Math.max(...reviews.map(({ undoneAt }) => undoneAt?.getTime() ?? 0));
	const lastAt = standing.at(-1)?.reviewedAt.getTime() ?? 0;
	if (reviews.length === 0 || askAgainAt <= lastAt) return card;
	const dueAt = new Date(askAgainAt).toISOString();
	if (!card) return { ...unmet, dueAt };
	return { ...card, dueAt: dueAt < card.dueAt ? dueAt : card.dueAt };
}

/** A fact that is to be asked and of which no memory is assumed. */
const unmet = {
	stability: 0,
	difficulty: 0,
	state: 'new',
	learningSteps: 0,
	scheduledDays: 0,
	reps: 0,
	lapses: 0,
	lastReviewAt: null
} as const;

/** By code unit: the same everywhere, which a locale's order is not. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
