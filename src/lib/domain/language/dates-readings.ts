import type { DateGrain } from '../facts/types.ts';
import { formatDay, formatMonth, isDay } from './dates-calendar.ts';
import {
	DAY,
	dayNumber,
	MONTH,
	monthNumber,
	QUARTER,
	SEASON,
	SEASON_CODES,
	SMALL_NUMBER,
	smallNumber,
	UNIT,
	WEEKDAY,
	weekdayNumber,
	YEAR,
	YEAR_WORDS,
	yearNumber
} from './dates-words.ts';

/** -1 last, 0 this, 1 next; null when the text does not say. */
export type Shift = -1 | 0 | 1 | null;

/** What a date expression says, before anything outside of it is looked at. */
export type DateReading =
	| { kind: 'absolute'; value: string; grain: DateGrain }
	| { kind: 'month-day'; month: number; day: number; shift: Shift }
	| { kind: 'month'; month: number; shift: Shift }
	| { kind: 'weekday'; weekday: number; shift: Shift }
	| { kind: 'season'; season: string; shift: Shift }
	| { kind: 'quarter'; quarter: number | null; shift: Shift }
	| { kind: 'offset'; unit: 'day' | 'month' | 'year' | 'decade'; amount: number }
	/** "a year earlier", "that day": counts from another date of the text. */
	| {
			kind: 'chained';
			unit: 'day' | 'month' | 'year';
			amount: number;
			weekday?: number;
			/** "a year earlier" keeps the grain of what it counts from, "the following year" does not. */
			isCounted?: boolean;
	  }
	/** A time nobody can put in a calendar from here: "that week", "June 4–6". */
	| { kind: 'open'; grain: DateGrain };

export interface DateRule {
	/** Sticky; tried where a word begins. */
	pattern: RegExp;
	read(groups: Record<string, string | undefined>): DateReading | null;
}

const SHIFT = '(?:last|this past|this coming|this|next|coming|current)';
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night))?';
const END = '(?![\\p{L}\\p{N}]|[-–]\\p{L})';
const TO = ' ?(?:-|–|—|to|through|until) ?';

function rule(source: string, read: DateRule['read']): DateRule {
	return { pattern: new RegExp(source + END, 'iuy'), read };
}

function shiftOf(word: string | undefined): Shift {
	const last = word?.toLowerCase().split(' ').at(-1);
	if (last === undefined) return null;
	if (last === 'this' || last === 'current') return 0;
	return last === 'next' || last === 'coming' || last === 'following' ? 1 : -1;
}

function day(year: number, month: number, dayOfMonth: number): DateReading | null {
	const value = { year, month, day: dayOfMonth };
	return isDay(value) ? { kind: 'absolute', value: formatDay(value), grain: 'day' } : null;
}

function dayOfYear(groups: Record<string, string | undefined>): DateReading | null {
	const month = monthNumber(groups.month ?? '');
	const dayOfMonth = dayNumber(groups.day ?? '');
	if (dayOfMonth < 1 || dayOfMonth > 31) return null;
	if (groups.year) return day(yearNumber(groups.year), month, dayOfMonth);
	// The attacks of 2001 are told by day and month alone.
	if (month === 9 && dayOfMonth === 11 && !groups.shift) return { kind: 'open', grain: 'day' };
	return { kind: 'month-day', month, day: dayOfMonth, shift: shiftOf(groups.shift) };
}

function quarterOf(word: string): number {
	return (
		(['1', '2', '3', '4', 'f', 's', 't', 'fo'].indexOf(
			/^fo/i.test(word) ? 'fo' : word.charAt(0).toLowerCase()
		) %
			4) +
		1
	);
}

function unitOf(word: string | undefined): 'day' | 'month' | 'year' {
	const unit = word?.toLowerCase();
	return unit === 'year' || unit === 'month' ? unit : 'day';
}

function chained(unit: string | undefined, amount: number): DateReading {
	return { kind: 'chained', unit: unitOf(unit), amount };
}

function offset(unitWord: string, amount: number): DateReading {
	const unit = unitWord.toLowerCase();
	if (unit === 'week' || unit === 'fortnight' || unit === 'weekend')
		return { kind: 'open', grain: 'day' };
	if (unit === 'quarter')
		return Math.abs(amount) > 1
			? { kind: 'open', grain: 'quarter' }
			: { kind: 'quarter', quarter: null, shift: amount as Shift };
	if (unit === 'century') return { kind: 'open', grain: 'decade' };
	return { kind: 'offset', unit: unit as 'day' | 'month' | 'year' | 'decade', amount };
}

const WEEKDAY_BEFORE = `(?:${WEEKDAY},? )?`;
const OF_YEAR = `(?:,? (?:of )?(?:the year )?(?<year>${YEAR}|${YEAR_WORDS})| (?<shift>this|last|next) year)`;

/** Longer forms stand before their parts; the first that matches is taken. */
export const DATE_RULES: readonly DateRule[] = [
	rule(
		`(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:T[\\d:]+Z?)?`,
		({ year, month, day: d }) => day(Number(year), Number(month), Number(d))
	),
	// Times that hang on another time of the text, or on none.
	rule(
		`(?:the )?(?<word>same|following|previous|preceding|very next) (?<unit>day|month|year)`,
		({ word, unit }) =>
			chained(unit, /^same/i.test(word ?? '') ? 0 : /^(?:f|v)/i.test(word ?? '') ? 1 : -1)
	),
	rule(`that (?<unit>day|month|year)`, ({ unit }) => chained(unit, 0)),
	rule('the day(?! (?:after|before|when|that|of))', () => chained('day', 0)),
	rule(
		`(?<number>${SMALL_NUMBER}) (?<unit>day|month|year)s? (?<way>earlier|later|before|after|afterwards)`,
		({ number, unit, way }) => ({
			kind: 'chained',
			unit: unitOf(unit),
			amount: smallNumber(number ?? '') * (/^(?:e|b)/i.test(way ?? '') ? -1 : 1),
			isCounted: true
		})
	),
	rule(
		`the (?<word>following|next|previous|preceding) (?<weekday>${WEEKDAY})`,
		({ word, weekday }) => ({
			kind: 'chained',
			unit: 'day',
			amount: /^p/i.test(word ?? '') ? -1 : 1,
			weekday: weekdayNumber(weekday ?? '')
		})
	),
	rule(`the next (?<unit>day|morning)`, () => chained('day', 1)),
	// Compares with the period that is reported on, which ends about when the paper appears.
	rule('(?:the )?year-(?:earlier|ago)|the latest (?:fiscal )?year', () => offset('year', -1)),
	rule(
		`(?:the )?(?:same|following|previous|preceding|past|coming) (?:${SMALL_NUMBER} |few |several )?(?:day|week|weekend|month|quarter|year|decade|${WEEKDAY}|${MONTH}|${SEASON})s?|the (?:next|last|coming) (?:week|weekend|month|quarter|year|decade)|(?:${SMALL_NUMBER}|the) (?:week|decade)s? (?:earlier|later|before|after)|that (?:week|weekend|summer|spring|autumn|winter|fall|decade)`,
		() => ({ kind: 'open', grain: 'day' })
	),
	// Ranges of days and years: two dates in one, and neither is the answer to "when".
	rule(`${MONTH} ${DAY}${TO}(?:${MONTH} )?${DAY}(?:,? ${YEAR})?`, () => ({
		kind: 'open',
		grain: 'day'
	})),
	rule(`${DAY}${TO}${DAY} ${MONTH}(?: ${YEAR})?`, () => ({ kind: 'open', grain: 'day' })),
	rule(`${YEAR} ?[-–/] ?(?:${YEAR}|\\d\\d)(?!\\d|[-–/]\\d)`, () => ({
		kind: 'open',
		grain: 'year'
	})),
	rule(`${WEEKDAY_BEFORE}(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?:${OF_YEAR})?`, dayOfYear),
	rule(
		`${WEEKDAY_BEFORE}(?:the )?(?<day>${DAY}) (?:of )?(?<month>${MONTH})(?:${OF_YEAR})?`,
		dayOfYear
	),
	rule(`(?<month>${MONTH})(?:${OF_YEAR})`, ({ month, year, shift }) => {
		const number = monthNumber(month ?? '');
		return year
			? { kind: 'absolute', value: formatMonth(yearNumber(year), number), grain: 'month' }
			: { kind: 'month', month: number, shift: shiftOf(shift) };
	}),
	rule(`(?:(?<shift>${SHIFT}) )?(?<month>${MONTH})`, ({ month, shift }) => ({
		kind: 'month',
		month: monthNumber(month ?? ''),
		shift: shiftOf(shift)
	})),
	rule(
		`(?:(?:the )?(?:fiscal |fiscal-)?(?<quarter>${QUARTER})[- ]quarter(?: (?:of )?(?:fiscal )?(?<year>${YEAR}))?|Q(?<short>[1-4])(?: (?<after>${YEAR}))?)`,
		({ quarter, short, year, after }) => {
			const number = quarterOf(quarter ?? short ?? '');
			const known = year ?? after;
			return known
				? { kind: 'absolute', value: `${known}-Q${number}`, grain: 'quarter' }
				: { kind: 'quarter', quarter: number, shift: null };
		}
	),
	rule(`the (?<season>${SEASON}) of (?<year>${YEAR}|${YEAR_WORDS})`, readSeason),
	rule(`(?<season>${SEASON}) (?<year>${YEAR})`, readSeason),
	rule(`(?:(?<shift>${SHIFT}|the) )(?<season>${SEASON})`, readSeason),
	rule(`(?:(?:the )?(?:year |fiscal |FY ?))?(?<year>${YEAR}|${YEAR_WORDS})`, ({ year }) => ({
		kind: 'absolute',
		value: String(yearNumber(year ?? '')),
		grain: 'year'
	})),
	rule(`(?:the )?(?<decade>(?:1[5-9]|20)\\d)0['’]?s`, ({ decade }) => ({
		kind: 'absolute',
		value: decade ?? '',
		grain: 'decade'
	})),
	rule(`(?:the )?['’]?(?<tens>[2-9])0['’]?s`, ({ tens }) => ({
		kind: 'absolute',
		value: `19${tens}`,
		grain: 'decade'
	})),
	rule(`the (?<tens>twen|thir|for|fif|six|seven|eigh|nine)ties`, ({ tens }) => ({
		kind: 'absolute',
		value: `19${['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'].indexOf((tens ?? '').toLowerCase()) + 2}`,
		grain: 'decade'
	})),
	rule(`(?:the )?(?<first>\\d\\d?)(?:st|nd|rd|th) century`, () => ({
		kind: 'open',
		grain: 'decade'
	})),
	rule(
		`(?:(?<shift>${SHIFT}) )?(?<weekday>${WEEKDAY})${PART_OF_DAY}(?: (?<week>this|last|next) week)?`,
		({ weekday, shift, week }) =>
			week
				? { kind: 'open', grain: 'day' }
				: { kind: 'weekday', weekday: weekdayNumber(weekday ?? ''), shift: shiftOf(shift) }
	),
	rule('the day before yesterday', () => offset('day', -2)),
	rule('the day after tomorrow', () => offset('day', 2)),
	rule(`yesterday${PART_OF_DAY}|last night`, () => offset('day', -1)),
	rule(`tomorrow${PART_OF_DAY}`, () => offset('day', 1)),
	rule('today|tonight|this (?:morning|afternoon|evening)', () => offset('day', 0)),
	rule(
		`(?:the )?(?<shift>${SHIFT}) (?:calendar |fiscal |full )?(?<unit>year|month|quarter|decade|week|weekend)(?:['’]s end)?`,
		({ shift, unit }) => offset(unit ?? '', shiftOf(shift) ?? 0)
	),
	rule(
		`(?:the |this )?year(?:-| |['’]s )end|the (?:full |fiscal |whole )?year(?! (?:that|when|of|in which|before|after|he|she|they|it|we|I)\\b)`,
		() => offset('year', 0)
	),
	rule(
		`(?<number>${SMALL_NUMBER})(?: and a half)? (?<unit>${UNIT})s?(?: or (?:so|more))? ago`,
		({ number, unit }) => offset(unit ?? '', -smallNumber(number ?? ''))
	)
];

function readSeason(groups: Record<string, string | undefined>): DateReading {
	const season = (groups.season ?? '').toLowerCase();
	const shift = groups.shift?.toLowerCase() === 'the' ? null : shiftOf(groups.shift);
	if (!groups.year) return { kind: 'season', season, shift };
	const value = `${yearNumber(groups.year)}-${SEASON_CODES[season]}`;
	return { kind: 'absolute', value, grain: 'season' };
}
