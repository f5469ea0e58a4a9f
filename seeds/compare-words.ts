/**
 * What of a text can be compared with another text: numbers, dates, names and runs of words. Rough
 * on purpose and stricter than needed: a digest that trips it is reworded.
 */

const months = new Map(
	'January February March April May June July August September October November December'
		.split(' ')
		.flatMap((name, index) => [
			[name, index + 1],
			[name.slice(0, 3), index + 1]
		])
);
const monthName = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const dayMonthYear = `(?<day1>\\d{1,2}) (?<month1>${monthName})(?: (?<year1>\\d{4}))?`;
const monthDayYear = `(?<month2>${monthName})\\.? (?<day2>\\d{1,2})(?!\\d)(?:, (?<year2>\\d{4}))?`;
const monthYear = `(?<month3>${monthName})(?: (?<year3>\\d{4}))?`;
const datePattern = new RegExp(`\\b(?:${dayMonthYear}|${monthDayYear}|${monthYear})\\b`, 'g');

const units =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const wordValue = new Map<string, number>([
	...units.split(' ').map((word, value): [string, number] => [word, value]),
	...tens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10])
]);
const magnitudes = new Map([
	['hundred', 100],
	['thousand', 1_000],
	['million', 1_000_000]
]);
const vague = new Set(['dozens', 'hundreds', 'thousands', 'millions', 'first', 'second', 'third']);

/** Straight quotes and apostrophes, no possessive, "U.S." and "US" spelled out. */
export function normaliseText(text: string): string {
	return text
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\bU\.S\.|\bUS\b/g, 'United States')
		.replace(/'s\b|(?<=s)'(?=\s)/g, '');
}

/** Dates with at least a month, as "day-month-year" with "?" for what is not said. */
export function findDates(text: string): string[] {
	return [...text.matchAll(datePattern)].map(({ groups = {} }) => {
		const month = groups.month1 ?? groups.month2 ?? groups.month3 ?? '';
		const day = groups.day1 ?? groups.day2 ?? '?';
		return `${day}-${months.get(month)}-${groups.year1 ?? groups.year2 ?? groups.year3 ?? '?'}`;
	});
}

/**
 * Numbers outside dates, in figures or in words, and vague ones ("thousands", "second") as words.
 * Designations such as B-2 are names. A lone "one" is a pronoun as often as a number: left out.
 */
export function findNumbers(text: string): string[] {
	const found: string[] = [];
	const tokens = text
		.replace(datePattern, ' ')
		.matchAll(/(?<![\w-])\d+(?:,\d{3})*(?:\.\d+)?|(?<=\d-)\d+(?:,\d{3})*|[A-Za-z]+/g);
	let spelled: number | null = null;
	const flush = () => {
		if (spelled !== null && spelled !== 1) found.push(String(spelled));
		spelled = null;
	};
	for (const [token] of tokens) {
		const word = token.toLowerCase();
		const value = wordValue.get(word);
		const magnitude = magnitudes.get(word);
		if (value !== undefined) spelled = (spelled ?? 0) + value;
		else if (magnitude !== undefined && spelled !== null) spelled *= magnitude;
		else {
			flush();
			if (/^\d/.test(token)) found.push(String(Number(token.replaceAll(',', ''))));
			else if (vague.has(word)) found.push(word);
		}
	}
	flush();
	return found;
}

/** Openers of sentences that are no names though they begin with a capital. */
const openers = new Set(
	`A According After An And As At Because Both But Days During For From He How I If In It Many Most
	On One Relations She The They This Those Two We What When`.split(/\s+/)
);

const nameWord = String.raw`\p{Lu}[\p{L}\d]*(?:[./-][\p{L}\d]+)*`;
const namePattern = new RegExp(
	`(?<![\\w-])${nameWord}(?: (?:of the |of |for )?${nameWord})*`,
	'gu'
);

/** Runs of capitalised words and designations, as lists of words: [["Kim", "Jong", "Un"], …]. */
export function findNames(text: string): string[][] {
	const plain = normaliseText(text.replace(datePattern, '|'));
	const names: string[][] = [];
	for (const [run] of plain.matchAll(namePattern)) {
		const words = run.split(/ (?:of the |of |for )?/);
		while (words[0] && openers.has(words[0])) words.shift();
		if (words.length > 0) names.push(words);
	}
	return names;
}

/** Lower-case words of a text; hyphenated words and figures with commas count as one. */
export function findWords(text: string): string[] {
	const plain = normaliseText(text).toLowerCase();
	return [...plain.matchAll(/[\p{L}\d]+(?:[-.,'/][\p{L}\d]+)*/gu)].map(([word]) => word);
}

/**
 * Runs of `length` words that stand in both texts. What stands between straight double quotes in
 * `text` is taken out before: a quotation of what a person said may be the same.
 */
export function findSharedRuns(text: string, original: string, length: number): string[] {
	const known = new Set(wordRuns(findWords(original), length));
	const parts = text.split(/"[^"]*"/);
	return parts.flatMap((part) =>
		wordRuns(findWords(part), length).filter((words) => known.has(words))
	);
}

function wordRuns(words: string[], length: number): string[] {
	const count = Math.max(0, words.length - length + 1);
	return Array.from({ length: count }, (_, at) => words.slice(at, at + length).join(' '));
}
