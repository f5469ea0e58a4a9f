import { readShared } from './shared-data.ts';
import { readTreebank, type TreebankSentence } from './treebank.ts';

export interface Corpora {
	train: TreebankSentence[];
	dev: Record<'ewt' | 'gum', TreebankSentence[]>;
}

/** What the shipped weights may come from, as the model file names it. */
export const SOURCES = [
	{ name: 'Universal Dependencies English EWT, train', licence: 'CC BY-SA 4.0', use: 'weights' },
	{
		name: 'Universal Dependencies English GUM, train without non-commercial genres',
		licence: 'CC BY 4.0 (texts CC BY and CC BY-SA)',
		use: 'weights'
	},
	{ name: 'GloVe 6B, 100 dimensions', licence: 'PDDL 1.0', use: 'word vectors and clusters' }
];

export function readCorpora(): Corpora {
	const read = (name: string) => readTreebank(readShared(`ud/${name}.conllu.gz`));
	return {
		train: [...read('ewt-train'), ...read('gum-train-permissive')],
		dev: { ewt: read('ewt-dev'), gum: read('gum-dev') }
	};
}
