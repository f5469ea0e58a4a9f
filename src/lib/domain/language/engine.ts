import { lemmatise } from './lemmas.ts';
import { readModel, type LanguageModel } from './model.ts';
import { parserInput } from './parser-input.ts';
import { confidence, tagWords } from './tagger.ts';
import { parseByTransitions } from './transition-parser.ts';
import type { ParsedToken, Token } from './types.ts';

/** The trained part of the language engine, made once and shared: it holds no state of its use. */
export interface LanguageEngine {
	/** What the model says of itself, null when there is none. */
	version: string | null;
	/** Tags, lemmas and dependency trees for the tokens of each sentence, in the same order. */
	annotate(sentences: Token[][]): ParsedToken[][];
}

/** Longer "sentences" are lists or debris: they are tagged, but no tree is looked for. */
const LONGEST_PARSED = 200;

/**
 * Reads a trained model (the bytes `npm run train` writes). Without one the engine still answers,
 * with confidence 0 everywhere, so that what needs no grammar keeps working.
 */
export function createEngine(bytes: Uint8Array | null): LanguageEngine {
	if (!bytes) return { version: null, annotate: (sentences) => sentences.map(withoutModel) };
	const model = readModel(bytes);
	return {
		version: model.about.version,
		annotate: (sentences) => sentences.map((tokens) => annotate(model, tokens))
	};
}

function annotate(model: LanguageModel, tokens: Token[]): ParsedToken[] {
	if (tokens.length === 0) return [];
	const forms = tokens.map((token) => token.text);
	const tagging = tagWords(model, forms);
	const tree = tokens.length > LONGEST_PARSED ? null : findTree(model, forms, tagging.classes);
	const isWord = (lower: string) => model.words.vector(lower) >= 0;
	return tokens.map((token, at) => {
		const { tag, xpos } = model.tags[tagging.classes[at]!]!;
		return {
			...token,
			tag,
			xpos,
			lemma: lemmatise(model.lemmas, token.text, tag, xpos, isWord),
			tagConfidence: tagging.confidences[at]!,
			head: tree?.heads[at] ?? at - 1,
			relation: tree ? model.labels[tree.labels[at]!]! : at === 0 ? 'root' : 'dep',
			confidence: tree ? confidence(tree.margins[at]!, model.transitionCalibration) : 0,
			agreed: tree !== null
		};
	});
}

function findTree(model: LanguageModel, forms: string[], classes: Int32Array) {
	const input = parserInput(model.words, model.tags, forms, classes);
	const [root, loose] = ['root', 'parataxis'].map((label) => model.labels.indexOf(label));
	return parseByTransitions(model.transitions, input, model.labels.length, root!, loose!);
}

function withoutModel(tokens: Token[]): ParsedToken[] {
	return tokens.map((token) => ({
		...token,
		tag: /^[\p{P}\p{S}]+$/u.test(token.text) ? 'PUNCT' : 'X',
		xpos: 'FW',
		lemma: token.text.toLowerCase(),
		tagConfidence: 0,
		head: token.index - 1,
		relation: token.index === 0 ? 'root' : 'dep',
		confidence: 0,
		agreed: false
	}));
}
