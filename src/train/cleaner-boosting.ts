import type { Forest } from '#lib/domain/articles/line-model.ts';
import { createRandom } from './random.ts';

export interface BoostingOptions {
	trees: number;
	depth: number;
	/** How much of each tree's advice is taken. */
	rate: number;
	/** Share of features and of rows that a tree may look at. */
	featureShare: number;
	rowShare: number;
	seed: number;
}

const BINS = 64;
/** Damps the value of leaves with little weight under them. */
const DAMPING = 5;
const LEAST_WEIGHT = 3;

interface Histogram {
	gradients: Float64Array;
	weights: Float64Array;
}

/** Values at which a feature may be cut: its quantiles. */
function findCuts(rows: number[][], feature: number): number[] {
	const values = rows.map((row) => row[feature]!).sort((a, b) => a - b);
	const cuts: number[] = [];
	for (let bin = 1; bin < BINS; bin++) {
		const value = values[Math.floor((values.length * bin) / BINS)]!;
		if (cuts.length === 0 || value > cuts.at(-1)!) cuts.push(value);
	}
	return cuts;
}

function binOf(cuts: number[], value: number): number {
	let low = 0;
	let high = cuts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (value >= cuts[middle]!) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** One tree after another, each fitted to what the sum of those before it gets wrong. */
class Booster {
	readonly forest: Forest = { roots: [], feature: [], threshold: [], left: [] };
	private readonly cuts: number[][];
	private readonly bins: Uint8Array[];
	private readonly gradients: Float64Array;
	private readonly curvatures: Float64Array;
	private readonly scores: Float64Array;
	private readonly options: BoostingOptions;
	private features: number[] = [];
	/** Bin at which each inner node cuts, beside the value in the forest. */
	private readonly cutBins: number[] = [];

	constructor(rows: number[][], options: BoostingOptions) {
		this.options = options;
		const width = rows[0]?.length ?? 0;
		this.cuts = Array.from({ length: width }, (_, feature) => findCuts(rows, feature));
		this.bins = this.cuts.map((cuts, feature) =>
			Uint8Array.from(rows, (row) => binOf(cuts, row[feature]!))
		);
		this.gradients = new Float64Array(rows.length);
		this.curvatures = new Float64Array(rows.length);
		this.scores = new Float64Array(rows.length);
	}

	run(labels: Uint8Array, weights: Float64Array): Forest {
		const random = createRandom(this.options.seed);
		for (let tree = 0; tree < this.options.trees; tree++) {
			for (let i = 0; i < labels.length; i++) {
				const chance = 1 / (1 + Math.exp(-this.scores[i]!));
				this.gradients[i] = weights[i]! * (labels[i]! - chance);
				this.curvatures[i] = weights[i]! * Math.max(1e-6, chance * (1 - chance));
			}
			this.features = this.cuts.map((_, i) => i).filter(() => random() < this.options.featureShare);
			const rows = Int32Array.from(labels.keys()).filter(() => random() < this.options.rowShare);
			const root = this.addNodes(1);
			this.forest.roots.push(root);
			this.grow(root, rows, 0, null);
			for (let i = 0; i < labels.length; i++) this.scores[i]! += this.follow(root, i);
		}
		return this.forest;
	}

	private addNodes(count: number): number {
		const first = this.forest.feature.length;
		for (let i = 0; i < count; i++) {
			this.forest.feature.push(-1);
			this.forest.threshold.push(0);
			this.forest.left.push(-1);
			this.cutBins.push(0);
		}
		return first;
	}

	private follow(root: number, row: number): number {
		const { feature, threshold, left } = this.forest;
		let node = root;
		while (feature[node]! >= 0) {
			const bin = this.bins[feature[node]!]![row]!;
			node = left[node]! + (bin <= this.cutBins[node]! ? 0 : 1);
		}
		return threshold[node]!;
	}

	private histogram(rows: Int32Array): Histogram {
		const size = this.features.length * BINS;
		const gradients = new Float64Array(size);
		const weights = new Float64Array(size);
		this.features.forEach((feature, place) => {
			const bins = this.bins[feature]!;
			for (let k = 0; k < rows.length; k++) {
				const row = rows[k]!;
				const at = place * BINS + bins[row]!;
				gradients[at]! += this.gradients[row]!;
				weights[at]! += this.curvatures[row]!;
			}
		});
		return { gradients, weights };
	}

	private grow(node: number, rows: Int32Array, depth: number, known: Histogram | null): void {
		let gradient = 0;
		let weight = 0;
		for (const row of rows) {
			gradient += this.gradients[row]!;
			weight += this.curvatures[row]!;
		}
		this.forest.threshold[node] = (this.options.rate * gradient) / (weight + DAMPING);
		if (depth >= this.options.depth || weight < 2 * LEAST_WEIGHT) return;
		const histogram = known ?? this.histogram(rows);
		const split = this.findSplit(histogram, gradient, weight);
		if (!split) return;
		const bins = this.bins[split.feature]!;
		const below = rows.filter((row) => bins[row]! <= split.bin);
		const above = rows.filter((row) => bins[row]! > split.bin);
		const left = this.addNodes(2);
		this.forest.feature[node] = split.feature;
		this.cutBins[node] = split.bin;
		this.forest.threshold[node] = this.cuts[split.feature]![split.bin]!;
		this.forest.left[node] = left;
		// The larger child's histogram is the parent's without the smaller child's.
		const smaller = this.histogram(below.length < above.length ? below : above);
		const larger = {
			gradients: histogram.gradients.map((value, i) => value - smaller.gradients[i]!),
			weights: histogram.weights.map((value, i) => value - smaller.weights[i]!)
		};
		const isLeftSmaller = below.length < above.length;
		this.grow(left, below, depth + 1, isLeftSmaller ? smaller : larger);
		this.grow(left + 1, above, depth + 1, isLeftSmaller ? larger : smaller);
	}

	private findSplit(histogram: Histogram, gradient: number, weight: number) {
		const base = (gradient * gradient) / (weight + DAMPING);
		let best = { gain: 1e-6, feature: -1, bin: 0 };
		this.features.forEach((feature, place) => {
			let below = 0;
			let belowWeight = 0;
			for (let bin = 0; bin < this.cuts[feature]!.length; bin++) {
				below += histogram.gradients[place * BINS + bin]!;
				belowWeight += histogram.weights[place * BINS + bin]!;
				if (belowWeight < LEAST_WEIGHT) continue;
				if (weight - belowWeight < LEAST_WEIGHT) break;
				const above = gradient - below;
				const gain =
					(below * below) / (belowWeight + DAMPING) +
					(above * above) / (weight - belowWeight + DAMPING) -
					base;
				if (gain > best.gain) best = { gain, feature, bin };
			}
		});
		return best.feature < 0 ? null : best;
	}
}

/**
 * Gradient boosting of shallow trees for a yes-no question, second order, over histograms
 * (Friedman 2001; the split gain is that of Chen and Guestrin 2016). Deterministic by seed.
 */
export function boost(
	rows: number[][],
	labels: Uint8Array,
	weights: Float64Array,
	options: BoostingOptions
): Forest {
	return new Booster(rows, options).run(labels, weights);
}

/** Several forests as one whose sum is their mean, with numbers cut to what they need. */
export function joinForests(forests: Forest[]): Forest {
	const joined: Forest = { roots: [], feature: [], threshold: [], left: [] };
	const round = (value: number) => Number(value.toPrecision(5));
	// Never above the value itself: lines that have exactly it belong to the other child.
	const roundDown = (value: number) => {
		const rounded = Number(value.toPrecision(6));
		return rounded > value ? Number((rounded - Math.abs(value) * 1e-5).toPrecision(7)) : rounded;
	};
	for (const forest of forests) {
		const shift = joined.feature.length;
		joined.roots.push(...forest.roots.map((root) => root + shift));
		forest.feature.forEach((feature, i) => {
			const value = forest.threshold[i]!;
			joined.feature.push(feature);
			joined.threshold.push(feature < 0 ? round(value / forests.length) : roundDown(value));
			joined.left.push(forest.left[i]! < 0 ? -1 : forest.left[i]! + shift);
		});
	}
	return joined;
}
