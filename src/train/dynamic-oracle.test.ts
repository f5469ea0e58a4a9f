import { describe, expect, it } from 'vitest';
import {
	applyTransition,
	createState,
	isFinished,
	legalTransitions,
	transitionCount
} from '#lib/domain/language/transition-state.ts';
import { bestTransitions } from './dynamic-oracle.ts';
import { createRandom } from './random.ts';

const LABELS = 3;
const ROOT = 0;

describe('bestTransitions', () => {
	it('leads to the gold tree of a projective sentence', () => {
		const random = createRandom(5);
		for (let round = 0; round < 200; round += 1) {
			const size = 1 + Math.floor(random() * 9);
			const heads = projectiveTree(size, random);
			const gold = {
				heads: Int32Array.from([...heads, -1]),
				labels: Int32Array.from([
					...heads.map((head) => (head === size ? ROOT : 1 + Math.floor(random() * 2))),
					-1
				])
			};
			const state = createState(size);
			const mask = new Uint8Array(transitionCount(LABELS));
			const legal = { shift: false, reduce: false, left: false, right: false, rootOnly: false };
			while (!isFinished(state)) {
				legalTransitions(state, legal);
				bestTransitions(state, gold, legal, LABELS, ROOT, mask);
				const choices = [...mask.keys()].filter((cls) => mask[cls] === 1);
				applyTransition(state, choices[Math.floor(random() * choices.length)]!, LABELS);
			}
			expect([...state.heads.slice(0, size)]).toEqual(heads);
			expect([...state.labels.slice(0, size)]).toEqual([...gold.labels.slice(0, size)]);
		}
	});
});

/** Heads of a random projective tree; the root is word number `size`. */
function projectiveTree(size: number, random: () => number): number[] {
	const heads = new Array<number>(size).fill(size);
	const attach = (from: number, to: number, head: number): void => {
		if (from >= to) return;
		const child = from + Math.floor(random() * (to - from));
		heads[child] = head;
		attachSide(from, child, child);
		attachSide(child + 1, to, child);
	};
	const attachSide = (from: number, to: number, head: number): void => {
		if (from >= to) return;
		const cut = from + Math.floor(random() * (to - from + 1));
		attach(from, cut, head);
		attach(cut, to, head);
	};
	attach(0, size, size);
	return heads;
}
