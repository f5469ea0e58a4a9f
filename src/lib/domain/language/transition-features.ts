import { mix } from './hashing.ts';
import { top, type ParseState } from './transition-state.ts';

/** What the parser knows of the words of a sentence; the place after the last word is the root. */
export interface ParserInput {
	size: number;
	words: Int32Array;
	/** Class of the tagger (universal and Penn tag together) from 1. */
	tags: Int32Array;
	/** Universal tag alone, from 1. */
	upos: Int32Array;
	fine: Int32Array;
	coarse: Int32Array;
}

export const PARSER_FEATURES = 128;

/**
 * Fills `into` with the features of a parser state: the templates of Zhang and Nivre (2011),
 * joined by word clusters and the second word of the stack.
 */
export function parserFeatures(input: ParserInput, state: ParseState, into: Uint32Array): number {
	let n = 0;

	const { words, tags, upos, fine, coarse } = input;
	const n0 = state.next;
	const [n1, n2, n3] = [n0 + 1, n0 + 2, n0 + 3];
	const s0 = top(state);
	const s1 = state.depth > 1 ? state.stack[state.depth - 2]! : -1;
	const s2 = state.depth > 2 ? state.stack[state.depth - 3]! : -1;
	const s0h = before(state.heads, s0);
	const s0h2 = before(state.heads, s0h);
	const s0l = before(state.left, s0);
	const s0r = before(state.right, s0);
	const s0l2 = before(state.left2, s0);
	const s0r2 = before(state.right2, s0);
	const n0l = state.left[n0]!;
	const n0l2 = state.left2[n0]!;
	const gap = s0 >= 0 ? distance(n0 - s0) : 0;
	const attached = labelOf(state, s0) > 0 ? 1 : 0;
	const s0vl = s0 >= 0 ? Math.min(3, state.leftCount[s0]!) : 0;
	const s0vr = s0 >= 0 ? Math.min(4, state.rightCount[s0]!) : 0;
	const n0vl = Math.min(3, state.leftCount[n0]!);

	for (const at of [s0, n0, n1, n2]) {
		n = put(into, n, pick(words, at), pick(tags, at));
		n = put(into, n, pick(words, at));
		n = put(into, n, pick(tags, at), attached);
		n = put(into, n, pick(fine, at), pick(upos, at));
	}
	n = put(into, n, pick(words, s1), pick(tags, s1));
	n = put(into, n, pick(tags, s1), pick(tags, s2));
	n = put(into, n, pick(tags, n3), pick(tags, n2));
	n = put(into, n, mixPair(pick(words, s0), pick(tags, s0)), pick(words, n0), pick(tags, n0));
	n = put(into, n, mixPair(pick(words, s0), pick(tags, s0)), pick(words, n0));
	n = put(into, n, pick(words, s0), pick(words, n0), pick(tags, n0));
	n = put(into, n, pick(words, s0), pick(tags, s0), pick(tags, n0));
	n = put(into, n, pick(tags, s0), pick(words, n0), pick(tags, n0));
	n = put(into, n, pick(words, s0), pick(words, n0));
	n = put(into, n, pick(tags, s0), pick(tags, n0), attached);
	n = put(into, n, pick(tags, n0), pick(tags, n1));
	n = put(into, n, pick(words, n0), pick(words, n1));
	n = put(into, n, pick(words, n0), pick(tags, n1));
	n = put(into, n, pick(tags, n0), pick(words, n1));
	n = put(into, n, pick(tags, n0), pick(tags, n1), pick(tags, n2));
	n = put(into, n, pick(tags, s0), pick(tags, n0), pick(tags, n1));
	n = put(into, n, pick(tags, s0), pick(tags, n0), mixPair(pick(tags, n1), pick(tags, n2)));
	n = put(into, n, pick(tags, s0h), pick(tags, s0), pick(tags, n0));
	n = put(into, n, pick(tags, s0), pick(tags, s0l), pick(tags, n0));
	n = put(into, n, pick(tags, s0), pick(tags, s0r), pick(tags, n0));
	n = put(into, n, pick(tags, s0), pick(tags, n0), pick(tags, n0l));
	n = put(into, n, pick(tags, s1), pick(tags, s0), pick(tags, n0));
	n = put(into, n, pick(words, s1), pick(tags, s0), pick(tags, n0));
	n = put(into, n, pick(tags, s1), pick(words, s0), pick(tags, n0));
	n = put(into, n, pick(tags, s1), pick(tags, s0), mixPair(pick(tags, n0), pick(tags, n1)));
	n = put(into, n, pick(words, s0), gap);
	n = put(into, n, pick(tags, s0), gap);
	n = put(into, n, pick(words, n0), gap);
	n = put(into, n, pick(tags, n0), gap);
	n = put(into, n, pick(words, s0), pick(words, n0), gap);
	n = put(into, n, pick(tags, s0), pick(tags, n0), gap);
	n = put(into, n, pick(words, s0), s0vr, s0vl);
	n = put(into, n, pick(tags, s0), s0vr, attached);
	n = put(into, n, pick(tags, s0), s0vl);
	n = put(into, n, pick(words, n0), n0vl);
	n = put(into, n, pick(tags, n0), n0vl);
	n = put(into, n, pick(words, s0h), pick(upos, s0));
	n = put(into, n, pick(tags, s0h), labelOf(state, s0));
	n = put(into, n, labelOf(state, s0), pick(words, s0), pick(upos, n0));
	n = put(into, n, labelOf(state, s0), pick(tags, s0), pick(tags, n0));
	n = put(into, n, pick(words, s0l));
	n = put(into, n, pick(tags, s0l), labelOf(state, s0l));
	n = put(into, n, labelOf(state, s0l), pick(words, s0));
	n = put(into, n, pick(words, s0r));
	n = put(into, n, pick(tags, s0r), labelOf(state, s0r));
	n = put(into, n, labelOf(state, s0r), pick(words, s0), pick(tags, n0));
	n = put(into, n, labelOf(state, s0r), pick(tags, s0), pick(tags, n0));
	n = put(into, n, pick(words, n0l));
	n = put(into, n, pick(tags, n0l), labelOf(state, n0l));
	n = put(into, n, labelOf(state, n0l), pick(words, n0));
	n = put(into, n, pick(words, s0h2));
	n = put(into, n, pick(tags, s0h2), labelOf(state, s0h));
	n = put(into, n, pick(words, s0l2));
	n = put(into, n, pick(tags, s0l2), labelOf(state, s0l2));
	n = put(into, n, pick(words, s0r2));
	n = put(into, n, pick(tags, s0r2), labelOf(state, s0r2));
	n = put(into, n, pick(words, n0l2));
	n = put(into, n, pick(tags, n0l2), labelOf(state, n0l2));
	n = put(into, n, pick(tags, s0), pick(tags, s0l), pick(tags, s0l2));
	n = put(into, n, pick(tags, s0), pick(tags, s0r), pick(tags, s0r2));
	n = put(into, n, pick(tags, s0), pick(tags, s0h), pick(tags, s0h2));
	n = put(into, n, pick(tags, n0), pick(tags, n0l), pick(tags, n0l2));
	const [s0sl, s0sr] = s0 >= 0 ? [state.leftSet[s0]!, state.rightSet[s0]!] : [0, 0];
	n = put(into, n, pick(words, s0), s0sr);
	n = put(into, n, pick(tags, s0), s0sr, pick(tags, n0));
	n = put(into, n, pick(words, s0), s0sl);
	n = put(into, n, pick(tags, s0), s0sl);
	n = put(into, n, pick(words, n0), state.leftSet[n0]!);
	n = put(into, n, pick(tags, n0), state.leftSet[n0]!, pick(tags, s0));
	n = put(into, n, pick(fine, s0), pick(fine, n0));
	n = put(into, n, pick(fine, s0), pick(tags, n0), gap);
	n = put(into, n, pick(tags, s0), pick(fine, n0), gap);
	n = put(into, n, pick(coarse, s0), pick(coarse, n0), mixPair(pick(tags, s0), pick(tags, n0)));
	n = put(into, n, pick(coarse, s0), pick(coarse, n0), pick(coarse, n1));
	n = put(into, n, pick(coarse, s0h), pick(coarse, s0), pick(coarse, n0));
	n = put(into, n, pick(coarse, s1), pick(coarse, s0), pick(coarse, n0));
	n = put(into, n, pick(fine, n0), pick(fine, n1));
	n = put(into, n, pick(fine, s0h), pick(fine, n0));
	n = put(into, n, pick(fine, s1), pick(fine, n0));
	n = put(into, n, pick(words, s0h), pick(words, n0), pick(upos, s0));
	n = put(into, n, pick(words, s1), pick(words, n0), pick(upos, s0));
	n = put(into, n, pick(tags, s0r), pick(words, n0), pick(words, s0));
	n = put(into, n, between(input, s0, n0), pick(tags, s0), pick(tags, n0));
	return n;
}

/** Writes one feature; its place in the list is its template. */
function put(into: Uint32Array, n: number, a: number, b = 0, c = 0): number {
	into[n] = mix(n + 1, a, b, c);
	return n + 1;
}

/** What a list says of a word or the root, 0 where there is none. */
const pick = (list: Int32Array, at: number): number =>
	at >= 0 && at < list.length ? list[at]! : 0;

const before = (list: Int32Array, at: number): number => (at >= 0 ? list[at]! : -1);

const labelOf = (state: ParseState, at: number): number => before(state.labels, at) + 1;

const mixPair = (a: number, b: number): number => Math.imul(a + 0x3c6ef372, 0x9e3779b1) ^ b;

function distance(words: number): number {
	if (words < 5) return words;
	return words < 8 ? 5 : words < 13 ? 6 : words < 21 ? 7 : 8;
}

/** Hash of which kinds of words stand between two places: verbs, marks, conjunctions, clauses. */
function between(input: ParserInput, from: number, to: number): number {
	let seen = 0;
	for (let at = Math.max(from + 1, to - 24); at < to; at += 1) seen |= 1 << input.upos[at]!;
	return seen;
}
