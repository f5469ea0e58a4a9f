import { hashText } from './hashing.ts';
import type { TagPair } from './model.ts';
import type { ParserInput } from './transition-features.ts';
import { normaliseWord } from './word-shapes.ts';
import type { WordTable } from './word-table.ts';

const ROOT = { word: 1, tag: 200, upos: 30 };

/** The universal tags by number, from 1. */
const UPOS = [
	...['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART'],
	...['PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
];

/** A sentence as the transition parser sees it; `classes` are the tagger's. */
export function parserInput(
	words: WordTable,
	tags: TagPair[],
	forms: string[],
	classes: ArrayLike<number>
): ParserInput {
	const size = forms.length;
	const column = () => new Int32Array(size + 1);
	const input: ParserInput = {
		size,
		words: column(),
		tags: column(),
		upos: column(),
		fine: column(),
		coarse: column()
	};
	for (const [at, form] of forms.entries()) {
		const lower = normaliseWord(form);
		const clusters = words.clusters(lower);
		input.words[at] = hashText(lower);
		input.tags[at] = classes[at]! + 1;
		input.upos[at] = UPOS.indexOf(tags[classes[at]!]!.tag) + 1;
		input.fine[at] = clusters.fine;
		input.coarse[at] = clusters.coarse;
	}
	input.words[size] = ROOT.word;
	input.tags[size] = ROOT.tag;
	input.upos[size] = ROOT.upos;
	return input;
}
