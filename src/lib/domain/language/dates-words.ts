/** Vocabulary of the date grammar: pattern sources (case-insensitive) and what their words mean. */

export const MONTH =
	'(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\\.|(?![\\p{L}\\p{N}])))';
export const WEEKDAY =
	'(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:mon|tues?|wed|thurs?|thur|fri|sat|sun)\\.)';
export const ORDINAL_DAY =
	'(?:twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-first|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';
export const DAY = `(?:(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d]|[.,]\\d)|${ORDINAL_DAY})`;
export const YEAR = '(?:1[5-9]|20)\\d\\d';
const TENS =
	'(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)';
export const YEAR_WORDS = `(?:(?:eighteen|nineteen|twenty)[ -]${TENS}|two thousand(?: (?:and )?(?:${TENS}|one|two|three|four|five|six|seven|eight|nine))?)`;
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const QUARTER = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';
export const SMALL_NUMBER =
	'(?:a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\\d{1,3})';
export const UNIT = '(?:day|week|fortnight|month|quarter|year|decade|century)';

const MONTH_KEYS = [
	'jan',
	'feb',
	'mar',
	'apr',
	'may',
	'jun',
	'jul',
	'aug',
	'sep',
	'oct',
	'nov',
	'dec'
];
const WEEKDAY_KEYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TEN_STEPS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
	'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' '
	);

/** 1…12. */
export function monthNumber(word: string): number {
	return MONTH_KEYS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayNumber(word: string): number {
	return WEEKDAY_KEYS.indexOf(word.slice(0, 3).toLowerCase());
}

/** 1…31 from "7", "7th", "seventh"; 0 when it is none of them. */
export function dayNumber(word: string): number {
	const digits = /^\d+/.exec(word);
	if (digits) return Number(digits[0]);
	const [tens, ones] = word.toLowerCase().split('-');
	if (ones === undefined)
		return tens === 'thirtieth' ? 30 : Math.max(0, ORDINALS.indexOf(tens ?? ''));
	return (tens === 'thirty' ? 30 : 20) + ORDINALS.indexOf(ones);
}

/** "nineteen ninety-six" is 1996, "two thousand and nine" 2009. */
export function yearNumber(word: string): number {
	if (/^\d/.test(word)) return Number(word);
	const parts = word
		.toLowerCase()
		.split(/[ -]/)
		.filter((part) => part !== 'and');
	const value = (part: string | undefined) => {
		const step = TEN_STEPS.indexOf(part ?? '');
		return step >= 0 ? (step + 2) * 10 : Math.max(0, ONES.indexOf(part ?? ''));
	};
	const tail = value(parts[parts[1] === 'thousand' ? 2 : 1]);
	const ones = value(parts[parts[1] === 'thousand' ? 3 : 2]);
	const century = parts[1] === 'thousand' ? 2000 : value(parts[0]) * 100;
	return century + tail + ones;
}

/** "five" is 5, "a" is 1, "a couple of" 2; 0 when it is no number. */
export function smallNumber(word: string): number {
	const lower = word.toLowerCase();
	if (/^\d/.test(lower)) return Number(lower);
	if (lower === 'a' || lower === 'an') return 1;
	if (lower === 'a couple of') return 2;
	const step = TEN_STEPS.indexOf(lower);
	return step >= 0 ? (step + 2) * 10 : Math.max(0, ONES.indexOf(lower));
}

/** TIMEX names of the seasons: `2024-SP`. */
export const SEASON_CODES: Readonly<Record<string, string>> = {
	spring: 'SP',
	summer: 'SU',
	autumn: 'FA',
	fall: 'FA',
	winter: 'WI'
};
