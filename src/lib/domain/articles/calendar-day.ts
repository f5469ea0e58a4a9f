import type { Span } from './types.ts';

const MONTHS = [
	'jan(?:uary)?',
	'feb(?:ruary)?',
	'mar(?:ch)?',
	'apr(?:il)?',
	'may',
	'june?',
	'july?',
	'aug(?:ust)?',
	'sept?(?:ember)?',
	'oct(?:ober)?',
	'nov(?:ember)?',
	'dec(?:ember)?'
];
const MONTH = `(${MONTHS.join('|')})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH} ?${DAY},? ((?:19|20)\\d\\d)\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b${DAY}[ -](?:of )?${MONTH},?[ -]((?:19|20)\\d\\d)\\b`, 'i');
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?=\b|T)/;

/** Whether such a day exists in the Gregorian calendar. `month` counts from 1. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
	if (month < 1 || month > 12 || day < 1) return false;
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	return day <= days[month - 1]!;
}

function monthNumber(name: string): number {
	return MONTHS.findIndex((month) => new RegExp(`^(?:${month})$`, 'i').test(name)) + 1;
}

/**
 * The first complete calendar date of a line with its place: "Jun 18, 2025", "18 June 2025",
 * "2025-06-18". All-figure forms other than ISO are not read: 3/4/2025 is two different days.
 */
export function findCalendarDay(line: string): (Span & { value: string }) | null {
	const monthFirst = MONTH_FIRST.exec(line);
	const dayFirst = DAY_FIRST.exec(line);
	const iso = ISO.exec(line);
	const readings = [
		monthFirst && { match: monthFirst, year: 3, month: 1, day: 2 },
		dayFirst && { match: dayFirst, year: 3, month: 2, day: 1 },
		iso && { match: iso, year: 1, month: 2, day: 3 }
	];
	for (const reading of readings) {
		if (!reading) continue;
		const { match } = reading;
		const year = Number(match[reading.year]);
		const monthText = match[reading.month] ?? '';
		const month = /^\d+$/.test(monthText) ? Number(monthText) : monthNumber(monthText);
		const day = Number(match[reading.day]);
		if (!isCalendarDay(year, month, day)) continue;
		const pad = (value: number) => String(value).padStart(2, '0');
		return {
			value: `${year}-${pad(month)}-${pad(day)}`,
			start: match.index,
			end: match.index + match[0].length
		};
	}
	return null;
}
