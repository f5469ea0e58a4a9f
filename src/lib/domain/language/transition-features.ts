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
	let template = 0;
	const add = (a: number, b = 0, c = 0): void => {
		template += 1;
		into[n] = mix(template, a, b, c);
		n += 1;
	};
	const { size } = input;
	const exists = (at: number): boolean => at >= 0 && at <= size;
	const w = (at: number): number => (exists(at) ? input.words[at]! : 0);
	const t = (at: number): number => (exists(at) ? input.tags[at]! : 0);
	const u = (at: number): number => (exists(at) ? input.upos[at]! : 0);
	const f = (at: number): number => (exists(at) ? input.fine[at]! : 0);
	const c = (at: number): number => (exists(at) ? input.coarse[at]! : 0);
	const of = (list: Int32Array, at: number): number => (at >= 0 ? list[at]! : -1);
	const label = (at: number): number => of(state.labels, at) + 1;

	const n0 = state.next;
	const [n1, n2, n3] = [n0 + 1, n0 + 2, n0 + 3];
	const s0 = top(state);
	const s1 = state.depth > 1 ? state.stack[state.depth - 2]! : -1;
	const s2 = state.depth > 2 ? state.stack[state.depth - 3]! : -1;
	const s0h = of(state.heads, s0);
	const s0h2 = of(state.heads, s0h);
	const s0l = of(state.left, s0);
	const s0r = of(state.right, s0);
	const s0l2 = of(state.left2, s0);
	const s0r2 = of(state.right2, s0);
	const n0l = state.left[n0]!;
	const n0l2 = state.left2[n0]!;
	const gap = s0 >= 0 ? distance(n0 - s0) : 0;
	const attached = label(s0) > 0 ? 1 : 0;
	const s0vl = s0 >= 0 ? Math.min(3, state.leftCount[s0]!) : 0;
	const s0vr = s0 >= 0 ? Math.min(4, state.rightCount[s0]!) : 0;
	const n0vl = Math.min(3, state.leftCount[n0]!);

	for (const at of [s0, n0, n1, n2]) {
		add(w(at), t(at));
		add(w(at));
		add(t(at), attached);
		add(f(at), u(at));
	}
	add(w(s1), t(s1));
	add(t(s1), t(s2));
	add(t(n3), t(n2));
	add(mixPair(w(s0), t(s0)), w(n0), t(n0));
	add(mixPair(w(s0), t(s0)), w(n0));
	add(w(s0), w(n0), t(n0));
	add(w(s0), t(s0), t(n0));
	add(t(s0), w(n0), t(n0));
	add(w(s0), w(n0));
	add(t(s0), t(n0), attached);
	add(t(n0), t(n1));
	add(w(n0), w(n1));
	add(w(n0), t(n1));
	add(t(n0), w(n1));
	add(t(n0), t(n1), t(n2));
	add(t(s0), t(n0), t(n1));
	add(t(s0), t(n0), mixPair(t(n1), t(n2)));
	add(t(s0h), t(s0), t(n0));
	add(t(s0), t(s0l), t(n0));
	add(t(s0), t(s0r), t(n0));
	add(t(s0), t(n0), t(n0l));
	add(t(s1), t(s0), t(n0));
	add(w(s1), t(s0), t(n0));
	add(t(s1), w(s0), t(n0));
	add(t(s1), t(s0), mixPair(t(n0), t(n1)));
	add(w(s0), gap);
	add(t(s0), gap);
	add(w(n0), gap);
	add(t(n0), gap);
	add(w(s0), w(n0), gap);
	add(t(s0), t(n0), gap);
	add(w(s0), s0vr, s0vl);
	add(t(s0), s0vr, attached);
	add(t(s0), s0vl);
	add(w(n0), n0vl);
	add(t(n0), n0vl);
	add(w(s0h), u(s0));
	add(t(s0h), label(s0));
	add(label(s0), w(s0), u(n0));
	add(label(s0), t(s0), t(n0));
	add(w(s0l));
	add(t(s0l), label(s0l));
	add(label(s0l), w(s0));
	add(w(s0r));
	add(t(s0r), label(s0r));
	add(label(s0r), w(s0), t(n0));
	add(label(s0r), t(s0), t(n0));
	add(w(n0l));
	add(t(n0l), label(n0l));
	add(label(n0l), w(n0));
	add(w(s0h2));
	add(t(s0h2), label(s0h));
	add(w(s0l2));
	add(t(s0l2), label(s0l2));
	add(w(s0r2));
	add(t(s0r2), label(s0r2));
	add(w(n0l2));
	add(t(n0l2), label(n0l2));
	add(t(s0), t(s0l), t(s0l2));
	add(t(s0), t(s0r), t(s0r2));
	add(t(s0), t(s0h), t(s0h2));
	add(t(n0), t(n0l), t(n0l2));
	const [s0sl, s0sr] = s0 >= 0 ? [state.leftSet[s0]!, state.rightSet[s0]!] : [0, 0];
	add(w(s0), s0sr);
	add(t(s0), s0sr, t(n0));
	add(w(s0), s0sl);
	add(t(s0), s0sl);
	add(w(n0), state.leftSet[n0]!);
	add(t(n0), state.leftSet[n0]!, t(s0));
	add(f(s0), f(n0));
	add(f(s0), t(n0), gap);
	add(t(s0), f(n0), gap);
	add(c(s0), c(n0), mixPair(t(s0), t(n0)));
	add(c(s0), c(n0), c(n1));
	add(c(s0h), c(s0), c(n0));
	add(c(s1), c(s0), c(n0));
	add(f(n0), f(n1));
	add(f(s0h), f(n0));
	add(f(s1), f(n0));
	add(w(s0h), w(n0), u(s0));
	add(w(s1), w(n0), u(s0));
	add(t(s0r), w(n0), w(s0));
	add(between(input, s0, n0), t(s0), t(n0));
	return n;
}

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
