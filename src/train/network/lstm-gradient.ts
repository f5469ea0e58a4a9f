import type { Arena } from '#lib/domain/language/network/arena.ts';
import type { Layout } from '#lib/domain/language/network/layout.ts';
import { tanh, type LstmTrace } from '#lib/domain/language/network/lstm.ts';
import { multiply, type PackedMatrix } from '#lib/domain/language/network/matrices.ts';
import { addColumnSums, multiplyTransposed } from './gradient-matrices.ts';

/** Transposed weights and the places that collect the gradients of one direction. */
export interface LstmGradient {
	inputTransposed: PackedMatrix;
	recurrentTransposed: PackedMatrix;
	input: number;
	recurrent: number;
	bias: number;
	hidden: number;
}

/**
 * The way back through `runLstm`. `dOut` holds the gradient of its outputs (rows at `dStride`);
 * the gradient of its input is added to `dX`. The trace's gates are overwritten by theirs.
 */
export function lstmGradient(
	arena: Arena,
	gradient: LstmGradient,
	trace: LstmTrace,
	layout: Layout,
	backward: boolean,
	dOut: number,
	dStride: number,
	x: number,
	xSize: number,
	dX: number,
	keep: number | null
): void {
	const { floats } = arena;
	const { hidden } = gradient;
	const { rows, starts, active } = layout;
	const steps = active.length;
	const carryH = arena.zeros((active[0] ?? 0) * hidden);
	const carryC = arena.zeros((active[0] ?? 0) * hidden);
	for (let count = steps - 1; count >= 0; count -= 1) {
		const step = backward ? steps - 1 - count : count;
		const before = backward ? step + 1 : step - 1;
		const start = starts[step]!;
		const continued = count > 0 ? Math.min(active[step]!, active[before]!) : 0;
		for (let b = 0; b < active[step]!; b += 1) {
			const row = start + b;
			closeGates(
				floats,
				trace.gates + row * 4 * hidden,
				trace.cells + row * hidden,
				b < continued ? trace.cells + (starts[before]! + b) * hidden : -1,
				dOut + row * dStride,
				carryH + b * hidden,
				carryC + b * hidden,
				hidden
			);
		}
		if (continued === 0) continue;
		floats.fill(0, carryH, carryH + continued * hidden);
		const gates = trace.gates + start * 4 * hidden;
		multiply(arena, continued, gates, 4 * hidden, gradient.recurrentTransposed, carryH, hidden);
		if (keep !== null) {
			for (let at = 0; at < continued * hidden; at += 1) {
				floats[carryH + at] = floats[carryH + at]! * floats[keep + at]!;
			}
		}
	}
	const mark = arena.mark();
	multiplyTransposed(arena, rows, xSize, x, xSize, trace.gates, 4 * hidden, gradient.input);
	const { previous } = trace;
	multiplyTransposed(
		arena,
		rows,
		hidden,
		previous,
		hidden,
		trace.gates,
		4 * hidden,
		gradient.recurrent
	);
	addColumnSums(floats, rows, trace.gates, 4 * hidden, gradient.bias);
	multiply(arena, rows, trace.gates, 4 * hidden, gradient.inputTransposed, dX, xSize);
	arena.release(mark);
}

/** One word: gradients of its gates from those of its output and cell; the cell's is carried. */
function closeGates(
	floats: Float32Array,
	gate: number,
	cell: number,
	cellBefore: number,
	dOut: number,
	carryH: number,
	carryC: number,
	hidden: number
): void {
	for (let at = 0; at < hidden; at += 1) {
		const input = floats[gate + at]!;
		const forget = floats[gate + hidden + at]!;
		const output = floats[gate + 2 * hidden + at]!;
		const change = floats[gate + 3 * hidden + at]!;
		const squashed = tanh(floats[cell + at]!);
		const kept = cellBefore < 0 ? 0 : floats[cellBefore + at]!;
		const dH = floats[dOut + at]! + floats[carryH + at]!;
		const dC = floats[carryC + at]! + dH * output * (1 - squashed * squashed);
		floats[gate + at] = dC * change * input * (1 - input);
		floats[gate + hidden + at] = dC * kept * forget * (1 - forget);
		floats[gate + 2 * hidden + at] = dH * squashed * output * (1 - output);
		floats[gate + 3 * hidden + at] = dC * input * (1 - change * change);
		floats[carryC + at] = dC * forget;
	}
}
