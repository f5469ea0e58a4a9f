import {
	FIRST_LEFT,
	REDUCE,
	SHIFT,
	top,
	type Legal,
	type ParseState
} from '#lib/domain/language/transition-state.ts';

/** Gold arcs of a sentence: the root is word number `size`. */
export interface GoldTree {
	heads: Int32Array;
	labels: Int32Array;
}

/**
 * The transitions from which the most gold arcs remain reachable (Goldberg and Nivre 2012), as a
 * mask over the classes: training may then follow its own errors and still be told what is best.
 */
export function bestTransitions(
	state: ParseState,
	gold: GoldTree,
	legal: Legal,
	labels: number,
	rootLabel: number,
	mask: Uint8Array
): void {
	const costs = transitionCosts(state, gold);
	const least = Math.min(
		legal.shift ? costs.shift : Infinity,
		legal.reduce ? costs.reduce : Infinity,
		legal.left ? costs.left : Infinity,
		legal.right ? costs.right : Infinity
	);
	mask.fill(0);
	if (legal.shift && costs.shift === least) mask[SHIFT] = 1;
	if (legal.reduce && costs.reduce === least) mask[REDUCE] = 1;
	const s0 = top(state);
	const n0 = state.next;
	const allow = (from: number, label: number | null) => {
		if (label !== null) mask[from + label] = 1;
		else mask.fill(1, from, from + labels);
	};
	if (legal.left && costs.left === least) {
		const isGold = gold.heads[s0] === n0;
		allow(FIRST_LEFT, legal.rootOnly ? rootLabel : isGold ? gold.labels[s0]! : null);
	}
	if (legal.right && costs.right === least) {
		const isGold = gold.heads[n0] === s0;
		allow(FIRST_LEFT + labels, isGold ? gold.labels[n0]! : null);
	}
	if (!legal.rootOnly) {
		mask[FIRST_LEFT + rootLabel] = 0;
		mask[FIRST_LEFT + labels + rootLabel] = 0;
	}
}

function transitionCosts(
	state: ParseState,
	gold: GoldTree
): { shift: number; reduce: number; left: number; right: number } {
	const { size, next: n0 } = state;
	const s0 = top(state);
	let lostChildrenOfTop = 0;
	for (let k = n0; k < size; k += 1) if (gold.heads[k] === s0) lostChildrenOfTop += 1;
	let waitingChildren = 0;
	let headBelow = 0;
	let headOnTop = 0;
	for (let d = 0; d < state.depth; d += 1) {
		const k = state.stack[d]!;
		if (gold.heads[k] === n0 && state.labels[k]! < 0) waitingChildren += 1;
		if (n0 < size && gold.heads[n0] === k) {
			if (k === s0) headOnTop = 1;
			else headBelow = 1;
		}
	}
	const headOfNextLater = n0 < size && gold.heads[n0]! > n0 ? 1 : 0;
	const headOfTopLater = s0 >= 0 && gold.heads[s0]! > n0 ? 1 : 0;
	return {
		shift: waitingChildren + headBelow + headOnTop,
		reduce: lostChildrenOfTop,
		left: lostChildrenOfTop + headOfTopLater,
		right: waitingChildren + headBelow + headOfNextLater
	};
}
