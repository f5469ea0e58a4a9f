import { tensorAt, type Encoding, type Network } from './encoder.ts';
import type { Layout } from './layout.ts';
import { fillRows, multiply } from './matrices.ts';
import { projectionSize } from './shape.ts';

/**
 * Arc scores of one sentence, as log-probabilities over the governors of each word:
 * `scores[word * (size + 1) + head]`, the root being head number `size`.
 */
export function arcScores(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	place: number,
	size: number
): Float32Array {
	const { shape } = network;
	const { floats } = network.arena;
	const width = projectionSize(shape);
	const scores = new Float32Array(size * (size + 1));
	const root = tensorAt(network, 'root.arc');
	for (let word = 0; word < size; word += 1) {
		const arc = encoding.arcs + (layout.starts[word]! + place) * shape.arc;
		const to = word * (size + 1);
		for (let head = 0; head <= size; head += 1) {
			if (head === word) {
				scores[to + head] = -1e9;
				continue;
			}
			const from =
				head === size
					? root
					: encoding.projection + (layout.starts[head]! + place) * width + shape.arc;
			let sum = 0;
			for (let d = 0; d < shape.arc; d += 1) sum += floats[arc + d]! * floats[from + d]!;
			scores[to + head] = sum;
		}
		logSoftmax(scores, to, size + 1);
	}
	return scores;
}

/**
 * Log-probabilities of the relations of each word of one sentence under the given governors:
 * `scores[word * labels + label]`.
 */
export function relationScores(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	place: number,
	heads: ArrayLike<number>
): Float32Array {
	const { arena, shape } = network;
	const { floats } = arena;
	const size = heads.length;
	const width = projectionSize(shape);
	const mark = arena.mark();
	const hidden = arena.allocate(size * shape.relation);
	for (let word = 0; word < size; word += 1) {
		const own = encoding.projection + (layout.starts[word]! + place) * width + 2 * shape.arc;
		const head = heads[word]!;
		const other =
			head < 0
				? tensorAt(network, 'root.relation')
				: encoding.projection +
					(layout.starts[head]! + place) * width +
					2 * shape.arc +
					shape.relation;
		for (let d = 0; d < shape.relation; d += 1) {
			const sum = floats[own + d]! + floats[other + d]!;
			floats[hidden + word * shape.relation + d] = sum < 0 ? 0.1 * sum : sum;
		}
	}
	const out = arena.allocate(size * shape.labels);
	fillRows(floats, tensorAt(network, 'relation.bias'), shape.labels, out, size);
	multiply(arena, size, hidden, shape.relation, network.relation, out, shape.labels);
	const scores = floats.slice(out, out + size * shape.labels);
	for (let word = 0; word < size; word += 1) logSoftmax(scores, word * shape.labels, shape.labels);
	arena.release(mark);
	return scores;
}

export function logSoftmax(values: Float32Array, from: number, count: number): void {
	let most = -Infinity;
	for (let at = from; at < from + count; at += 1) most = Math.max(most, values[at]!);
	let sum = 0;
	for (let at = from; at < from + count; at += 1) sum += Math.exp(values[at]! - most);
	const log = most + Math.log(sum);
	for (let at = from; at < from + count; at += 1) values[at] = values[at]! - log;
}
