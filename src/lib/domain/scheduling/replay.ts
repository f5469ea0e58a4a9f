import { reviewCard } from './schedule.ts';
import type { ReviewEntry, SchedulingCard } from './types.ts';

type Place = Pick<ReviewEntry, 'reviewedAt' | 'attemptId' | 'position'>;

/**
 * The order in which reviews count, whatever the order in which they arrived: by instant, and where
 * two devices answered in the same millisecond by their ids.
 */
export function compareReviews(a: Place, b: Place): number {
	return (
		a.reviewedAt.getTime() - b.reviewedAt.getTime() ||
		compareText(a.attemptId, b.attemptId) ||
		a.position - b.position
	);
}

/**
 * The card that a fact's reviews come to. Every card can be rebuilt by it from the log alone.
 *
 * @param entries of one learner and one fact, in any order, without those taken back
 * @returns null when there is none
 */
export function replayReviews(entries: readonly ReviewEntry[]): SchedulingCard | null {
	let card: SchedulingCard | null = null;
	for (const { rating, reviewedAt, model } of [...entries].sort(compareReviews)) {
		card = reviewCard(card, rating, reviewedAt, model);
	}
	return card;
}

/** By code unit: the same everywhere, which a locale's order is not. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
