import {
	AFFIXES,
	maskRows,
	tensorAt,
	type Dropout,
	type Encoding,
	type Network,
	type NetworkInput
} from '#lib/domain/language/network/encoder.ts';
import type { Layout } from '#lib/domain/language/network/layout.ts';
import { multiply, packTranspose } from '#lib/domain/language/network/matrices.ts';
import { inputSize, projectionSize } from '#lib/domain/language/network/shape.ts';
import { addColumnSums, multiplyTransposed } from './gradient-matrices.ts';
import { lstmGradient } from './lstm-gradient.ts';
import type { LossGradients } from './tree-loss.ts';

/** Adds the gradients of every tensor, given those of what the encoder put out. */
export function backward(
	network: Network,
	layout: Layout,
	inputs: NetworkInput[],
	encoding: Encoding,
	dropout: Dropout,
	loss: LossGradients,
	gradient: (name: string) => number
): void {
	const { arena, shape } = network;
	const { floats } = arena;
	const { rows } = layout;
	const width = projectionSize(shape);
	const size = 2 * shape.hidden;
	const top = encoding.outputs[shape.layers - 1]!;
	const at = (name: string) => tensorAt(network, name);

	const { dArcs, dProjection, dTags } = loss;
	addColumnSums(floats, rows, dArcs, shape.arc, gradient('arc.prior'));
	multiplyTransposed(
		arena,
		rows,
		shape.arc,
		encoding.projection,
		width,
		dArcs,
		shape.arc,
		gradient('arc')
	);
	const arcTransposed = packTranspose(arena, at('arc'), shape.arc, shape.arc);
	multiply(arena, rows, dArcs, shape.arc, arcTransposed, dProjection, width);
	maskRows(floats, layout, dProjection, width, dropout.projection);
	slopeOfActivation(floats, encoding.projection, dProjection, rows, width, 2 * shape.arc);

	let dOut = arena.zeros(rows * size);
	const outputs: [string, number, number][] = [
		['projection', dProjection, width],
		['tagsOut', dTags, shape.tagsOut]
	];
	for (const [name, slopes, columns] of outputs) {
		addColumnSums(floats, rows, slopes, columns, gradient(`${name}.bias`));
		multiplyTransposed(arena, rows, size, top, size, slopes, columns, gradient(name));
		multiply(
			arena,
			rows,
			slopes,
			columns,
			packTranspose(arena, at(name), size, columns),
			dOut,
			size
		);
	}
	for (let layer = shape.layers - 1; layer >= 0; layer -= 1) {
		maskRows(floats, layout, dOut, size, dropout.outputs[layer]!);
		const below = layer === 0 ? encoding.x : encoding.outputs[layer - 1]!;
		const belowSize = layer === 0 ? inputSize(shape) : size;
		const dBelow = arena.zeros(rows * belowSize);
		for (const [direction, letter] of ['f', 'b'].entries()) {
			const name = `${letter}${layer}`;
			lstmGradient(
				arena,
				{
					inputTransposed: packTranspose(arena, at(`${name}.input`), belowSize, 4 * shape.hidden),
					recurrentTransposed: packTranspose(
						arena,
						at(`${name}.recurrent`),
						shape.hidden,
						4 * shape.hidden
					),
					input: gradient(`${name}.input`),
					recurrent: gradient(`${name}.recurrent`),
					bias: gradient(`${name}.bias`),
					hidden: shape.hidden
				},
				encoding.traces[layer]![direction]!,
				layout,
				direction === 1,
				dOut + direction * shape.hidden,
				size,
				below,
				belowSize,
				dBelow,
				dropout.recurrent[layer]?.[direction] ?? null
			);
		}
		dOut = dBelow;
	}
	maskRows(floats, layout, dOut, inputSize(shape), dropout.input);
	embeddingGradient(network, layout, inputs, dOut, gradient);
}

function slopeOfActivation(
	floats: Float32Array,
	values: number,
	slopes: number,
	rows: number,
	stride: number,
	count: number
): void {
	for (let row = 0; row < rows * stride; row += stride) {
		for (let column = row; column < row + count; column += 1) {
			if (floats[values + column]! < 0) floats[slopes + column] = floats[slopes + column]! * 0.1;
		}
	}
}

function embeddingGradient(
	network: Network,
	layout: Layout,
	inputs: NetworkInput[],
	dX: number,
	gradient: (name: string) => number
): void {
	const { shape } = network;
	const { floats } = network.arena;
	const [words, affixes, tags] = ['words', 'affixes', 'tagsIn'].map(gradient) as [
		number,
		number,
		number
	];
	const addRow = (to: number, from: number, size: number): void => {
		for (let d = 0; d < size; d += 1) floats[to + d] = floats[to + d]! + floats[from + d]!;
	};
	for (const [step, running] of layout.active.entries()) {
		for (let b = 0; b < running; b += 1) {
			const input = inputs[layout.order[b]!]!;
			let from = dX + (layout.starts[step]! + b) * inputSize(shape) + shape.vector;
			addRow(words + input.words[step]! * shape.word, from, shape.word);
			from += shape.word;
			for (let affix = 0; affix < AFFIXES; affix += 1) {
				const row = input.affixes[step * AFFIXES + affix]!;
				if (row > 0) addRow(affixes + row * shape.affix, from, shape.affix);
			}
			from += shape.affix;
			addRow(tags + input.tags[step]! * shape.tag, from, shape.tag);
		}
	}
}
