import {
	arcFeatures,
	argumentFeatures,
	argumentKey,
	parsersAgree,
	probability,
	tagFeatures
} from './confidence.ts';
import { lemmatise } from './lemmas.ts';
import { readModel, type LanguageModel } from './model.ts';
import { parseSentences, type SentenceParse } from './parse.ts';
import type { ParsedToken, Token } from './types.ts';

/** The trained part of the language engine, made once and shared: it holds no state of its use. */
export interface LanguageEngine {
	/** What the model says of itself, null when there is none. */
	version: string | null;
	/** Tags, lemmas and dependency trees for the tokens of each sentence, in the same order. */
	annotate(sentences: Token[][]): ParsedToken[][];
}

/** Longer "sentences" are lists or debris: no tree is looked for, their tokens have confidence 0. */
const LONGEST_PARSED = 200;

/**
 * Reads a trained model (the bytes `npm run train` writes). Without one the engine still answers,
 * with confidence 0 everywhere, so that what needs no grammar keeps working.
 */
export function createEngine(bytes: Uint8Array | null): LanguageEngine {
	if (!bytes) return { version: null, annotate: (sentences) => sentences.map(withoutModel) };
	const model = readModel(bytes);
	return { version: model.about.version, annotate: (sentences) => annotate(model, sentences) };
}

function annotate(model: LanguageModel, sentences: Token[][]): ParsedToken[][] {
	const isParsed = (tokens: Token[]) => tokens.length > 0 && tokens.length <= LONGEST_PARSED;
	const parsed = sentences.filter(isParsed);
	const parses = parseSentences(
		model,
		parsed.map((tokens) => tokens.map((token) => token.text))
	);
	let next = 0;
	return sentences.map((tokens) => {
		if (!isParsed(tokens)) return withoutModel(tokens);
		next += 1;
		return describe(model, tokens, parses[next - 1]!);
	});
}

function describe(model: LanguageModel, tokens: Token[], parse: SentenceParse): ParsedToken[] {
	const { network, transitions, tagged } = parse;
	const isWord = (lower: string) => model.words.vector(lower) >= 0;
	return tokens.map((token, at) => {
		const { tag, xpos } = model.tags[network.tags[at]!]!;
		const described: ParsedToken = {
			...token,
			tag,
			xpos,
			lemma: lemmatise(model.lemmas, token.text, tag, xpos, isWord),
			tagConfidence: probability(model.calibration.tag, tagFeatures(network, tagged, at)),
			head: network.heads[at]!,
			relation: model.labels[network.labels[at]!]!,
			confidence: probability(model.calibration.arc, arcFeatures(network, transitions, at)),
			agreed: parsersAgree(network, transitions, at)
		};
		if (tag === 'VERB') described.argumentConfidence = argumentConfidence(model, parse, at);
		return described;
	});
}

/** 0 where the two parsers give a verb different arguments: agreement is the gate. */
function argumentConfidence(model: LanguageModel, parse: SentenceParse, at: number): number {
	const { labels, calibration } = model;
	const { network, transitions } = parse;
	const own = argumentKey(network.heads, network.labels, labels, at);
	if (own !== argumentKey(transitions.heads, transitions.labels, labels, at)) return 0;
	return probability(calibration.arguments, argumentFeatures(network, transitions, labels, at));
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
