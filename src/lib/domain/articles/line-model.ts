import { lineFeatures, runShares } from './line-context.ts';
import { scoreContext, wordContext, wordFeatures } from './line-words.ts';
import type { Line } from './lines.ts';

/** Decision trees as flat arrays. A node with `feature` -1 is a leaf and `threshold` its value. */
export interface Forest {
	roots: number[];
	feature: number[];
	threshold: number[];
	/** Index of the child for smaller values; the other child follows it. */
	left: number[];
}

/**
 * A classifier of the lines of a page: word weights, trees over numbers of the line and its place,
 * and a second forest that sees what the first one thought of the neighbours.
 */
export interface LineModel {
	version: string;
	licence: string;
	/** Measured when it was trained, out of fold. */
	scores: Record<string, number>;
	words: Record<string, number>;
	first: Forest;
	second: Forest;
}

/** Sum of what all trees say of `numbers`: log-odds that the line is body. */
export function askForest(forest: Forest, numbers: number[]): number {
	let sum = 0;
	for (const root of forest.roots) {
		let node = root;
		while (forest.feature[node]! >= 0) {
			const isSmaller = numbers[forest.feature[node]!]! < forest.threshold[node]!;
			node = forest.left[node]! + (isSmaller ? 0 : 1);
		}
		sum += forest.threshold[node]!;
	}
	return sum;
}

function askWords(words: ReadonlyMap<string, number>, features: string[]): number {
	let sum = 0;
	for (const feature of features) sum += words.get(feature) ?? 0;
	return sum;
}

/** Numbers for the first forest. */
export function firstNumbers(lines: Line[], words: ReadonlyMap<string, number>): number[][] {
	const scores = wordFeatures(lines).map((features) => askWords(words, features));
	const context = wordContext(scores);
	return lineFeatures(lines).map((numbers, i) => [...numbers, ...context[i]!]);
}

/** Numbers for the second forest, which knows the scores of the first. */
export function secondNumbers(numbers: number[][], scores: number[]): number[][] {
	const runs = runShares(
		scores.map((score) => (score > 0 ? Math.min(3, score) + 0.5 : Math.max(-2, score) * 0.5))
	);
	const context = scoreContext(scores, runs);
	return numbers.map((row, i) => [...row, ...context[i]!]);
}

/** Log-odds for each line that it belongs to the body of the page's article. */
export function scoreLines(lines: Line[], model: LineModel): number[] {
	const numbers = firstNumbers(lines, wordMap(model));
	const scores = numbers.map((row) => askForest(model.first, row));
	return secondNumbers(numbers, scores).map((row) => askForest(model.second, row));
}

const maps = new WeakMap<LineModel, ReadonlyMap<string, number>>();

function wordMap(model: LineModel): ReadonlyMap<string, number> {
	const known = maps.get(model) ?? new Map(Object.entries(model.words));
	maps.set(model, known);
	return known;
}
