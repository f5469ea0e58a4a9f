import type { Arena } from './arena.ts';

/** A matrix cut into panels of eight columns, as the kernel reads its right-hand side. */
export interface PackedMatrix {
	depth: number;
	columns: number;
	at: number;
}

/** Packs the `depth` x `columns` matrix at `source` (rows follow each other at `stride`). */
export function packMatrix(
	arena: Arena,
	source: number,
	depth: number,
	columns: number,
	stride = columns
): PackedMatrix {
	const at = arena.allocate(depth * columns);
	for (let column = 0; column < columns; column += 8) {
		arena.kernel.packPanel(depth, (source + column) * 4, stride * 4, (at + column * depth) * 4);
	}
	return { depth, columns, at };
}

/** Packs the transpose of the `rows` x `columns` matrix at `source`; both multiples of eight. */
export function packTranspose(
	arena: Arena,
	source: number,
	rows: number,
	columns: number
): PackedMatrix {
	const { floats } = arena;
	const at = arena.allocate(rows * columns);
	let to = at;
	for (let panel = 0; panel < rows; panel += 8) {
		for (let depth = 0; depth < columns; depth += 1) {
			const from = source + panel * columns + depth;
			for (let lane = 0; lane < 8; lane += 1) floats[to + lane] = floats[from + lane * columns]!;
			to += 8;
		}
	}
	return { depth: columns, columns: rows, at };
}

/** C += A * B for `rows` rows of A (`stride` numbers apart) and of C (`cStride` apart). */
export function multiply(
	arena: Arena,
	rows: number,
	a: number,
	stride: number,
	b: PackedMatrix,
	c: number,
	cStride: number
): void {
	const { kernel } = arena;
	for (let column = 0; column < b.columns; column += 8) {
		const panel = (b.at + column * b.depth) * 4;
		kernel.rowsTimesPanel(rows, b.depth, a * 4, stride * 4, panel, (c + column) * 4, cStride * 4);
	}
}

/** Fills `rows` rows of `columns` numbers with the same row, such as a bias. */
export function fillRows(
	floats: Float32Array,
	row: number,
	columns: number,
	to: number,
	rows: number
): void {
	for (let index = 0; index < rows; index += 1) {
		floats.copyWithin(to + index * columns, row, row + columns);
	}
}
