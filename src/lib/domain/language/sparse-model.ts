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
	/** Number of entries of a row, then each: class, and weight + 128 above it. */
	rows: Uint16Array;
}

/** Adds the rows of `count` features to `scores` (one place per class). */
export function addScores(
	model: SparseModel,
	features: Uint32Array,
	count: number,
	scores: Int32Array
): void {
	const { table, rows, shift } = model;
	const mask = table.length - 2;
	for (let f = 0; f < count; f += 1) {
		const key = features[f]!;
		let place = (key >>> shift) * 2;
		while (table[place] !== key && table[place] !== 0) place = (place + 2) & mask;
		if (table[place] === 0) continue;
		const start = table[place + 1]!;
		const end = start + rows[start]!;
		for (let at = start + 1; at <= end; at += 1) {
			const entry = rows[at]!;
			const cls = entry & 255;
			scores[cls] = scores[cls]! + (entry >> 8) - 128;
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
	const rows = new Uint16Array(features + entries);
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
			rows[to] = rowClasses[from]! | ((rowWeights[from]! ^ 128) << 8);
			to += 1;
		}
	}
	return { classes, table, shift, rows };
}
