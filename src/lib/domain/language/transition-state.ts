/**
 * Arc-eager parsing (Nivre 2003) with the root after the last word, where it is a word like any
 * other: everything left without a governor attaches to it at the end.
 */
export interface ParseState {
	/** Number of words; the root is word number `size`. */
	size: number;
	stack: Int32Array;
	depth: number;
	/** First word of the buffer. */
	next: number;
	heads: Int32Array;
	/** Label of each word's arc, -1 while it has none. */
	labels: Int32Array;
	/** Outermost and second outermost children so far, -1 for none. */
	left: Int32Array;
	left2: Int32Array;
	right: Int32Array;
	right2: Int32Array;
	leftCount: Int32Array;
	rightCount: Int32Array;
	/** Hash of the set of labels among the children of either side. */
	leftSet: Int32Array;
	rightSet: Int32Array;
}

export const SHIFT = 0;
export const REDUCE = 1;
export const FIRST_LEFT = 2;

/** Classes of a parser with so many labels: shift, reduce, then an arc each way for each label. */
export const transitionCount = (labels: number): number => FIRST_LEFT + 2 * labels;

export function createState(size: number): ParseState {
	const words = size + 1;
	const none = () => new Int32Array(words).fill(-1);
	return {
		size,
		stack: new Int32Array(words),
		depth: 0,
		next: 0,
		heads: none(),
		labels: none(),
		left: none(),
		left2: none(),
		right: none(),
		right2: none(),
		leftCount: new Int32Array(words),
		rightCount: new Int32Array(words),
		leftSet: new Int32Array(words),
		rightSet: new Int32Array(words)
	};
}

export const top = (state: ParseState): number =>
	state.depth > 0 ? state.stack[state.depth - 1]! : -1;

export const isFinished = (state: ParseState): boolean =>
	state.next === state.size && state.depth === 0;

export interface Legal {
	shift: boolean;
	reduce: boolean;
	left: boolean;
	right: boolean;
	/** Only an arc from the root may be drawn, and it must carry the root label. */
	rootOnly: boolean;
}

export function legalTransitions(state: ParseState, into: Legal): void {
	const atRoot = state.next === state.size;
	const s0 = top(state);
	const hasHead = s0 >= 0 && state.labels[s0]! >= 0;
	into.shift = !atRoot;
	into.reduce = hasHead;
	into.left = s0 >= 0 && !hasHead;
	into.right = s0 >= 0 && !atRoot;
	into.rootOnly = atRoot;
}

/** Applies a transition; `labels` is the number of labels of the parser. */
export function applyTransition(state: ParseState, transition: number, labels: number): void {
	if (transition === SHIFT) {
		push(state);
	} else if (transition === REDUCE) {
		state.depth -= 1;
	} else if (transition < FIRST_LEFT + labels) {
		attachLeft(state, top(state), state.next, transition - FIRST_LEFT);
		state.depth -= 1;
	} else {
		attachRight(state, state.next, top(state), transition - FIRST_LEFT - labels);
		push(state);
	}
}

function push(state: ParseState): void {
	state.stack[state.depth] = state.next;
	state.depth += 1;
	state.next += 1;
}

function attachLeft(state: ParseState, child: number, head: number, label: number): void {
	state.heads[child] = head;
	state.labels[child] = label;
	state.left2[head] = state.left[head]!;
	state.left[head] = child;
	state.leftCount[head] = state.leftCount[head]! + 1;
	state.leftSet[head] = Math.imul(state.leftSet[head]! + label + 1, 0x01000193);
}

function attachRight(state: ParseState, child: number, head: number, label: number): void {
	state.heads[child] = head;
	state.labels[child] = label;
	state.right2[head] = state.right[head]!;
	state.right[head] = child;
	state.rightCount[head] = state.rightCount[head]! + 1;
	state.rightSet[head] = Math.imul(state.rightSet[head]! + label + 1, 0x01000193);
}
