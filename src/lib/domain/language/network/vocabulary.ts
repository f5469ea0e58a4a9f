import { normaliseWord, wordShape } from '../word-shapes.ts';
import { AFFIXES, type NetworkInput } from './encoder.ts';

/** Which row of each embedding table a word reads. Row 0 stands for everything without its own. */
export interface NetworkVocabulary {
	words: ReadonlyMap<string, number>;
	affixes: ReadonlyMap<string, number>;
	/** Row of a pre-trained vector, -1 for none. */
	vector(lower: string): number;
}

/** Beginnings, endings and shape of a word, told apart by their first character. */
export function wordAffixes(form: string, lower: string): string[] {
	const affixes: string[] = [`#${wordShape(form)}`];
	for (let size = 1; size <= 4; size += 1) affixes.push(`-${lower.slice(-size)}`);
	for (let size = 1; size <= 3; size += 1) affixes.push(`${lower.slice(0, size)}-`);
	return affixes;
}

/** `tags` are the classes the tagger gave the words; row 0 of their table is "no tag". */
export function networkInput(
	vocabulary: NetworkVocabulary,
	forms: string[],
	tags: ArrayLike<number>
): NetworkInput {
	const size = forms.length;
	const input: NetworkInput = {
		size,
		vectors: new Int32Array(size),
		words: new Int32Array(size),
		affixes: new Int32Array(size * AFFIXES),
		tags: new Int32Array(size)
	};
	for (const [at, form] of forms.entries()) {
		const lower = normaliseWord(form);
		input.vectors[at] = vocabulary.vector(lower);
		input.words[at] = vocabulary.words.get(lower) ?? 0;
		input.tags[at] = tags[at]! + 1;
		for (const [index, affix] of wordAffixes(form, lower).entries()) {
			input.affixes[at * AFFIXES + index] = vocabulary.affixes.get(affix) ?? 0;
		}
	}
	return input;
}
