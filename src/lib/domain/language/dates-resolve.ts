import type { DateGrain } from '../facts/types.ts';
import {
	addDays,
	addMonths,
	daysBetween,
	formatDay,
	formatMonth,
	isDay,
	weekdayOf,
	type CalendarDay
} from './dates-calendar.ts';
import type { DateReading, Shift } from './dates-readings.ts';
import { SEASON_CODES } from './dates-words.ts';

/** Which way a verb points from the day of publication; null when none was seen. */
export type Tense = 'past' | 'future' | null;

export interface ResolvedDate {
	value: string | null;
	grain: DateGrain;
	anchor: 'absolute' | 'publication' | 'unresolved';
}

/**
 * News tells of what was more than of what will be: without a verb, a date ahead has to be this
 * much nearer than one behind to be meant.
 */
const FUTURE_COST = 2;

function direction(shift: Shift, tense: Tense): -1 | 0 | 1 | null {
	if (shift !== null) return shift;
	return tense === 'past' ? -1 : tense === 'future' ? 1 : null;
}

/** The year in which a month (or a day of it) is meant: the nearest, the past preferred. */
function nearestYear(publication: CalendarDay, month: number, day: number, way: Tense): number {
	const candidates = [-1, 0, 1].map((step) => {
		const year = publication.year + step;
		const distance = daysBetween(publication, { year, month, day });
		const ahead = way === 'past' ? Infinity : way === 'future' ? 1 : FUTURE_COST;
		const behind = way === 'future' ? Infinity : 1;
		return { year, cost: distance > 0 ? distance * ahead : -distance * behind };
	});
	candidates.sort((a, b) => a.cost - b.cost);
	return candidates[0]?.year ?? publication.year;
}

function resolveWeekday(
	publication: CalendarDay,
	weekday: number,
	shift: Shift,
	tense: Tense
): string {
	const back = (weekdayOf(publication) - weekday + 7) % 7;
	// "This Friday" is ahead unless the verb says that it was.
	const way = shift === 0 ? (tense === 'past' ? -1 : 1) : direction(shift, tense);
	// "Tuesday" in Tuesday's paper is that day; "last Tuesday" and "next Tuesday" are not.
	if (way === 1)
		return formatDay(addDays(publication, back === 0 ? (shift === 1 ? 7 : 0) : 7 - back));
	return formatDay(addDays(publication, back === 0 && shift === -1 ? -7 : -back));
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 };

function resolveSeason(
	publication: CalendarDay,
	season: string,
	shift: Shift,
	tense: Tense
): string {
	const code = SEASON_CODES[season] ?? 'SU';
	const month = SEASON_MONTH[code] ?? 7;
	let year = publication.year;
	const isOver = publication.month > month + 1;
	const isAhead = publication.month < month - 1;
	const way = direction(shift, tense);
	if (code === 'WI') {
		// A winter is named by the year in which it begins.
		year = publication.month <= 2 ? year - 1 : year;
		if (shift === -1 || (way === -1 && publication.month < 12 && publication.month > 2)) year -= 1;
		if (shift === 1 && (publication.month === 12 || publication.month <= 2)) year += 1;
	} else if (way === -1 && !isOver) year -= shift === -1 || isAhead ? 1 : 0;
	else if (way === 1 && !isAhead) year += shift === 1 || isOver ? 1 : 0;
	return `${year}-${code}`;
}

function resolveOffset(publication: CalendarDay, unit: string, amount: number): ResolvedDate {
	const anchor = 'publication';
	if (unit === 'day')
		return { value: formatDay(addDays(publication, amount)), grain: 'day', anchor };
	if (unit === 'month') {
		const [year, month] = addMonths(publication.year, publication.month, amount);
		return { value: formatMonth(year, month), grain: 'month', anchor };
	}
	const year = publication.year + amount * (unit === 'decade' ? 10 : 1);
	return unit === 'decade'
		? { value: String(Math.floor(year / 10)), grain: 'decade', anchor }
		: { value: String(year), grain: 'year', anchor };
}

const GRAINS = {
	'month-day': 'day',
	month: 'month',
	weekday: 'day',
	season: 'season',
	quarter: 'quarter',
	offset: 'day'
} as const;

function resolveMonth(publication: CalendarDay, month: number, shift: Shift, tense: Tense): string {
	const { year } = publication;
	if (shift === 0) return formatMonth(year, month);
	// In March, February is "last month": "last February" is the one before.
	if (shift === -1) return formatMonth(month < publication.month - 1 ? year : year - 1, month);
	if (shift === 1) return formatMonth(month > publication.month ? year : year + 1, month);
	if (month === publication.month) return formatMonth(year, month);
	return formatMonth(nearestYear(publication, month, 15, tense), month);
}

function resolveQuarter(
	publication: CalendarDay,
	quarter: number | null,
	shift: Shift,
	tense: Tense
): string {
	const running = Math.ceil(publication.month / 3);
	if (quarter === null) {
		const count = publication.year * 4 + running - 1 + (shift ?? 0);
		return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
	}
	// Results of a quarter are told after it: one that has not begun is last year's.
	const isAhead = quarter > running && tense !== 'future';
	return `${publication.year - (isAhead ? 1 : 0)}-Q${quarter}`;
}

/**
 * Resolves "a year earlier", "that day" against a date the text gave before. Null when that date is
 * too coarse for it: a day cannot be counted from a year.
 */
export function resolveChained(
	{ unit, amount, weekday, isCounted }: Extract<DateReading, { kind: 'chained' }>,
	from: string
): string | null {
	const year = Number(/^\d{4}/.exec(from)?.[0] ?? 0);
	if (year === 0) return null;
	if (unit === 'year') return `${year + amount}${isCounted ? from.slice(4) : ''}`;
	const [month, day] = from.slice(5).split('-').map(Number);
	if (!month) return null;
	if (unit === 'month') {
		const [movedYear, movedMonth] = addMonths(year, month, amount);
		return formatMonth(movedYear, movedMonth);
	}
	if (!day) return null;
	if (weekday === undefined) return formatDay(addDays({ year, month, day }, amount));
	const way = amount < 0 ? -1 : 1;
	const ahead = (((weekday - weekdayOf({ year, month, day })) * way + 7) % 7 || 7) * way;
	return formatDay(addDays({ year, month, day }, ahead));
}

/**
 * Puts a reading into the calendar. Without a publication date only absolute ones have a value:
 * nothing is guessed.
 */
export function resolveDate(
	reading: DateReading,
	publication: CalendarDay | null,
	tense: Tense
): ResolvedDate {
	if (reading.kind === 'absolute')
		return { value: reading.value, grain: reading.grain, anchor: 'absolute' };
	if (reading.kind === 'chained') return { value: null, grain: reading.unit, anchor: 'unresolved' };
	if (reading.kind === 'open') return { value: null, grain: reading.grain, anchor: 'unresolved' };
	const grain = reading.kind === 'offset' ? reading.unit : GRAINS[reading.kind];
	if (!publication) return { value: null, grain, anchor: 'unresolved' };
	if (reading.kind === 'offset') return resolveOffset(publication, reading.unit, reading.amount);
	const anchor = 'publication';
	switch (reading.kind) {
		case 'month-day': {
			const year =
				reading.shift === null
					? nearestYear(publication, reading.month, reading.day, tense)
					: publication.year + reading.shift;
			const day = { year, month: reading.month, day: reading.day };
			return isDay(day)
				? { value: formatDay(day), grain, anchor }
				: { value: null, grain, anchor: 'unresolved' };
		}
		case 'month':
			return {
				value: resolveMonth(publication, reading.month, reading.shift, tense),
				grain,
				anchor
			};
		case 'weekday':
			return {
				value: resolveWeekday(publication, reading.weekday, reading.shift, tense),
				grain,
				anchor
			};
		case 'season':
			return {
				value: resolveSeason(publication, reading.season, reading.shift, tense),
				grain,
				anchor
			};
		case 'quarter':
			return {
				value: resolveQuarter(publication, reading.quarter, reading.shift, tense),
				grain,
				anchor
			};
	}
}
