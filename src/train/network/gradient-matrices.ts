import type { Arena } from '#lib/domain/language/network/arena.ts';
import { packMatrix } from '#lib/domain/language/network/matrices.ts';

/**
 * C (`columnsA` x `columnsB`) += transpose of A (`rows` x `columnsA`, rows at `strideA`) times
 * B (`rows` x `columnsB`): the gradient of a matrix from its inputs and output gradients.
 */
export function multiplyTransposed(
	arena: Arena,
	rows: number,
	columnsA: number,
	a: number,
	strideA: number,
	b: number,
	columnsB: number,
	c: number,
	strideB = columnsB
): void {
	const mark = arena.mark();
	const packed = packMatrix(arena, b, rows, columnsB, strideB);
	for (let column = 0; column < columnsB; column += 8) {
		const panel = (packed.at + column * rows) * 4;
		const to = (c + column) * 4;
		arena.kernel.columnsTimesPanel(columnsA, rows, a * 4, strideA * 4, panel, to, columnsB * 4);
	}
	arena.release(mark);
}

/** Adds the sum of each column of `rows` x `columns` to the row at `to`: a bias gradient. */
export function addColumnSums(
	floats: Float32Array,
	rows: number,
	from: number,
	columns: number,
	to: number
): void {
	for (let row = 0; row < rows; row += 1) {
		const start = from + row * columns;
		for (let column = 0; column < columns; column += 1) {
			floats[to + column] = floats[to + column]! + floats[start + column]!;
		}
	}
}
