import type { Line } from './lines.ts';

/** Lines up to this many tokens are buttons, headings, captions: each of their words tells. */
const SHORT = 14;
const LOOKED_AT = 700;

function tokensOf(text: string): string[] {
	const tokens = text
		.slice(0, LOOKED_AT)
		.toLowerCase()
		.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?|[^\s\p{L}\p{N}]/gu);
	return (tokens ?? ['']).map((token) =>
		/^\d+$/.test(token) ? '0'.repeat(Math.min(4, token.length)) : token
	);
}

function edgesOf(tokens: string[]): string[] {
	const size = Math.min(9, Math.floor(Math.log2(1 + tokens.length) * 1.5));
	return [
		`^${tokens[0]}`,
		`^^${tokens.slice(0, 2).join('_')}`,
		`$${tokens.at(-1)}`,
		`$$${tokens.slice(-2).join('_')}`,
		`#${size}`
	];
}

/**
 * The word features of each line: its words (marked when it is long), how it begins and ends, and
 * how its two neighbours do.
 */
export function wordFeatures(lines: Line[]): string[][] {
	const tokens = lines.map((line) => tokensOf(line.text));
	const edges = tokens.map(edgesOf);
	return tokens.map((own, i) => {
		const mark = own.length <= SHORT ? '' : 'L:';
		const words = [...new Set(own)].map((word) => mark + word);
		const before = edges[i - 1]?.map((edge) => `-1${edge}`) ?? ['-1'];
		const after = edges[i + 1]?.map((edge) => `+1${edge}`) ?? ['+1'];
		return [...words, ...edges[i]!, ...before, ...after, ''];
	});
}

function limit(value: number, most: number): number {
	return Math.max(-most, Math.min(most, value));
}

function windowMeans(values: number[], reach: number, most: number): number[] {
	const sums = [0];
	for (const value of values) sums.push(sums.at(-1)! + limit(value, most));
	return values.map((_, i) => {
		const from = Math.max(0, i - reach);
		const to = Math.min(values.length, i + reach + 1);
		return (sums[to]! - sums[from]!) / (to - from);
	});
}

/** What the word scores of a line and its neighbourhood say, as numbers for the trees. */
export function wordContext(scores: number[]): number[][] {
	const near = windowMeans(scores, 3, 3);
	const wide = windowMeans(scores, 9, 3);
	return scores.map((score, i) => [
		score,
		scores[i - 1] ?? -3,
		scores[i + 1] ?? -3,
		near[i]!,
		wide[i]!
	]);
}

/** Reach on each side, and the score that stands for a line beyond the page. */
const STEPS = [-1, 1, -2, 2, -3, 3];
const OUTSIDE = -4;

/** What the first judgement of a line's neighbourhood says to the second. */
export function scoreContext(scores: number[], runs: number[]): number[][] {
	const means = [4, 10, 25].map((reach) => windowMeans(scores, reach, 4));
	const best = scores.reduce((most, score) => Math.max(most, score), -9);
	return scores.map((score, i) => [
		score,
		...STEPS.map((step) => scores[i + step] ?? OUTSIDE),
		...means.map((mean) => mean[i]!),
		runs[i]!,
		best
	]);
}
