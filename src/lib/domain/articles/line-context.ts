import { OWN_FEATURES, viewLine, type LineView } from './line-features.ts';
import type { Line } from './lines.ts';

const at = (name: (typeof OWN_FEATURES)[number]) => OWN_FEATURES.indexOf(name);
/** What is worth knowing of a neighbour. */
const OF_NEIGHBOUR = [
	'length',
	'stopWords',
	'capitalised',
	'endsSentence',
	'sentences',
	'service',
	'finiteVerb',
	'gapBefore'
] as const;
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const WINDOWS = [2, 5, 12];

/** Words that stand in most long lines of the page: its small words, whatever its language. */
function smallWords(views: LineView[]): Set<string> {
	const counts = new Map<string, number>();
	let lines = 0;
	for (const { line, words } of views) {
		if (line.text.length < 80) continue;
		lines++;
		for (const word of new Set(words))
			if (word.length < 6) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const frequent = [...counts].filter(([, count]) => count > 1 && count >= lines * 0.12);
	frequent.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return new Set(frequent.slice(0, 40).map(([word]) => word));
}

function smallShare(words: string[], small: Set<string>): number {
	return words.length === 0 ? 0 : words.filter((word) => small.has(word)).length / words.length;
}

/** Characters of running text in a line; menus, headings and captions count nothing. */
function proseWeight({ own, words, line }: LineView, small: Set<string>): number {
	const isWordy = words.length >= 9;
	const isUnspaced = line.text.length >= 40 && words.length * 12 < line.text.length;
	const isProse = isWordy
		? own[at('stopWords')]! > 0.18 || smallShare(words, small) > 0.18
		: isUnspaced;
	return isProse ? Math.min(1200, line.text.length) : 0;
}

function sumsOf(values: number[]): number[] {
	const sums = [0];
	for (const value of values) sums.push(sums.at(-1)! + value);
	return sums;
}

/**
 * For each line the largest sum of `values` over a run of lines that holds it, as a share of the
 * largest run of the page: 1 inside the main run, falling with what lies between.
 */
export function runShares(values: number[]): number[] {
	const before: number[] = [];
	const after: number[] = Array<number>(values.length).fill(0);
	for (let i = 0; i < values.length; i++) before.push(values[i]! + Math.max(0, before[i - 1] ?? 0));
	for (let i = values.length - 1; i >= 0; i--)
		after[i] = values[i]! + Math.max(0, after[i + 1] ?? 0);
	const runs = values.map((value, i) => before[i]! + after[i]! - value);
	const best = Math.max(
		1e-9,
		...runs.slice(0, 1),
		runs.reduce((a, b) => Math.max(a, b), 0)
	);
	return runs.map((run) => Math.max(-1, run / best));
}

function findTitleLine(views: LineView[], title: Set<string>, before: number): number {
	if (title.size < 2) return -1;
	for (let i = before; i > 0; i--) {
		const { words } = views[i]!;
		if (words.length > 40) continue;
		const found = new Set(contentWords(words));
		let shared = 0;
		for (const word of found) if (title.has(word)) shared++;
		if (shared >= 2 && shared >= found.size * 0.7 && shared >= title.size * 0.4) return i;
	}
	return -1;
}

interface Page {
	views: LineView[];
	prose: number[];
	proseSums: number[];
	wordSums: number[];
	runs: number[];
	copies: Map<string, number>;
	/** How many prose lines hold a word. */
	spread: Map<string, number>;
	title: Set<string>;
	small: Set<string>;
	longest: number;
	/** The line that repeats the window title nearest above the longest line, else -1. */
	headline: number;
	/** Marks of an end ("Related", "Comments", buttons) up to each line. */
	endSums: number[];
}

function contentWords(words: string[]): string[] {
	return words.filter((word) => word.length > 4);
}

function readPageOf(lines: Line[]): Page {
	const views = lines.map(viewLine);
	const small = smallWords(views);
	const prose = views.map((view) => proseWeight(view, small));
	const copies = new Map<string, number>();
	for (const { text } of lines) copies.set(text, (copies.get(text) ?? 0) + 1);
	const spread = new Map<string, number>();
	views.forEach(({ words }, i) => {
		if (prose[i] === 0) return;
		for (const word of new Set(contentWords(words))) spread.set(word, (spread.get(word) ?? 0) + 1);
	});
	const longest = prose.reduce((best, weight, i) => (weight > prose[best]! ? i : best), 0);
	const title = new Set(contentWords(views[0]?.words ?? []));
	return {
		views,
		prose,
		headline: findTitleLine(views, title, longest),
		endSums: sumsOf(
			views.map(({ own }) => own[at('related')]! + own[at('widget')]! + own[at('service')]!)
		),
		proseSums: sumsOf(prose),
		wordSums: sumsOf(views.map(({ words }) => words.length)),
		// A line without prose costs a little: menus between two texts part them, a heading does not.
		runs: runShares(prose.map((weight) => (weight > 0 ? weight : -60))),
		copies,
		spread,
		title,
		small,
		longest
	};
}

function overlap(words: string[], has: (word: string) => boolean): number {
	const content = new Set(contentWords(words));
	if (content.size === 0) return 0;
	let shared = 0;
	for (const word of content) if (has(word)) shared++;
	return shared / content.size;
}

function placeFeatures(page: Page, i: number): number[] {
	const { views, prose, proseSums, wordSums, runs } = page;
	const view = views[i]!;
	const total = Math.max(1, proseSums.at(-1)!);
	const words = Math.max(1, wordSums.at(-1)!);
	const numbers = [
		i / views.length,
		wordSums[i]! / words,
		Math.log2(views.length),
		Math.log2(words),
		proseSums[i]! / total,
		runs[i]!,
		prose[i]! > 0 ? 1 : 0,
		Math.sign(i - page.longest) * Math.log2(1 + Math.abs(i - page.longest)),
		smallShare(view.words, page.small),
		page.headline < 0 ? 0 : i > page.headline ? 1 : -1,
		page.headline < 0
			? -20
			: Math.sign(i - page.headline) * Math.log2(1 + Math.abs(i - page.headline)),
		Math.max(-8, Math.min(8, page.endSums[i]! - page.endSums[page.longest]!)),
		Math.min(5, page.copies.get(view.line.text) ?? 0),
		overlap(view.words, (word) => page.title.has(word)),
		overlap(view.words, (word) => (page.spread.get(word) ?? 0) > (prose[i]! > 0 ? 1 : 0))
	];
	for (const window of WINDOWS) {
		const from = Math.max(0, i - window);
		const to = Math.min(views.length, i + window + 1);
		numbers.push((proseSums[i]! - proseSums[from]!) / (1 + i - from));
		numbers.push((proseSums[to]! - proseSums[i + 1]!) / (to - i));
	}
	return numbers;
}

/**
 * The numbers that the classifier judges each line by: its own, those of three lines on each side,
 * its place among the prose of the page. Linear in the length of the page.
 */
export function lineFeatures(lines: Line[]): number[][] {
	const page = readPageOf(lines);
	return lines.map((_, i) => {
		const numbers = [...page.views[i]!.own, ...placeFeatures(page, i)];
		for (const step of NEIGHBOURS) {
			const neighbour = page.views[i + step];
			for (const name of OF_NEIGHBOUR) numbers.push(neighbour ? neighbour.own[at(name)]! : -1);
		}
		return numbers;
	});
}
