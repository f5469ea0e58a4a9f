import { arcScores, logSoftmax, relationScores } from './decoder.ts';
import { encode, type Encoding, type Network, type NetworkInput } from './encoder.ts';
import { createLayout, type Layout } from './layout.ts';
import { BATCH_WORDS } from './network-file.ts';
import { bestTree } from './spanning-tree.ts';

/** What the network makes of a sentence. Log-probabilities throughout. */
export interface NetworkParse {
	/** Class of each word and how sure the network is of it. */
	tags: Int32Array;
	tagScores: Float32Array;
	/** Governors (-1 for the root) and labels of the best tree. */
	heads: Int32Array;
	labels: Int32Array;
	labelScores: Float32Array;
	/** `arcs[word * (size + 1) + head]`; the root is head number `size`. */
	arcs: Float32Array;
}

export interface NetworkOptions {
	/** Number of tag classes and of the label that only the root may carry. */
	tags: number;
	labels: number;
	rootLabel: number;
	/** Added to the arc scores of a sentence before the tree is chosen: another parser's vote. */
	votes: ((sentence: number, arcs: Float32Array) => void) | null;
}

/** Parses sentences in batches of like length. The answers stand in the order of the inputs. */
export function parseByNetwork(
	network: Network,
	inputs: NetworkInput[],
	options: NetworkOptions
): NetworkParse[] {
	const parses = new Array<NetworkParse>(inputs.length);
	const order = inputs.map((_, index) => index);
	order.sort((a, b) => inputs[b]!.size - inputs[a]!.size || a - b);
	for (let from = 0; from < order.length;) {
		let to = from;
		let words = 0;
		while (to < order.length && (to === from || words + inputs[order[to]!]!.size <= BATCH_WORDS)) {
			words += inputs[order[to]!]!.size;
			to += 1;
		}
		parseBatch(network, inputs, order.slice(from, to), options, parses);
		from = to;
	}
	return parses;
}

function parseBatch(
	network: Network,
	inputs: NetworkInput[],
	batch: number[],
	options: NetworkOptions,
	parses: NetworkParse[]
): void {
	const mark = network.arena.mark();
	const members = batch.map((index) => inputs[index]!);
	const layout = createLayout(members.map((input) => input.size));
	const encoding = encode(network, layout, members, null);
	for (const [place, member] of layout.order.entries()) {
		const sentence = batch[member]!;
		parses[sentence] = readParse(network, layout, encoding, place, sentence, members, options);
	}
	network.arena.release(mark);
}

function readParse(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	place: number,
	sentence: number,
	members: NetworkInput[],
	options: NetworkOptions
): NetworkParse {
	const { size } = members[layout.order[place]!]!;
	const arcs = arcScores(network, layout, encoding, place, size);
	const voted = options.votes ? arcs.slice() : arcs;
	options.votes?.(sentence, voted);
	const heads = bestTree(voted, size);
	const { labels, labelScores } = bestLabels(network, layout, encoding, place, heads, options);
	return {
		...bestTags(network, layout, encoding, place, size, options),
		heads,
		labels,
		labelScores,
		arcs
	};
}

function bestLabels(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	place: number,
	heads: Int32Array,
	options: NetworkOptions
) {
	const width = network.shape.labels;
	const scores = relationScores(network, layout, encoding, place, heads);
	const labels = new Int32Array(heads.length);
	const labelScores = new Float32Array(heads.length);
	for (const [word, head] of heads.entries()) {
		let best = head < 0 ? options.rootLabel : -1;
		for (let label = 0; label < options.labels && head >= 0; label += 1) {
			if (label === options.rootLabel) continue;
			if (best < 0 || scores[word * width + label]! > scores[word * width + best]!) best = label;
		}
		labels[word] = best;
		labelScores[word] = scores[word * width + best]!;
	}
	return { labels, labelScores };
}

function bestTags(
	network: Network,
	layout: Layout,
	encoding: Encoding,
	place: number,
	size: number,
	options: NetworkOptions
) {
	const width = network.shape.tagsOut;
	const tags = new Int32Array(size);
	const tagScores = new Float32Array(size);
	for (let word = 0; word < size; word += 1) {
		const from = encoding.tags + (layout.starts[word]! + place) * width;
		const scores = network.arena.floats.slice(from, from + options.tags);
		logSoftmax(scores, 0, options.tags);
		let best = 0;
		for (let tag = 1; tag < options.tags; tag += 1) if (scores[tag]! > scores[best]!) best = tag;
		tags[word] = best;
		tagScores[word] = scores[best]!;
	}
	return { tags, tagScores };
}
