import { isCoreArgument } from './core-arguments.ts';
import type { NetworkParse } from './network/network-parser.ts';
import type { NumberedTree } from './transition-parser.ts';

/** Weights of three logistic models over the features below, fitted on development data. */
export interface Calibration {
	tag: number[];
	arc: number[];
	arguments: number[];
}

/** 0…1: the probability the model gives to "right". */
export function probability(weights: number[], features: number[]): number {
	let sum = 0;
	for (const [index, feature] of features.entries()) sum += feature * (weights[index] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}

export function tagFeatures(parse: NetworkParse, tagged: ArrayLike<number>, at: number): number[] {
	return [1, logOdds(parse.tagScores[at]!), parse.tags[at] === tagged[at] ? 1 : 0];
}

/** Whether both parsers give the word the same governor and label. */
export function parsersAgree(parse: NetworkParse, other: NumberedTree, at: number): boolean {
	return parse.heads[at] === other.heads[at] && parse.labels[at] === other.labels[at];
}

export function arcFeatures(parse: NetworkParse, other: NumberedTree, at: number): number[] {
	const agreed = parsersAgree(parse, other, at) ? 1 : 0;
	const sameHead = parse.heads[at] === other.heads[at] ? 1 : 0;
	const margin = Math.min(other.margins[at]! / 100, 5);
	return [
		1,
		logOdds(arcScore(parse, at)),
		logOdds(parse.labelScores[at]!),
		agreed,
		sameHead,
		margin * agreed
	];
}

/** Core arguments a tree gives to a word, as a string that can be compared. */
export function argumentKey(
	heads: ArrayLike<number>,
	labels: ArrayLike<number>,
	names: string[],
	governor: number
): string {
	let key = '';
	for (let word = 0; word < heads.length; word += 1) {
		if (heads[word] === governor && isCoreArgument(names[labels[word]!]!)) {
			key += `${word}:${labels[word]} `;
		}
	}
	return key;
}

/**
 * How sure the network is of the set of core arguments: of those it has, of the other dependents
 * being none, and of no further word belonging to it.
 */
export function argumentFeatures(
	parse: NetworkParse,
	other: NumberedTree,
	names: string[],
	governor: number
): number[] {
	const size = parse.heads.length;
	let sure = 0;
	let othersSure = 0;
	let stray = 0;
	for (let word = 0; word < size; word += 1) {
		if (word === governor) continue;
		if (parse.heads[word] !== governor) {
			stray += Math.exp(parse.arcs[word * (size + 1) + governor]!);
		} else if (isCoreArgument(names[parse.labels[word]!]!)) {
			sure += arcScore(parse, word) + parse.labelScores[word]!;
		} else {
			othersSure += parse.labelScores[word]!;
		}
	}
	const own = argumentKey(parse.heads, parse.labels, names, governor);
	const agreed = own === argumentKey(other.heads, other.labels, names, governor) ? 1 : 0;
	return [
		1,
		agreed,
		sure,
		Math.sqrt(stray),
		othersSure,
		logOdds(parse.tagScores[governor]!),
		stray
	];
}

export function arcScore(parse: NetworkParse, at: number): number {
	const size = parse.heads.length;
	const head = parse.heads[at]!;
	return parse.arcs[at * (size + 1) + (head < 0 ? size : head)]!;
}

/** Log-odds of a log-probability, kept within what a rounding error cannot change. */
function logOdds(score: number): number {
	const p = Math.min(0.9999, Math.max(0.0001, Math.exp(score)));
	return Math.log(p / (1 - p));
}
