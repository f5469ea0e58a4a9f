import type { Item, ItemType } from '../types.ts';

export interface Repeats<T extends Item> {
	kept: T[];
	/** Asked before with the same answer: one question is enough. */
	repeated: T[];
	/** Asked with another answer elsewhere: neither is the only right one. */
	ambiguous: T[];
}

/** The stems of these say nothing without their parts. */
const ofParts: readonly ItemType[] = ['matching', 'ordering'];

/**
 * Tells apart what a bank asks once, asks again, and asks with two answers. Order is kept. `asked`
 * gives the words that count: the frame of an article is none of them.
 */
export function findRepeats<T extends Item>(
	items: readonly T[],
	asked: (item: Item) => string = ({ stem }) => stem
): Repeats<T> {
	const result: Repeats<T> = { kept: [], repeated: [], ambiguous: [] };
	const byStem = Map.groupBy(items, asked);
	for (const item of items) {
		const like = byStem.get(asked(item)) ?? [];
		const answer = JSON.stringify(item.key);
		const isOfParts = ofParts.includes(item.type);
		if (isOfParts || like.length === 1) result.kept.push(item);
		else if (like.some((other) => isOtherAnswer(other, item))) result.ambiguous.push(item);
		else if (like.find(({ key }) => JSON.stringify(key) === answer) === item)
			result.kept.push(item);
		else result.repeated.push(item);
	}
	return result;
}

/** Within one article the same words with two gaps are two questions; across articles they are one. */
function isOtherAnswer(one: Item, other: Item): boolean {
	return one.articleId !== other.articleId && JSON.stringify(one.key) !== JSON.stringify(other.key);
}
