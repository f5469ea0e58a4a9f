import { describe, expect, it } from 'vitest';
import { createArena } from '#lib/domain/language/network/arena.ts';
import { AFFIXES, encode } from '#lib/domain/language/network/encoder.ts';
import { createLayout } from '#lib/domain/language/network/layout.ts';
import { createNetwork } from '#lib/domain/language/network/network.ts';
import { inputSize, networkTensors, projectionSize } from '#lib/domain/language/network/shape.ts';
import { createRandom } from '../random.ts';
import { backward } from './backward.ts';
import { treeLoss } from './tree-loss.ts';

const shape = {
	...{ vector: 8, word: 8, affix: 8, tag: 8, hidden: 8, layers: 2, arc: 8, relation: 8 },
	...{ words: 10, affixes: 10, tagsIn: 6, tagsOut: 8, labels: 8 }
};
const LENGTHS = [3, 5, 2, 5];

describe('backward', () => {
	it('gives the slope that small changes of the weights show', () => {
		const random = createRandom(3);
		const whole = (count: number, below: number) =>
			Int32Array.from({ length: count }, () => Math.floor(random() * below));
		const arena = createArena(2_000_000);
		const { floats } = arena;
		const tensors = new Map<string, number>();
		const first = arena.mark();
		for (const { name, rows, columns } of networkTensors(shape)) {
			tensors.set(name, arena.zeros(rows * columns));
		}
		const count = arena.mark() - first;
		for (let at = first; at < first + count; at += 1) floats[at] = (random() - 0.5) * 1.2;
		const gradients = arena.zeros(count);
		const gradient = (name: string) => tensors.get(name)! - first + gradients;
		const layout = createLayout(LENGTHS);
		const mask = (size: number) => {
			const at = arena.allocate(size * LENGTHS.length);
			for (let index = 0; index < size * LENGTHS.length; index += 1) {
				floats[at + index] = random() < 0.3 ? 0 : 1 / 0.7;
			}
			return at;
		};
		const dropout = {
			input: mask(inputSize(shape)),
			recurrent: [
				[mask(8), mask(8)],
				[mask(8), mask(8)]
			],
			outputs: [mask(16), mask(16)],
			projection: mask(projectionSize(shape))
		};
		const vectors = {
			size: 6,
			values: Int8Array.from({ length: 60 }, () => Math.floor(random() * 200 - 100)),
			scales: new Float32Array(10).fill(0.01)
		};
		const inputs = LENGTHS.map((size) => ({
			size,
			vectors: whole(size, 10),
			words: whole(size, 10),
			affixes: whole(size * AFFIXES, 10),
			tags: whole(size, 6)
		}));
		const targets = LENGTHS.map((size) => ({
			tags: whole(size, 8),
			labels: whole(size, 8),
			heads: whole(size, size).map((head, word) => (head === word ? -1 : head))
		}));
		const base = arena.mark();
		const loss = (learn: boolean): number => {
			arena.release(base);
			const network = createNetwork(arena, shape, vectors, tensors);
			const encoding = encode(network, layout, inputs, dropout);
			const result = treeLoss(network, layout, encoding, targets, 1, gradient);
			if (learn) backward(network, layout, inputs, encoding, dropout, result, gradient);
			return result.loss;
		};
		loss(true);
		const slopes = floats.slice(gradients, gradients + count);
		for (const { name, rows, columns } of networkTensors(shape)) {
			for (let probe = 0; probe < 5; probe += 1) {
				const at = tensors.get(name)! + Math.floor(random() * rows * columns);
				const before = floats[at]!;
				floats[at] = before + 0.002;
				const above = loss(false);
				floats[at] = before - 0.002;
				const below = loss(false);
				floats[at] = before;
				expect(Math.abs(slopes[at - first]! - (above - below) / 0.004), name).toBeLessThan(1e-3);
			}
		}
	});
});
