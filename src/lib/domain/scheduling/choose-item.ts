import type { ItemType } from '../items/types.ts';

/** One way of asking a fact. */
export interface AskableItem {
	itemId: string;
	type: ItemType;
	/** When this learner last answered it; null for never. */
	lastAskedAt: Date | null;
	/** The generator's opinion, 0…1. */
	rank: number;
}

/** Types that make one look at the passage again, for facts that do not stick. */
const closeToThePassage: readonly ItemType[] = ['evidence', 'cloze'];

/**
 * The item to ask of a fact: the one longest not asked, so that the fact is learned and not its
 * wording.
 *
 * @param reserved items that an open assignment keeps for itself
 * @returns null when all of them are
 */
export function chooseItem<Item extends AskableItem>(
	items: readonly Item[],
	reserved: ReadonlySet<string>,
	leech: boolean
): Item | null {
	const free = items.filter(({ itemId }) => !reserved.has(itemId));
	const fitting = free.filter(({ type }) => leech && closeToThePassage.includes(type));
	const asked = ({ lastAskedAt }: Item) => lastAskedAt?.getTime() ?? -Infinity;
	const inTurn = (fitting.length > 0 ? fitting : free).toSorted((a, b) => {
		const [first, second] = [asked(a), asked(b)];
		if (first !== second) return first < second ? -1 : 1;
		return b.rank - a.rank || (a.itemId < b.itemId ? -1 : 1);
	});
	return inTurn[0] ?? null;
}
