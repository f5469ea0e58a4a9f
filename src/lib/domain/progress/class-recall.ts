import { retrievability } from '../scheduling/schedule.ts';
import type { SchedulingCard } from '../scheduling/types.ts';

/** What a class can be expected to recall of one fact. */
export interface FactRecall {
	factId: string;
	/** Students who have met it. */
	met: number;
	/** Students expected to recall it, of all; who has not met it counts as not recalling it. */
	recalls: number;
	/** The same as a share of the class, 0…1. */
	share: number;
}

/**
 * Expected recall of each fact that anybody of a class has met, at an instant, if nothing is reviewed
 * until then; what is recalled least comes first.
 *
 * @param students everybody in the class
 */
export function recallOfClass(
	cards: readonly { factId: string; card: SchedulingCard }[],
	students: number,
	at: Date,
	parameters: readonly number[] | null
): FactRecall[] {
	const met = cards.filter(({ card }) => card.reps > 0);
	return [...Map.groupBy(met, ({ factId }) => factId)]
		.map(([factId, ofFact]) => {
			const recalls = ofFact.reduce(
				(sum, { card }) => sum + retrievability(card, at, parameters),
				0
			);
			const all = Math.max(students, ofFact.length);
			return { factId, met: ofFact.length, recalls, share: recalls / all };
		})
		.sort((a, b) => a.share - b.share || (a.factId < b.factId ? -1 : 1));
}
