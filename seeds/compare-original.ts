import {
	findDates,
	findNames,
	findNumbers,
	findSharedRuns,
	findWords,
	normaliseText
} from './compare-words.ts';
import type { SeedDigest } from './parse-digest.ts';

/** Two names of one thing, where the digest may use the first for the second. */
const sameName = new Map([
	['american', 'united states'],
	['mops', 'mop'],
	['russian', 'russia'],
	['ukrainian', 'ukraine'],
	['iranian', 'iran']
]);

/** Nine words in a row are a sentence carried over, or most of one. */
const longestSharedRun = 8;

/**
 * Compares a digest with the page it was made from and returns what is wrong, a line each: numbers,
 * dates, names and quotations that are not in the ranges a paragraph rests on, inferred times
 * whose wording on the page is missing, and words carried over. Empty when all holds.
 */
export function findDifferences(digest: SeedDigest, page: string): string[] {
	const { original, restsOn } = digest.frontMatter;
	const article = page.slice(...original.span);
	return digest.paragraphs.flatMap((paragraph, index) => {
		const text = digest.text.slice(paragraph.start, paragraph.end);
		const ground = (restsOn[index] ?? []).map((range) => page.slice(...range)).join('\n');
		const { rest, problems } = takeOutInferred(digest, text, ground);
		problems.push(
			...missing('date', findDates(rest), findDates(ground)),
			...missing('number', findNumbers(rest), findNumbers(ground)),
			...findNames(rest)
				.filter((name) => !isNamed(name, ground, article))
				.map((name) => `name ${name.join(' ')} is not in the ranges`),
			...findQuotations(text)
				.filter((quotation) => !isQuoted(quotation, ground))
				.map((quotation) => `quotation "${quotation}" is not in the ranges`),
			...findSharedRuns(text, page, longestSharedRun + 1).map((run) => `carried over: ${run}`)
		);
		return problems.map((problem) => `paragraph ${index + 1}: ${problem}`);
	});
}

/** Takes inferred times out of a paragraph and sees that the page has the words behind them. */
function takeOutInferred(digest: SeedDigest, text: string, ground: string) {
	const problems: string[] = [];
	let rest = text;
	// The longest first: "17 June 2025" must go before "June 2025".
	const inferred = digest.frontMatter.inferred.toSorted((a, b) => b.text.length - a.text.length);
	for (const { text: time, page } of inferred) {
		if (!rest.includes(time)) continue;
		rest = rest.replaceAll(time, ' ');
		if (!ground.includes(page)) problems.push(`inferred ${time}: "${page}" is not in the ranges`);
	}
	return { rest, problems };
}

function missing(noun: string, found: string[], known: string[]): string[] {
	const all = new Set(known);
	return found
		.filter((value) => !all.has(value))
		.map((value) => `${noun} ${value} is not in the ranges`);
}

/**
 * A name holds when all its words are in the ranges, or when the article has the whole name and
 * the ranges a part of it: "Sergei Shoigu" rests on "Shoigu said".
 */
function isNamed(name: string[], ground: string, article: string): boolean {
	const words = new Set(findWords(ground));
	const wholes = ` ${findWords(article).join(' ')} `;
	const isKnown = (word: string) => {
		const plain = word.toLowerCase();
		const same = sameName.get(plain)?.split(' ');
		return words.has(plain) || (same?.every((part) => words.has(part)) ?? false);
	};
	if (name.every(isKnown)) return true;
	return wholes.includes(` ${name.join(' ').toLowerCase()} `) && name.some(isKnown);
}

function findQuotations(text: string): string[] {
	return [...text.matchAll(/"([^"]*)"/g)].map(([, quotation = '']) => quotation);
}

/** The comma or full stop before the closing mark belongs to the digest's own sentence. */
function isQuoted(quotation: string, ground: string): boolean {
	return normaliseText(ground).includes(normaliseText(quotation).replace(/[.,]$/, ''));
}
