import { readVarints, type ByteReader } from './bytes.ts';

/**
 * A linear model over hashed features: each feature has a short row of (class, weight). Looking
 * features up is all that reading a text with it does, and all of that is waiting for memory: so
 * a feature's hash lies beside the place of its row, and a row in one piece.
 */
export interface SparseModel {
	classes: number;
	/** Open addressing: feature hash (0 where free), then where its row begins in `rows`. */
	table: Uint32Array;
	/** Bits of a hash to drop for its place: the high ones, so that reading a file fills in order. */
	shift: number;
	/** Number of entries of a row, then each: class, and the weight above it. */
	rows: Int16Array;
}

/** Scratch of `addScores`; no state lives in it. */
const starts = new Int32Array(256);

/**
 * Adds the rows of `count` features to `scores` (one place per class). In two walks, first the
 * places of the rows and then the rows: the reads of a walk do not wait for each other.
 */
export function addScores(
	model: SparseModel,
	features: Uint32Array,
	count: number,
	scores: Int32Array
): void {
	const { table, rows, shift } = model;
	const mask = table.length - 2;
	let found = 0;
	for (let f = 0; f < count; f += 1) {
		const key = features[f]!;
		let place = (key >>> shift) * 2;
		let there = table[place]!;
		while (there !== key && there !== 0) {
			place = (place + 2) & mask;
			there = table[place]!;
		}
		starts[found] = table[place + 1]!;
		found += there === 0 ? 0 : 1;
	}
	for (let f = 0; f < found; f += 1) {
		const start = starts[f]!;
		const end = start + rows[start]!;
		for (let at = start + 1; at <= end; at += 1) {
			const entry = rows[at]!;
			scores[entry & 255]! += entry >> 8;
		}
	}
}

/** Reads what `writeSparseModel` of the training code wrote. */
export function readSparseModel(reader: ByteReader): SparseModel {
	const classes = reader.u32();
	const features = reader.u32();
	const entries = reader.u32();
	const gaps = readVarints(reader, features);
	const lengths = reader.bytes(features);
	const rowClasses = reader.bytes(entries);
	const rowWeights = reader.bytes(entries);
	const bits = Math.max(10, Math.ceil(Math.log2(features * 1.6)));
	const shift = 32 - bits;
	const table = new Uint32Array(2 ** bits * 2);
	const rows = new Int16Array(features + entries);
	const mask = table.length - 2;
	let key = 0;
	let from = 0;
	let to = 0;
	for (let f = 0; f < features; f += 1) {
		key += gaps[f]!;
		let place = (key >>> shift) * 2;
		while (table[place] !== 0) place = (place + 2) & mask;
		table[place] = key;
		table[place + 1] = to;
		rows[to] = lengths[f]!;
		to += 1;
		for (const end = from + lengths[f]!; from < end; from += 1) {
			rows[to] = rowClasses[from]! | (rowWeights[from]! << 8);
			to += 1;
		}
	}
	return { classes, table, shift, rows };
}
