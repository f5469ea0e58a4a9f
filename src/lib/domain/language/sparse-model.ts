import { readVarints, type ByteReader } from './bytes.ts';

/**
 * A linear model over hashed features: each feature has a short row of (class, weight). Kept as
 * an open-addressing table, because looking features up is all that reading a text with it does.
 */
export interface SparseModel {
	classes: number;
	/** Feature hash of each place of the table, 0 where it is free. */
	keys: Uint32Array;
	/** Where the row of that feature begins in `rowClasses` and `rowWeights`. */
	starts: Uint32Array;
	lengths: Uint8Array;
	rowClasses: Uint8Array;
	rowWeights: Int8Array;
}

/** Adds the rows of `count` features to `scores` (one place per class). */
export function addScores(
	model: SparseModel,
	features: Uint32Array,
	count: number,
	scores: Int32Array
): void {
	const { keys, starts, lengths, rowClasses, rowWeights } = model;
	const mask = keys.length - 1;
	for (let f = 0; f < count; f += 1) {
		const key = features[f]!;
		let place = key & mask;
		while (keys[place] !== key && keys[place] !== 0) place = (place + 1) & mask;
		if (keys[place] === 0) continue;
		const start = starts[place]!;
		const end = start + lengths[place]!;
		for (let at = start; at < end; at += 1) {
			const cls = rowClasses[at]!;
			scores[cls] = scores[cls]! + rowWeights[at]!;
		}
	}
}

/** Reads what `writeSparseModel` of the training code wrote. */
export function readSparseModel(reader: ByteReader): SparseModel {
	const classes = reader.u32();
	const features = reader.u32();
	const entries = reader.u32();
	const gaps = readVarints(reader, features);
	const rowLengths = reader.bytes(features);
	const rowClasses = reader.bytes(entries);
	const weights = reader.bytes(entries);
	const rowWeights = new Int8Array(weights.buffer, weights.byteOffset, entries);
	let size = 1024;
	while (size < features * 1.6) size *= 2;
	const keys = new Uint32Array(size);
	const starts = new Uint32Array(size);
	const lengths = new Uint8Array(size);
	let key = 0;
	let start = 0;
	for (let f = 0; f < features; f += 1) {
		key += gaps[f]!;
		let place = key & (size - 1);
		while (keys[place] !== 0) place = (place + 1) & (size - 1);
		keys[place] = key;
		starts[place] = start;
		lengths[place] = rowLengths[f]!;
		start += rowLengths[f]!;
	}
	return { classes, keys, starts, lengths, rowClasses, rowWeights };
}
