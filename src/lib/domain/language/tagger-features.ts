import { hashText, mix } from './hashing.ts';
import { normaliseWord, wordShape } from './word-shapes.ts';
import type { WordTable } from './word-table.ts';

/** What the tagger knows of each word of a sentence, computed once. */
export interface TaggerWord {
	form: number;
	lower: number;
	shape: number;
	suffixes: number[];
	prefixes: number[];
	/** Coarse and fine cluster of the word's vector, 0 when it has none. */
	coarse: number;
	fine: number;
	/** Tags the training text gave this word: a fingerprint of their set. */
	usual: number;
}

export const TAGGER_FEATURES = 64;

export function taggerWord(form: string, words: WordTable): TaggerWord {
	const lower = normaliseWord(form);
	const { coarse, fine } = words.clusters(lower);
	const suffixes: number[] = [];
	const prefixes: number[] = [];
	for (let size = 1; size <= 5; size += 1) {
		suffixes.push(size <= lower.length ? hashText(lower, lower.length - size) : 1);
		prefixes.push(size <= lower.length ? hashText(lower, 0, size) : 1);
	}
	return {
		form: hashText(form),
		lower: hashText(lower),
		shape: hashText(wordShape(form)),
		suffixes,
		prefixes,
		coarse,
		fine,
		usual: words.usual(lower)
	};
}

const EDGE: TaggerWord = {
	form: 2,
	lower: 2,
	shape: 2,
	suffixes: [2, 2, 2, 2, 2],
	prefixes: [2, 2, 2, 2, 2],
	coarse: 0,
	fine: 0,
	usual: 2
};

/** Fills `into` with the features of word `at`; `tags` holds the classes of the words before it. */
export function taggerFeatures(
	words: TaggerWord[],
	at: number,
	tags: ArrayLike<number>,
	into: Uint32Array
): number {
	let n = 0;
	const word = words[at]!;
	const before = words[at - 1] ?? EDGE;
	const before2 = words[at - 2] ?? EDGE;
	const after = words[at + 1] ?? EDGE;
	const after2 = words[at + 2] ?? EDGE;
	const tag1 = at > 0 ? tags[at - 1]! + 1 : 0;
	const tag2 = at > 1 ? tags[at - 2]! + 1 : 0;
	into[n++] = mix(1, word.form);
	into[n++] = mix(2, word.lower);
	for (let size = 0; size < 5; size += 1) into[n++] = mix(3 + size, word.suffixes[size]!);
	for (let size = 0; size < 4; size += 1) into[n++] = mix(10 + size, word.prefixes[size]!);
	into[n++] = mix(15, word.shape, at === 0 ? 1 : 0);
	into[n++] = mix(16, word.shape, word.suffixes[2]!);
	into[n++] = mix(17, word.fine);
	into[n++] = mix(18, word.coarse, word.suffixes[1]!);
	into[n++] = mix(19, tag1);
	into[n++] = mix(20, tag1, tag2);
	into[n++] = mix(21, tag1, word.lower);
	into[n++] = mix(22, tag1, word.suffixes[2]!);
	into[n++] = mix(23, tag1, tag2, word.lower);
	into[n++] = mix(24, before.lower);
	into[n++] = mix(25, before.lower, word.lower);
	into[n++] = mix(26, after.lower);
	into[n++] = mix(27, word.lower, after.lower);
	into[n++] = mix(28, before2.lower);
	into[n++] = mix(29, after2.lower);
	into[n++] = mix(30, before.lower, after.lower);
	into[n++] = mix(31, after.suffixes[2]!);
	into[n++] = mix(32, before.suffixes[2]!);
	into[n++] = mix(33, word.usual);
	into[n++] = mix(34, tag1, word.usual, after.usual);
	into[n++] = mix(35, after.usual);
	into[n++] = mix(36, word.usual, after.usual, after2.usual);
	into[n++] = mix(37, tag1, after.usual);
	into[n++] = mix(38, before.fine, word.fine);
	into[n++] = mix(39, word.fine, after.fine);
	into[n++] = mix(40, tag1, word.fine);
	into[n++] = mix(41, after.coarse, word.usual);
	into[n++] = mix(42, tag1, tag2, word.usual);
	into[n++] = mix(43, word.shape, after.shape, before.shape);
	into[n++] = mix(44, tag1, word.shape, after.usual);
	into[n++] = mix(45, before.lower, word.usual, after.usual);
	into[n++] = mix(46, after.lower, word.usual, tag1);
	into[n++] = mix(47, words[words.length - 1]!.lower, word.usual);
	into[n++] = mix(48, before.lower, before2.lower, word.usual);
	into[n++] = mix(49, after.lower, after2.lower, word.usual);
	return n;
}
