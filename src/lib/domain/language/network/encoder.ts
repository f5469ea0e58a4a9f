import type { Arena } from './arena.ts';
import type { Layout } from './layout.ts';
import { runLstm, type LstmTrace, type LstmWeights } from './lstm.ts';
import { fillRows, multiply, type PackedMatrix } from './matrices.ts';
import { inputSize, projectionSize, type NetworkShape } from './shape.ts';

/** A sentence as rows of the embedding tables. */
export interface NetworkInput {
	size: number;
	/** Row of the pre-trained vector, -1 for none. */
	vectors: Int32Array;
	words: Int32Array;
	/** `AFFIXES` rows for each word, 0 for an affix without one. */
	affixes: Int32Array;
	tags: Int32Array;
}

export const AFFIXES = 8;

/** Pre-trained vectors as they are shipped: bytes with a scale for each row. */
export interface VectorTable {
	size: number;
	values: Int8Array;
	scales: Float32Array;
}

export interface Network {
	arena: Arena;
	shape: NetworkShape;
	vectors: VectorTable;
	/** Place of each tensor by its name. */
	tensors: ReadonlyMap<string, number>;
	layers: { forward: LstmWeights; backward: LstmWeights }[];
	projection: PackedMatrix;
	arc: PackedMatrix;
	relation: PackedMatrix;
	tagsOut: PackedMatrix;
}

/** Places of dropout factors, one row per sentence in the layout's order; null reads as 1. */
export interface Dropout {
	input: number;
	recurrent: number[][];
	outputs: number[];
	projection: number;
}

export interface Encoding {
	x: number;
	/** Output of each layer, both directions side by side, dropout applied. */
	outputs: number[];
	traces: LstmTrace[][];
	/** Scores of the tags, and the projections for arcs (activated) and relations (not yet). */
	tags: number;
	projection: number;
	/** Each dependent's projection times the arc matrix: its product with a governor is the score. */
	arcs: number;
}

export const tensorAt = (network: Network, name: string): number => {
	const at = network.tensors.get(name);
	if (at === undefined) throw new RangeError(`the network has no tensor ${name}`);
	return at;
};

/** Everything the network computes before trees are looked for. */
export function encode(
	network: Network,
	layout: Layout,
	inputs: NetworkInput[],
	dropout: Dropout | null
): Encoding {
	const { arena, shape } = network;
	const { floats } = arena;
	const { rows } = layout;
	const width = inputSize(shape);
	const x = arena.zeros(rows * width);
	embed(network, layout, inputs, x);
	if (dropout) maskRows(floats, layout, x, width, dropout.input);
	const outputs: number[] = [];
	const traces: LstmTrace[][] = [];
	let below = x;
	let belowSize = width;
	for (const [index, layer] of network.layers.entries()) {
		const size = 2 * shape.hidden;
		const out = arena.allocate(rows * size);
		const keep = (direction: number) => dropout?.recurrent[index]?.[direction] ?? null;
		traces.push([
			runLstm(arena, layer.forward, layout, false, below, belowSize, out, size, keep(0)),
			runLstm(
				arena,
				layer.backward,
				layout,
				true,
				below,
				belowSize,
				out + shape.hidden,
				size,
				keep(1)
			)
		]);
		// Dropped units must stay in the recurrence, so the outputs are masked in a copy.
		let masked = out;
		if (dropout) {
			masked = arena.allocate(rows * size);
			floats.copyWithin(masked, out, out + rows * size);
			maskRows(floats, layout, masked, size, dropout.outputs[index]!);
		}
		outputs.push(masked);
		below = masked;
		belowSize = size;
	}
	const tags = linear(network, rows, below, belowSize, network.tagsOut, 'tagsOut.bias');
	const projection = linear(network, rows, below, belowSize, network.projection, 'projection.bias');
	activate(floats, projection, rows, projectionSize(shape), 2 * shape.arc);
	if (dropout) maskRows(floats, layout, projection, projectionSize(shape), dropout.projection);
	const arcs = arena.allocate(rows * shape.arc);
	fillRows(floats, tensorAt(network, 'arc.prior'), shape.arc, arcs, rows);
	multiply(arena, rows, projection, projectionSize(shape), network.arc, arcs, shape.arc);
	return { x, outputs, traces, tags, projection, arcs };
}

function linear(
	network: Network,
	rows: number,
	x: number,
	stride: number,
	matrix: PackedMatrix,
	bias: string
): number {
	const { arena } = network;
	const out = arena.allocate(rows * matrix.columns);
	fillRows(arena.floats, tensorAt(network, bias), matrix.columns, out, rows);
	multiply(arena, rows, x, stride, matrix, out, matrix.columns);
	return out;
}

/** Leaky rectifier over the first `count` columns. */
function activate(
	floats: Float32Array,
	at: number,
	rows: number,
	stride: number,
	count: number
): void {
	for (let row = at; row < at + rows * stride; row += stride) {
		for (let column = row; column < row + count; column += 1) {
			const value = floats[column]!;
			if (value < 0) floats[column] = 0.1 * value;
		}
	}
}

export function maskRows(
	floats: Float32Array,
	layout: Layout,
	at: number,
	size: number,
	mask: number
): void {
	for (const [step, running] of layout.active.entries()) {
		const from = at + layout.starts[step]! * size;
		for (let index = 0; index < running * size; index += 1) {
			floats[from + index] = floats[from + index]! * floats[mask + index]!;
		}
	}
}

function embed(network: Network, layout: Layout, inputs: NetworkInput[], x: number): void {
	const { shape, vectors } = network;
	const { floats } = network.arena;
	const width = inputSize(shape);
	const words = tensorAt(network, 'words');
	const affixes = tensorAt(network, 'affixes');
	const tags = tensorAt(network, 'tagsIn');
	const addRow = (to: number, from: number, size: number): void => {
		for (let d = 0; d < size; d += 1) floats[to + d] = floats[to + d]! + floats[from + d]!;
	};
	for (const [step, running] of layout.active.entries()) {
		for (let b = 0; b < running; b += 1) {
			const input = inputs[layout.order[b]!]!;
			let to = x + (layout.starts[step]! + b) * width;
			const vector = input.vectors[step]!;
			if (vector >= 0) {
				const scale = vectors.scales[vector]!;
				const from = vector * vectors.size;
				for (let d = 0; d < vectors.size; d += 1)
					floats[to + d] = vectors.values[from + d]! * scale;
			}
			to += shape.vector;
			addRow(to, words + input.words[step]! * shape.word, shape.word);
			to += shape.word;
			for (let affix = 0; affix < AFFIXES; affix += 1) {
				const row = input.affixes[step * AFFIXES + affix]!;
				if (row > 0) addRow(to, affixes + row * shape.affix, shape.affix);
			}
			to += shape.affix;
			addRow(to, tags + input.tags[step]! * shape.tag, shape.tag);
		}
	}
}
