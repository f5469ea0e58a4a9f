import { tensorAt, type Encoding, type Network } from '#lib/domain/language/network/encoder.ts';
import type { Layout } from '#lib/domain/language/network/layout.ts';
import { fillRows, multiply, packTranspose } from '#lib/domain/language/network/matrices.ts';
import { projectionSize } from '#lib/domain/language/network/shape.ts';
import { addColumnSums, multiplyTransposed } from './gradient-matrices.ts';

/** What a sentence should come out as. */
export interface TreeTarget {
	tags: ArrayLike<number>;
	/** -1 for the root. */
	heads: ArrayLike<number>;
	labels: ArrayLike<number>;
}

export interface LossGradients {
	loss: number;
	dTags: number;
	dProjection: number;
	dArcs: number;
}

/**
 * Cross-entropy of governors, relations (under the right governor) and tags, per word, with the
 * gradients of everything the encoder computed. `gradient` gives the place of a tensor's gradient.
 */
export function treeLoss(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	targets: TreeTarget[],
	tagWeight: number,
	gradient: (name: string) => number
): LossGradients {
	const { arena, shape } = network;
	const { rows } = layout;
	const dProjection = arena.zeros(rows * projectionSize(shape));
	const dArcs = arena.zeros(rows * shape.arc);
	const dTags = arena.zeros(rows * shape.tagsOut);
	const scale = 1 / rows;
	let loss = 0;
	for (const [step, running] of layout.active.entries()) {
		for (let b = 0; b < running; b += 1) {
			const row = layout.starts[step]! + b;
			const tag = targets[layout.order[b]!]!.tags[step]!;
			const from = encoding.tags + row * shape.tagsOut;
			loss += softmaxGradient(
				arena.floats,
				from,
				shape.tagsOut,
				tag,
				dTags + row * shape.tagsOut,
				scale * tagWeight
			);
		}
	}
	for (const [place, index] of layout.order.entries()) {
		const target = targets[index]!;
		loss += arcLoss(network, layout, encoding, place, target, dProjection, dArcs, gradient);
	}
	loss += relationLoss(network, layout, encoding, targets, dProjection, gradient);
	return { loss: loss * scale, dTags, dProjection, dArcs };
}

/** Writes scale * (softmax - one hot) to `to`; returns the unscaled loss. */
function softmaxGradient(
	floats: Float32Array,
	from: number,
	count: number,
	gold: number,
	to: number,
	scale: number
): number {
	let most = -Infinity;
	for (let at = from; at < from + count; at += 1) most = Math.max(most, floats[at]!);
	let sum = 0;
	for (let at = 0; at < count; at += 1) {
		const value = Math.exp(floats[from + at]! - most);
		floats[to + at] = value;
		sum += value;
	}
	const loss = Math.log(sum) - (floats[from + gold]! - most);
	for (let at = 0; at < count; at += 1) floats[to + at] = (floats[to + at]! * scale) / sum;
	floats[to + gold] = floats[to + gold]! - scale;
	return loss;
}

function arcLoss(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	place: number,
	target: TreeTarget,
	dProjection: number,
	dArcs: number,
	gradient: (name: string) => number
): number {
	const { arena, shape } = network;
	const { floats } = arena;
	const size = target.heads.length;
	const width = projectionSize(shape);
	const scale = 1 / layout.rows;
	const mark = arena.mark();
	const scores = arena.allocate(size + 1);
	const slopes = arena.allocate(size + 1);
	const root = tensorAt(network, 'root.arc');
	const rowOf = (at: number): number => layout.starts[at]! + place;
	const headAt = (at: number): number =>
		at === size ? root : encoding.projection + rowOf(at) * width + shape.arc;
	const dHeadAt = (at: number): number =>
		at === size ? gradient('root.arc') : dProjection + rowOf(at) * width + shape.arc;
	let loss = 0;
	for (let word = 0; word < size; word += 1) {
		const arc = encoding.arcs + rowOf(word) * shape.arc;
		const dArc = dArcs + rowOf(word) * shape.arc;
		for (let head = 0; head <= size; head += 1) {
			const from = headAt(head);
			let sum = 0;
			for (let d = 0; d < shape.arc; d += 1) sum += floats[arc + d]! * floats[from + d]!;
			floats[scores + head] = head === word ? -1e9 : sum;
		}
		const gold = target.heads[word]! < 0 ? size : target.heads[word]!;
		loss += softmaxGradient(floats, scores, size + 1, gold, slopes, scale);
		for (let head = 0; head <= size; head += 1) {
			const slope = floats[slopes + head]!;
			if (Math.abs(slope) < 1e-9) continue;
			const from = headAt(head);
			const to = dHeadAt(head);
			for (let d = 0; d < shape.arc; d += 1) {
				floats[dArc + d] = floats[dArc + d]! + slope * floats[from + d]!;
				floats[to + d] = floats[to + d]! + slope * floats[arc + d]!;
			}
		}
	}
	arena.release(mark);
	return loss;
}

function relationLoss(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	targets: TreeTarget[],
	dProjection: number,
	gradient: (name: string) => number
): number {
	const { arena, shape } = network;
	const { floats } = arena;
	const { rows } = layout;
	const size = shape.relation;
	const width = projectionSize(shape);
	const mark = arena.mark();
	const hidden = arena.allocate(rows * size);
	const pairs = relationPairs(network, layout, encoding, targets, dProjection, gradient, width);
	for (const [row, pair] of pairs.entries()) {
		for (let d = 0; d < size; d += 1) {
			const sum = floats[pair.dependent + d]! + floats[pair.governor + d]!;
			floats[hidden + row * size + d] = sum < 0 ? 0.1 * sum : sum;
		}
	}
	const scores = arena.allocate(rows * shape.labels);
	fillRows(floats, tensorAt(network, 'relation.bias'), shape.labels, scores, rows);
	multiply(arena, rows, hidden, size, network.relation, scores, shape.labels);
	const slopes = arena.allocate(rows * shape.labels);
	let loss = 0;
	for (const [row, pair] of pairs.entries()) {
		const from = scores + row * shape.labels;
		loss += softmaxGradient(
			floats,
			from,
			shape.labels,
			pair.label,
			slopes + row * shape.labels,
			1 / rows
		);
	}
	multiplyTransposed(arena, rows, size, hidden, size, slopes, shape.labels, gradient('relation'));
	addColumnSums(floats, rows, slopes, shape.labels, gradient('relation.bias'));
	const dHidden = arena.zeros(rows * size);
	const transposed = packTranspose(arena, tensorAt(network, 'relation'), size, shape.labels);
	multiply(arena, rows, slopes, shape.labels, transposed, dHidden, size);
	for (const [row, pair] of pairs.entries()) {
		for (let d = 0; d < size; d += 1) {
			const at = row * size + d;
			const slope = floats[dHidden + at]! * (floats[hidden + at]! < 0 ? 0.1 : 1);
			floats[pair.dDependent + d] = floats[pair.dDependent + d]! + slope;
			floats[pair.dGovernor + d] = floats[pair.dGovernor + d]! + slope;
		}
	}
	arena.release(mark);
	return loss;
}

interface RelationPair {
	label: number;
	dependent: number;
	governor: number;
	dDependent: number;
	dGovernor: number;
}

function relationPairs(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	targets: TreeTarget[],
	dProjection: number,
	gradient: (name: string) => number,
	width: number
): RelationPair[] {
	const { arc, relation } = network.shape;
	const pairs: RelationPair[] = [];
	for (const [step, running] of layout.active.entries()) {
		for (let b = 0; b < running; b += 1) {
			const target = targets[layout.order[b]!]!;
			const head = target.heads[step]!;
			const own = (layout.starts[step]! + b) * width + 2 * arc;
			const other = head < 0 ? 0 : (layout.starts[head]! + b) * width + 2 * arc + relation;
			pairs.push({
				label: target.labels[step]!,
				dependent: encoding.projection + own,
				governor: head < 0 ? tensorAt(network, 'root.relation') : encoding.projection + other,
				dDependent: dProjection + own,
				dGovernor: head < 0 ? gradient('root.relation') : dProjection + other
			});
		}
	}
	return pairs;
}
