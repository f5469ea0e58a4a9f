import { addScores, type SparseModel } from './sparse-model.ts';
import { PARSER_FEATURES, parserFeatures, type ParserInput } from './transition-features.ts';
import {
	applyTransition,
	createState,
	FIRST_LEFT,
	isFinished,
	legalTransitions,
	REDUCE,
	SHIFT,
	top,
	type Legal
} from './transition-state.ts';

/** A dependency tree as numbers: governors (-1 for the root) and label numbers. */
export interface NumberedTree {
	heads: Int32Array;
	labels: Int32Array;
	/** Score by which each word's arc won over the next best choice. */
	margins: Float32Array;
}

/** Parses one sentence greedily, from left to right, with exactly one root. */
export function parseByTransitions(
	model: SparseModel,
	input: ParserInput,
	labels: number,
	rootLabel: number,
	looseLabel: number
): NumberedTree {
	const state = createState(input.size);
	const scores = new Int32Array(model.classes);
	const features = new Uint32Array(PARSER_FEATURES);
	const margins = new Float32Array(input.size);
	const legal: Legal = { shift: false, reduce: false, left: false, right: false, rootOnly: false };
	while (!isFinished(state)) {
		scores.fill(0);
		addScores(model, features, parserFeatures(input, state, features), scores);
		legalTransitions(state, legal);
		const { best, margin } = choose(scores, legal, labels, rootLabel);
		if (best >= FIRST_LEFT) {
			const child = best < FIRST_LEFT + labels ? top(state) : state.next;
			margins[child] = margin;
		}
		applyTransition(state, best, labels);
	}
	return oneRoot(state.heads, state.labels, margins, input.size, rootLabel, looseLabel);
}

function choose(
	scores: Int32Array,
	legal: Legal,
	labels: number,
	rootLabel: number
): { best: number; margin: number } {
	let best = -1;
	let second = -1;
	const offer = (cls: number) => {
		if (best < 0 || scores[cls]! > scores[best]!) {
			second = best;
			best = cls;
		} else if (second < 0 || scores[cls]! > scores[second]!) {
			second = cls;
		}
	};
	if (legal.shift) offer(SHIFT);
	if (legal.reduce) offer(REDUCE);
	if (legal.rootOnly && legal.left) offer(FIRST_LEFT + rootLabel);
	for (let label = 0; label < labels && !legal.rootOnly; label += 1) {
		if (label === rootLabel) continue;
		if (legal.left) offer(FIRST_LEFT + label);
		if (legal.right) offer(FIRST_LEFT + labels + label);
	}
	return { best, margin: second < 0 ? 0 : scores[best]! - scores[second]! };
}

/** Words left over besides the first root attach to it: a tree has one root. */
function oneRoot(
	heads: Int32Array,
	labels: Int32Array,
	margins: Float32Array,
	size: number,
	rootLabel: number,
	looseLabel: number
): NumberedTree {
	const tree = { heads: heads.slice(0, size), labels: labels.slice(0, size), margins };
	const root = tree.heads.indexOf(size);
	for (let word = 0; word < size; word += 1) {
		if (tree.heads[word] !== size) continue;
		tree.heads[word] = word === root ? -1 : root;
		tree.labels[word] = word === root ? rootLabel : looseLabel;
	}
	return tree;
}
