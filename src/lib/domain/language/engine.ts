import type { ParsedToken, Token } from './types.ts';

/** The trained part of the language engine, made once and shared: it holds no state of its use. */
export interface LanguageEngine {
	/** What the model says of itself, null when there is none. */
	version: string | null;
	/** Tags, lemmas and dependency trees for the tokens of each sentence, in the same order. */
	annotate(sentences: Token[][]): ParsedToken[][];
}

/**
 * Reads a trained model (the bytes `npm run train` writes). Without one the engine still answers,
 * with confidence 0 everywhere, so that what needs no grammar keeps working.
 */
export function createEngine(model: Uint8Array | null): LanguageEngine {
	if (!model) return { version: null, annotate: (sentences) => sentences.map(withoutModel) };
	throw new TypeError('this version reads no model');
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
