import { hashText } from './hashing.ts';

/** What is known of a word before any text is read: clusters of its vector and its usual tags. */
export interface WordTable {
	clusters(lower: string): { coarse: number; fine: number };
	/** A number for the set of tags the training text gave the word, 0 for an unknown word. */
	usual(lower: string): number;
	/** Place of the word's vector, -1 when it has none. */
	vector(lower: string): number;
}

const NO_CLUSTER = { coarse: 0, fine: 0 };

/**
 * `list` is the vocabulary of the vectors; `coarse` and `fine` hold the cluster of each from 1.
 * `usual` are the training text's words with the number of their tag set.
 */
export function createWordTable(
	list: string[],
	coarse: ArrayLike<number>,
	fine: ArrayLike<number>,
	usual: ReadonlyMap<string, number>
): WordTable {
	const places = new Map<string, number>();
	for (const [place, word] of list.entries()) places.set(word, place);
	return {
		clusters(lower) {
			const place = places.get(lower);
			if (place === undefined) return NO_CLUSTER;
			return { coarse: coarse[place]!, fine: fine[place]! };
		},
		usual: (lower) => usual.get(lower) ?? (/\p{L}/u.test(lower) ? 0 : hashText(lower)),
		vector: (lower) => places.get(lower) ?? -1
	};
}
