import { createRandom, shuffle } from './random.ts';

/** A line with its word features, the page it stands on, and what it is. */
export interface WordedLine {
	features: string[];
	page: number;
	isBody: boolean;
	weight: number;
}

/** A feature of fewer pages says more about those pages than about pages. */
const FEWEST_PAGES = 3;
const EPOCHS = 6;
const RATE = 0.15;
const DECAY = 2e-4;
const LEAST = 0.03;

function nameFeatures(lines: WordedLine[]): Map<string, number> {
	const pages = new Map<string, Set<number>>();
	for (const { features, page } of lines)
		for (const feature of features) {
			const seen = pages.get(feature);
			if (!seen) pages.set(feature, new Set([page]));
			else if (seen.size < FEWEST_PAGES) seen.add(page);
		}
	const names = new Map<string, number>();
	for (const [feature, seen] of pages)
		if (seen.size >= FEWEST_PAGES) names.set(feature, names.size);
	return names;
}

/**
 * Weights of word features by logistic regression with adaptive steps (AdaGrad). Lines count by
 * their weight. Deterministic.
 */
export function fitWords(lines: WordedLine[], seed: number): Map<string, number> {
	const names = nameFeatures(lines);
	const weights = new Float64Array(names.size);
	const steps = new Float64Array(names.size).fill(1e-3);
	const rows = lines.map(({ features }) =>
		Int32Array.from(features.flatMap((feature) => names.get(feature) ?? []))
	);
	const order = lines.map((_, i) => i);
	const random = createRandom(seed);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		for (const i of order) {
			const row = rows[i]!;
			let sum = 0;
			for (const name of row) sum += weights[name]!;
			const line = lines[i]!;
			const error = Number(line.isBody) - 1 / (1 + Math.exp(-sum));
			for (const name of row) {
				const step = Math.min(4, line.weight) * error - DECAY * weights[name]!;
				steps[name]! += step * step;
				weights[name]! += (RATE * step) / Math.sqrt(steps[name]!);
			}
		}
	}
	const kept = [...names].filter(([, name]) => Math.abs(weights[name]!) >= LEAST);
	return new Map(kept.map(([feature, name]) => [feature, Number(weights[name]!.toFixed(3))]));
}
