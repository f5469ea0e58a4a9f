/** Pattern sources for numbers in figures and words (case-insensitive), and what they are worth. */

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, value) => [word, value])
		.concat(
			'twenty thirty forty fifty sixty seventy eighty ninety'
				.split(' ')
				.map((word, step) => [word, (step + 2) * 10])
		)
);
const SCALE: Readonly<Record<string, number>> = {
	dozen: 12,
	score: 20,
	ten: 10,
	hundred: 100,
	thousand: 1e3,
	k: 1e3,
	m: 1e6,
	mn: 1e6,
	million: 1e6,
	bn: 1e9,
	billion: 1e9,
	tn: 1e12,
	trillion: 1e12
};

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS =
	'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero';
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES})`;
const SCALE_WORD = 'hundred|thousand|million|billion|trillion|dozen';
const END = '(?![\\p{L}\\p{N}])';

export const FIGURES = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,6})?';
/** "five thousand", "one hundred and twenty", "half a million", "a dozen". */
const WORDS = `(?:half a (?:million|billion|trillion|dozen)|(?:an? (?:${SCALE_WORD})|${BELOW_HUNDRED})(?:(?:[- ]| and (?=${BELOW_HUNDRED}))(?:${SCALE_WORD}|${BELOW_HUNDRED})){0,7})${END}`;
/** Units that are written onto the figures. */
const ATTACHED = '(?=(?:p|km|kg|cm|mm|mph|kph|MW|GW|GB|MB|TB)(?![\\p{L}\\p{N}]))';
/** "3.5 million", "5m", "two dozen". */
export const NUMBER = `(?:${FIGURES}(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen)${END}|(?:k|m|mn|bn|tn)${END}|${ATTACHED}|${END})|${WORDS})`;
/** "millions of", "tens of thousands", "several hundred": a size, not a number. */
export const VAGUE = `(?:(?:several|many|a few|a couple of) (?:${SCALE_WORD})s?${END}|(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)(?: of (?:hundreds|thousands|millions|billions))?${END})`;

function scaleOf(word: string): number | undefined {
	return SCALE[word] ?? SCALE[word.replace(/s$/, '')];
}

/** Value of number words: groups below a thousand, each closed by its scale. NaN if none is read. */
function readWords(words: string[]): number {
	let total = 0;
	let group = 0;
	let isRead = false;
	for (const word of words) {
		const small = SMALL[word];
		const scale = scaleOf(word);
		if (small !== undefined) group += small;
		else if (scale === 100 || scale === 12) group = (group || 1) * scale;
		else if (scale !== undefined) {
			total += (group || 1) * scale;
			group = 0;
		} else if (word === 'half') group = 0.5;
		else if (word === 'a' || word === 'an') group = group || 1;
		else continue;
		isRead = true;
	}
	return isRead ? total + group : NaN;
}

/** What a match of `NUMBER` is worth, in units of one; NaN when it is no number after all. */
export function numberValue(text: string): number {
	const lower = text.toLowerCase();
	const figures = new RegExp(`^${FIGURES}`).exec(lower);
	if (!figures) return readWords(lower.split(/[\s-]+/));
	const scale = lower.slice(figures[0].length).replace(/^[\s-]+/, '');
	const value = Number(figures[0].replaceAll(',', ''));
	// 3.2 million is 3,200,000 and not 3,200,000.0000000004.
	return scale === '' ? value : Number((value * (scaleOf(scale) ?? 1)).toPrecision(12));
}

/** The order of size that vague words name: 1,000,000 for "millions", 10,000 for "tens of thousands". */
export function vagueValue(text: string): number {
	return text
		.toLowerCase()
		.split(' ')
		.reduce((value, word) => value * (scaleOf(word) ?? 1), 1);
}
