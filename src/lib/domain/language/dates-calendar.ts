/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface CalendarDay {
	year: number;
	month: number;
	day: number;
}

const DAY_MS = 86_400_000;

function pad(value: number): string {
	return String(value).padStart(2, '0');
}

/** `2025-06-17`. */
export function formatDay({ year, month, day }: CalendarDay): string {
	return `${year}-${pad(month)}-${pad(day)}`;
}

/** `2025-06`. */
export function formatMonth(year: number, month: number): string {
	return `${year}-${pad(month)}`;
}

/** Reads `2025-06-17`; null for anything else and for days that do not exist. */
export function parseDay(value: string | null): CalendarDay | null {
	const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '');
	if (!found) return null;
	const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
	return isDay(day) ? day : null;
}

export function isDay(day: CalendarDay): boolean {
	return formatDay(addDays(day, 0)) === formatDay(day);
}

function toNumber({ year, month, day }: CalendarDay): number {
	return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
	const moved = new Date((toNumber(day) + days) * DAY_MS);
	return {
		year: moved.getUTCFullYear(),
		month: moved.getUTCMonth() + 1,
		day: moved.getUTCDate()
	};
}

/** Months are moved by the calendar; the day of the month is not looked at. */
export function addMonths(year: number, month: number, months: number): [number, number] {
	const count = year * 12 + (month - 1) + months;
	return [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: CalendarDay): number {
	return (((toNumber(day) + 4) % 7) + 7) % 7;
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
	return toNumber(to) - toNumber(from);
}
