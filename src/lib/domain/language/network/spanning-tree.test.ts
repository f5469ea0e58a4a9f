import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from './spanning-tree.ts';

/** Every assignment of heads that is a tree with one root, tried in turn. */
function bestByTrying(scores: Float32Array, size: number): number {
	let best = -Infinity;
	const heads = new Array<number>(size).fill(0);
	const walk = (word: number, sum: number): void => {
		if (word === size) {
			if (isTree(heads, size)) best = Math.max(best, sum);
			return;
		}
		for (let head = 0; head <= size; head += 1) {
			if (head === word) continue;
			heads[word] = head;
			walk(word + 1, sum + scores[word * (size + 1) + head]!);
		}
	};
	walk(0, 0);
	return best;
}

function isTree(heads: ArrayLike<number>, size: number): boolean {
	let roots = 0;
	for (let word = 0; word < size; word += 1) {
		if (heads[word] === size) roots += 1;
		let at = word;
		for (let step = 0; at !== size; step += 1) {
			if (step > size) return false;
			at = heads[at]!;
		}
	}
	return roots === 1;
}

describe('bestTree', () => {
	it('finds what trying every tree finds', () => {
		const graph = fc.integer({ min: 1, max: 5 }).chain((size) =>
			fc
				.array(fc.integer({ min: -40, max: 0 }), {
					minLength: size * (size + 1),
					maxLength: size * (size + 1)
				})
				.map((values) => ({ size, scores: Float32Array.from(values) }))
		);
		fc.assert(
			fc.property(graph, ({ size, scores }) => {
				for (let word = 0; word < size; word += 1) scores[word * (size + 1) + word] = -1e9;
				const heads = bestTree(scores, size);
				const closed = heads.map((head) => (head < 0 ? size : head));
				expect(isTree(closed, size)).toBe(true);
				let sum = 0;
				for (let word = 0; word < size; word += 1)
					sum += scores[word * (size + 1) + closed[word]!]!;
				expect(sum).toBe(bestByTrying(scores, size));
			}),
			{ numRuns: 300 }
		);
	});
});
