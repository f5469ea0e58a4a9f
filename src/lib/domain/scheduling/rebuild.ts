import { reviewCard } from './schedule.ts';
import type { Rating, SchedulingCard } from './types.ts';

/** A review as the log has it, and whether it was taken back. */
export interface LoggedReview {
	rating: Rating;
	reviewedAt: Date;
	/** When it was taken back, by the learner or because the key it was graded by was wrong. */
	undoneAt: Date | null;
}

/**
 * A learner's card of one fact, from its log alone. Reviews that were taken back leave no trace in
 * the memory that is assumed, but the fact is to be asked again: the card is due from the instant at
 * which the last of them was taken back, unless it was reviewed since.
 *
 * @param reviews all reviews of this fact by this learner, in the order of time
 * @param review makes the next card; the default forgets nothing that the log does not say
 * @returns null when there is no review at all
 */
export function rebuildCard<Logged extends LoggedReview>(
	reviews: readonly Logged[],
	review: (card: SchedulingCard | null, logged: Logged) => SchedulingCard = (card, logged) =>
		reviewCard(card, logged.rating, logged.reviewedAt)
): SchedulingCard | null {
	const standing = reviews.filter(({ undoneAt }) => undoneAt === null);
	const card = standing.reduce<SchedulingCard | null>(review, null);
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
