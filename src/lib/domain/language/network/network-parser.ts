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

/** A tree as another parser sees it; -1 is the governor of the root. */
export interface AdvisedTree {
	heads: Int32Array;
	labels: Int32Array;
	/** By how much each arc won over the next best choice: a narrow vote counts less. */
	margins: Float32Array;
}

/** From this margin on a vote counts in full. */
const FULL_MARGIN = 300;

export interface NetworkOptions {
	/** Number of tag classes and of the label that only the root may carry. */
	tags: number;
	labels: number;
	rootLabel: number;
	/** For each label: 0, or a number for the relation of which a governor has only one. */
	unique: Uint8Array;
	/** Another parser's trees, and what its arcs and labels add to the network's scores. */
	advice: { trees: AdvisedTree[]; arc: number; label: number };
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
	const advised = options.advice.trees[sentence]!;
	const voted = arcs.slice();
	for (const [word, head] of advised.heads.entries()) {
		const at = word * (size + 1) + (head < 0 ? size : head);
		voted[at] = voted[at]! + options.advice.arc * Math.min(1, advised.margins[word]! / FULL_MARGIN);
	}
	const heads = bestTree(voted, size);
	const scores = relationScores(network, layout, encoding, place, heads);
	return {
		...bestTags(network, layout, encoding, place, size, options),
		heads,
		...bestLabels(scores, network.shape.labels, heads, advised, options),
		arcs
	};
}

function bestLabels(
	scores: Float32Array,
	width: number,
	heads: Int32Array,
	advised: AdvisedTree,
	options: NetworkOptions
) {
	const labels = new Int32Array(heads.length);
	const labelScores = new Float32Array(heads.length);
	for (const [word, head] of heads.entries()) {
		const from = word * width;
		const vote = advised.heads[word] === head ? advised.labels[word]! : -1;
		let best = head < 0 ? options.rootLabel : -1;
		let most = -Infinity;
		for (let label = 0; label < options.labels && head >= 0; label += 1) {
			if (label === options.rootLabel) continue;
			const score = scores[from + label]! + (label === vote ? options.advice.label : 0);
			if (score > most) [best, most] = [label, score];
		}
		labels[word] = best;
		labelScores[word] = scores[from + best]!;
	}
	keepOneSubject(scores, width, heads, labels, labelScores, options);
	return { labels, labelScores };
}

/**
 * A clause has one subject and one object: where two words are given the same such relation to
 * one governor, the less certain one takes its next best relation.
 */
function keepOneSubject(
	scores: Float32Array,
	width: number,
	heads: Int32Array,
	labels: Int32Array,
	labelScores: Float32Array,
	options: NetworkOptions
): void {
	const holders = new Map<number, number>();
	for (const [word, head] of heads.entries()) {
		const label = labels[word]!;
		const kind = options.unique[label]!;
		if (kind === 0) continue;
		const place = head * 8 + kind;
		const holder = holders.get(place);
		if (holder === undefined) {
			holders.set(place, word);
			continue;
		}
		const loser = labelScores[holder]! < labelScores[word]! ? holder : word;
		holders.set(place, loser === holder ? word : holder);
		let best = -1;
		for (let other = 0; other < options.labels; other += 1) {
			if (options.unique[other] === kind || other === options.rootLabel) continue;
			if (best < 0 || scores[loser * width + other]! > scores[loser * width + best]!) best = other;
		}
		labels[loser] = best;
		labelScores[loser] = scores[loser * width + best]!;
	}
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
