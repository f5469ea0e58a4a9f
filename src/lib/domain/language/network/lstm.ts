import type { Arena } from './arena.ts';
import type { Layout } from './layout.ts';
import { fillRows, multiply, type PackedMatrix } from './matrices.ts';

/** One direction of a recurrent layer; gates stand in the order input, forget, output, change. */
export interface LstmWeights {
	input: PackedMatrix;
	recurrent: PackedMatrix;
	bias: number;
	hidden: number;
}

/** What a pass leaves behind, for the way back in training. One row per word. */
export interface LstmTrace {
	gates: number;
	cells: number;
	/** Output of the word before (after, for the backward direction), zero at the edge. */
	previous: number;
}

/**
 * Runs one direction over a batch and writes its outputs to columns `column…` of `out`.
 * `keep` are the factors of recurrent dropout, one row per sentence in the layout's order.
 */
export function runLstm(
	arena: Arena,
	weights: LstmWeights,
	layout: Layout,
	backward: boolean,
	x: number,
	xStride: number,
	out: number,
	outStride: number,
	keep: number | null
): LstmTrace {
	const { floats } = arena;
	const { hidden } = weights;
	const { rows, starts, active } = layout;
	const gates = arena.allocate(rows * hidden * 4);
	const cells = arena.allocate(rows * hidden);
	const previous = arena.zeros(rows * hidden);
	fillRows(floats, weights.bias, hidden * 4, gates, rows);
	multiply(arena, rows, x, xStride, weights.input, gates, hidden * 4);
	const steps = active.length;
	for (let count = 0; count < steps; count += 1) {
		const step = backward ? steps - 1 - count : count;
		const before = backward ? step + 1 : step - 1;
		const start = starts[step]!;
		const beforeStart = count > 0 ? starts[before]! : 0;
		const continued = count > 0 ? Math.min(active[step]!, active[before]!) : 0;
		for (let b = 0; b < continued; b += 1) {
			const from = out + (beforeStart + b) * outStride;
			const to = previous + (start + b) * hidden;
			floats.copyWithin(to, from, from + hidden);
			if (keep !== null) scaleRow(floats, to, keep + b * hidden, hidden);
		}
		const gateRow = gates + start * hidden * 4;
		if (continued > 0) {
			const rowsBefore = previous + start * hidden;
			multiply(arena, continued, rowsBefore, hidden, weights.recurrent, gateRow, hidden * 4);
		}
		for (let b = 0; b < active[step]!; b += 1) {
			const row = start + b;
			// Where nothing came before, the row of former outputs holds the zeros that are needed.
			const former = b < continued ? cells + (beforeStart + b) * hidden : previous + row * hidden;
			const gate = gates + row * hidden * 4;
			const to = out + row * outStride;
			arena.kernel.openGates(gate * 4, former * 4, (cells + row * hidden) * 4, to * 4, hidden);
		}
	}
	return { gates, cells, previous };
}

function scaleRow(floats: Float32Array, row: number, factors: number, size: number): void {
	for (let at = 0; at < size; at += 1) floats[row + at] = floats[row + at]! * floats[factors + at]!;
}

/** Padé approximant of tanh, within 1e-4 of it. Its twin in the
 * kernel runs the network; this one is for the way back in training. */
export function tanh(x: number): number {
	if (x > 4.97) return 1;
	if (x < -4.97) return -1;
	const s = x * x;
	return (
		(x * (135135 + s * (17325 + s * (378 + s)))) / (135135 + s * (62370 + s * (3150 + s * 28)))
	);
}
