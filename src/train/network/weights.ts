import type { Arena } from '#lib/domain/language/network/arena.ts';
import { networkTensors, type NetworkShape } from '#lib/domain/language/network/shape.ts';

/** All weights of a network in one row, in the order of `networkTensors`. */
export function collectWeights(
	arena: Arena,
	shape: NetworkShape,
	tensors: ReadonlyMap<string, number>
): Float32Array<ArrayBuffer> {
	const parts = networkTensors(shape).map(({ name, rows, columns }) => {
		const at = tensors.get(name)!;
		return arena.floats.slice(at, at + rows * columns);
	});
	const weights = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		weights.set(part, at);
		at += part.length;
	}
	return weights;
}

export function loadWeights(
	arena: Arena,
	shape: NetworkShape,
	tensors: ReadonlyMap<string, number>,
	weights: Float32Array
): void {
	let from = 0;
	for (const { name, rows, columns } of networkTensors(shape)) {
		arena.floats.set(weights.subarray(from, from + rows * columns), tensors.get(name)!);
		from += rows * columns;
	}
}
