import type { LanguageModel } from './model.ts';
import { parseByNetwork, type NetworkParse } from './network/network-parser.ts';
import { networkInput } from './network/vocabulary.ts';
import { parserInput } from './parser-input.ts';
import { attachPunctuation, type Opinion } from './punctuation.ts';
import { tagWords } from './tagger.ts';
import { parseByTransitions, type NumberedTree } from './transition-parser.ts';

/** What tagger and both parsers say of a sentence, as numbers. */
export interface SentenceParse {
	/** Classes of the perceptron tagger; the network has its own. */
	tagged: Int32Array;
	transitions: NumberedTree;
	network: NetworkParse;
}

type ParsingModel = Pick<
	LanguageModel,
	'tags' | 'labels' | 'words' | 'tagger' | 'transitions' | 'network' | 'vote' | 'punctuation'
>;

/** Tags and parses sentences given as lists of words; none may be empty. */
export function parseSentences(model: ParsingModel, sentences: string[][]): SentenceParse[] {
	const rootLabel = model.labels.indexOf('root');
	const looseLabel = model.labels.indexOf('parataxis');
	const tagged = sentences.map((forms) => tagWords(model.tagger, model.words, forms));
	const trees = sentences.map((forms, index) =>
		parseByTransitions(
			model.transitions,
			parserInput(model.words, model.tags, forms, tagged[index]!),
			model.labels.length,
			rootLabel,
			looseLabel
		)
	);
	const { network, vocabulary } = model.network;
	const inputs = sentences.map((forms, index) => networkInput(vocabulary, forms, tagged[index]!));
	const parses = parseByNetwork(network, inputs, {
		tags: model.tags.length,
		labels: model.labels.length,
		rootLabel,
		unique: Uint8Array.from(model.labels, uniqueKind),
		advice: { trees, ...model.vote }
	});
	return sentences.map((forms, index) => {
		const parse = { tagged: tagged[index]!, transitions: trees[index]!, network: parses[index]! };
		attachMarks(model, forms, parse);
		return parse;
	});
}

const UNIQUE: ReadonlyMap<string, number> = new Map([
	['nsubj', 1],
	['csubj', 1],
	['obj', 2],
	['iobj', 3],
	['ccomp', 4],
	['xcomp', 5],
	['cop', 6]
]);

/** Subjects of clauses (outer ones stand beside an inner one), objects, agents. */
function uniqueKind(label: string): number {
	if (label.endsWith(':outer')) return 0;
	const plain = label.split(':')[0]!;
	return UNIQUE.get(plain) ?? 0;
}

/** Both parsers leave punctuation to the same rules; only the network has an opinion on it. */
function attachMarks(model: ParsingModel, forms: string[], parse: SentenceParse): void {
	const { network, transitions } = parse;
	const tags = Array.from(network.tags, (cls) => model.tags[cls]!.tag);
	const attach = (tree: { heads: Int32Array; labels: Int32Array }, opinion: Opinion | null) => {
		const relations = Array.from(tree.labels, (label) => model.labels[label]!);
		attachPunctuation(model.punctuation, { forms, heads: tree.heads, relations, tags }, opinion);
	};
	attach(network, (mark, head) => network.arcs[mark * (forms.length + 1) + head]!);
	attach(transitions, null);
}
