import { createArena, type Arena } from '#lib/domain/language/network/arena.ts';
import {
	encode,
	type Dropout,
	type Network,
	type NetworkInput,
	type VectorTable
} from '#lib/domain/language/network/encoder.ts';
import { createLayout, type Layout } from '#lib/domain/language/network/layout.ts';
import { createNetwork } from '#lib/domain/language/network/network.ts';
import {
	inputSize,
	networkTensors,
	projectionSize,
	type NetworkShape
} from '#lib/domain/language/network/shape.ts';
import { createRandom, shuffle } from '../random.ts';
import { createAdam } from './adam.ts';
import { backward } from './backward.ts';
import { collectWeights, loadWeights } from './weights.ts';
import { treeLoss, type TreeTarget } from './tree-loss.ts';

export interface NetworkExample {
	input: NetworkInput;
	target: TreeTarget;
}

export interface TrainingPlan {
	seed: number;
	rounds: number;
	/** Words in a batch, about. */
	batch: number;
	rate: number;
	/** Batches after which training ends early, when that was found to be enough. */
	steps?: number;
	tagWeight: number;
	/** Shares of words, tags and vectors hidden from the network, and of units switched off. */
	hide: { word: number; tag: number; vector: number };
	drop: { input: number; recurrent: number; output: number; projection: number };
}

export interface NetworkTraining {
	network: Network;
	/** Trains one round over the examples; returns the mean loss per word. */
	round(): number;
	/** All weights in the order of `networkTensors`. */
	weights(): Float32Array<ArrayBuffer>;
}

/** Numbers of memory: activations of the largest batch, weights and gradients. */
const MEMORY = 160_000_000;

/** A network with fresh weights and the means to train it. Deterministic by the plan's seed. */
export function createTraining(
	shape: NetworkShape,
	vectors: VectorTable,
	examples: NetworkExample[],
	plan: TrainingPlan,
	start: Float32Array | null = null
): NetworkTraining {
	const arena = createArena(MEMORY);
	const random = createRandom(plan.seed);
	const tensors = new Map<string, number>();
	const first = arena.mark();
	for (const { name, rows, columns } of networkTensors(shape)) {
		tensors.set(name, arena.zeros(rows * columns));
	}
	const count = arena.mark() - first;
	const gradients = arena.zeros(count);
	initialise(arena, shape, tensors, random);
	if (start) loadWeights(arena, shape, tensors, start);
	const adam = createAdam(arena.floats, first, gradients, count);
	const gradient = (name: string): number => tensors.get(name)! - first + gradients;
	const base = arena.mark();
	const total = examples.reduce((sum, example) => sum + example.input.size, 0);
	const planned = plan.rounds * Math.ceil(total / plan.batch);
	let steps = 0;

	const trainBatch = (batch: NetworkExample[]): number => {
		arena.release(base);
		arena.floats.fill(0, gradients, gradients + count);
		const inputs = batch.map(({ input }) => hideInput(input, plan, random));
		const targets = batch.map(({ target }) => target);
		const layout = createLayout(inputs.map((input) => input.size));
		const packed = createNetwork(arena, shape, vectors, tensors);
		const dropout = createDropout(arena, shape, layout, plan, random);
		const encoding = encode(packed, layout, inputs, dropout);
		const loss = treeLoss(packed, layout, encoding, targets, plan.tagWeight, gradient);
		backward(packed, layout, inputs, encoding, dropout, loss, gradient);
		adam.step(plan.rate * schedule(steps, planned));
		steps += 1;
		return loss.loss * layout.rows;
	};

	return {
		get network() {
			arena.release(first + 2 * count);
			return createNetwork(arena, shape, vectors, tensors);
		},
		round() {
			let loss = 0;
			for (const batch of cutBatches(examples, plan.batch, random)) {
				if (steps === plan.steps) break;
				loss += trainBatch(batch);
			}
			arena.release(base);
			return loss / total;
		},
		weights: () => collectWeights(arena, shape, tensors)
	};
}

/** A short climb, then a straight line to zero: late small steps average the weights. */
function schedule(step: number, planned: number): number {
	const climb = Math.min(1, (step + 1) / 200);
	return climb * Math.max(0.01, 1 - step / planned);
}

/** Batches of sentences of like length, in random order. */
function cutBatches(
	examples: NetworkExample[],
	size: number,
	random: () => number
): NetworkExample[][] {
	const keyed = examples.map((example) => ({
		example,
		key: example.input.size * (0.85 + 0.3 * random())
	}));
	keyed.sort((a, b) => a.key - b.key);
	const batches: NetworkExample[][] = [];
	let batch: NetworkExample[] = [];
	let words = 0;
	for (const { example } of keyed) {
		if (words > 0 && words + example.input.size > size) {
			batches.push(batch);
			batch = [];
			words = 0;
		}
		batch.push(example);
		words += example.input.size;
	}
	if (batch.length > 0) batches.push(batch);
	shuffle(batches, random);
	return batches;
}

function hideInput(input: NetworkInput, plan: TrainingPlan, random: () => number): NetworkInput {
	return {
		...input,
		vectors: input.vectors.map((row) => (random() < plan.hide.vector ? -1 : row)),
		words: input.words.map((row) => (random() < plan.hide.word ? 0 : row)),
		tags: input.tags.map((row) => (random() < plan.hide.tag ? 0 : row))
	};
}

function createDropout(
	arena: Arena,
	shape: NetworkShape,
	layout: Layout,
	plan: TrainingPlan,
	random: () => number
): Dropout {
	const mask = (size: number, share: number): number => {
		const count = size * layout.order.length;
		const at = arena.allocate(count);
		const kept = 1 / (1 - share);
		for (let index = at; index < at + count; index += 1) {
			arena.floats[index] = random() < share ? 0 : kept;
		}
		return at;
	};
	const layers = Array.from({ length: shape.layers });
	return {
		input: mask(inputSize(shape), plan.drop.input),
		recurrent: layers.map(() => [
			mask(shape.hidden, plan.drop.recurrent),
			mask(shape.hidden, plan.drop.recurrent)
		]),
		outputs: layers.map(() => mask(2 * shape.hidden, plan.drop.output)),
		projection: mask(projectionSize(shape), plan.drop.projection)
	};
}

function initialise(
	arena: Arena,
	shape: NetworkShape,
	tensors: ReadonlyMap<string, number>,
	random: () => number
): void {
	for (const { name, rows, columns, kind } of networkTensors(shape)) {
		const at = tensors.get(name)!;
		const bound =
			kind === 'matrix' ? Math.sqrt(6 / (rows + columns)) : kind === 'embedding' ? 0.1 : 0.01;
		for (let index = at; index < at + rows * columns; index += 1) {
			arena.floats[index] = (2 * random() - 1) * bound;
		}
		if (/^[fb]\d\.bias$/u.test(name)) {
			// Forget gates begin open: the network remembers until it learns not to.
			arena.floats.fill(1, at + shape.hidden, at + 2 * shape.hidden);
		}
	}
}
