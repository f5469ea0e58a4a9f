import {
	PARSER_FEATURES,
	parserFeatures,
	type ParserInput
} from '#lib/domain/language/transition-features.ts';
import {
	applyTransition,
	createState,
	FIRST_LEFT,
	isFinished,
	legalTransitions,
	REDUCE,
	SHIFT,
	transitionCount,
	type Legal
} from '#lib/domain/language/transition-state.ts';
import { bestTransitions, type GoldTree } from './dynamic-oracle.ts';
import { createRandom, shuffle } from './random.ts';
import { SparseTrainer } from './sparse-trainer.ts';

export interface ParserExample {
	input: ParserInput;
	gold: GoldTree;
}

/** How often training follows its own choice instead of the right one, after the first round. */
const EXPLORE = 0.9;

export function trainTransitionParser(
	examples: ParserExample[],
	labels: number,
	rootLabel: number,
	seed: number,
	rounds: number,
	progress: (line: string) => void
): SparseTrainer {
	const classes = transitionCount(labels);
	const trainer = new SparseTrainer(classes);
	const random = createRandom(seed);
	const order = [...examples];
	const features = new Uint32Array(PARSER_FEATURES);
	const scores = new Float32Array(classes);
	const mask = new Uint8Array(classes);
	const legal: Legal = { shift: false, reduce: false, left: false, right: false, rootOnly: false };
	for (let round = 0; round < rounds; round += 1) {
		shuffle(order, random);
		let right = 0;
		let total = 0;
		for (const { input, gold } of order) {
			const state = createState(input.size);
			while (!isFinished(state)) {
				const count = parserFeatures(input, state, features);
				trainer.score(features, count, scores);
				legalTransitions(state, legal);
				bestTransitions(state, gold, legal, labels, rootLabel, mask);
				const chosen = bestLegal(scores, legal, labels, rootLabel);
				const target = bestMasked(scores, mask);
				trainer.step += 1;
				total += 1;
				if (mask[chosen]) right += 1;
				else trainer.update(features, count, target, chosen);
				const follow = mask[chosen] || (round > 0 && random() < EXPLORE);
				applyTransition(state, follow ? chosen : target, labels);
			}
		}
		progress(
			`parser round ${round + 1}/${rounds}: ${((100 * right) / total).toFixed(2)} % of train`
		);
	}
	return trainer;
}

function bestMasked(scores: Float32Array, mask: Uint8Array): number {
	let best = -1;
	for (let cls = 0; cls < scores.length; cls += 1) {
		if (mask[cls] && (best < 0 || scores[cls]! > scores[best]!)) best = cls;
	}
	return best;
}

function bestLegal(scores: Float32Array, legal: Legal, labels: number, rootLabel: number): number {
	let best = -1;
	const offer = (cls: number) => {
		if (best < 0 || scores[cls]! > scores[best]!) best = cls;
	};
	if (legal.shift) offer(SHIFT);
	if (legal.reduce) offer(REDUCE);
	if (legal.left && legal.rootOnly) offer(FIRST_LEFT + rootLabel);
	for (let label = 0; label < labels && !legal.rootOnly; label += 1) {
		if (label === rootLabel) continue;
		if (legal.left) offer(FIRST_LEFT + label);
		if (legal.right) offer(FIRST_LEFT + labels + label);
	}
	return best;
}
