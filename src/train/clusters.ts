import { createRandom } from './random.ts';
import type { Vectors } from './vectors.ts';

/**
 * Spherical k-means over the vectors. Returns the cluster of each word, from 1. Rounds after the
 * first few move little, so their number is fixed.
 */
export function clusterVectors(
	vectors: Vectors,
	count: number,
	seed: number,
	rounds = 8
): Uint16Array {
	const { size } = vectors;
	const total = vectors.words.length;
	const points = normaliseRows(vectors.values, size);
	const random = createRandom(seed);
	const centres = new Float32Array(count * size);
	for (let cluster = 0; cluster < count; cluster += 1) {
		// Frequent words make better seeds than the long tail of names.
		const row = Math.floor(random() * random() * total);
		centres.set(points.subarray(row * size, (row + 1) * size), cluster * size);
	}
	const assigned = new Uint16Array(total);
	for (let round = 0; round < rounds; round += 1) {
		for (let row = 0; row < total; row += 1) {
			assigned[row] = nearest(points, row, centres, count, size) + 1;
		}
		moveCentres(points, assigned, centres, size);
	}
	return assigned;
}

function normaliseRows(values: Float32Array, size: number): Float32Array {
	const rows = values.slice();
	for (let start = 0; start < rows.length; start += size) {
		let sum = 0;
		for (let d = 0; d < size; d += 1) sum += rows[start + d]! ** 2;
		const scale = 1 / Math.sqrt(sum || 1);
		for (let d = 0; d < size; d += 1) rows[start + d] = rows[start + d]! * scale;
	}
	return rows;
}

function nearest(
	points: Float32Array,
	row: number,
	centres: Float32Array,
	count: number,
	size: number
): number {
	const from = row * size;
	let best = 0;
	let bestScore = -Infinity;
	for (let cluster = 0; cluster < count; cluster += 1) {
		const to = cluster * size;
		let a = 0;
		let b = 0;
		for (let d = 0; d < size; d += 2) {
			a += points[from + d]! * centres[to + d]!;
			b += points[from + d + 1]! * centres[to + d + 1]!;
		}
		if (a + b > bestScore) {
			bestScore = a + b;
			best = cluster;
		}
	}
	return best;
}

function moveCentres(
	points: Float32Array,
	assigned: Uint16Array,
	centres: Float32Array,
	size: number
): void {
	const sums = new Float32Array(centres.length);
	for (const [row, cluster] of assigned.entries()) {
		const to = (cluster - 1) * size;
		for (let d = 0; d < size; d += 1) sums[to + d] = sums[to + d]! + points[row * size + d]!;
	}
	const normal = normaliseRows(sums, size);
	for (let at = 0; at < centres.length; at += size) {
		if (sums.subarray(at, at + size).some((value) => value !== 0)) {
			centres.set(normal.subarray(at, at + size), at);
		}
	}
}
