import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import type { Knowledge } from './types.ts';

/** A card as far as it says what is known of a story. */
export interface KnownCard {
	storyId: string;
	card: SchedulingCard;
	dueAt: Date;
}

/**
 * What a learner knows of each story. A fact counts as known while its card is not due and the last
 * answer was not a lapse that is still being relearned.
 *
 * @param facts how many facts each story has
 */
export function knowledgeByStory(
	facts: Map<string, number>,
	cards: KnownCard[],
	now: Date
): Map<string, Knowledge> {
	const byStory = Map.groupBy(cards, ({ storyId }) => storyId);
	return new Map(
		[...facts].map(([storyId, total]) => {
			const met = byStory.get(storyId) ?? [];
			const due = met.filter(({ dueAt }) => dueAt <= now);
			const known = met.filter(({ card, dueAt }) => dueAt > now && isRemembered(card));
			return [storyId, { facts: total, met: met.length, known: known.length, due: due.length }];
		})
	);
}

function isRemembered(card: SchedulingCard): boolean {
	// FSRS keeps a new card in its learning steps until it was right twice; a first right answer
	// leaves it on step 1, a wrong one on step 0.
	return card.state === 'review' || (card.state === 'learning' && card.learningSteps > 0);
}
