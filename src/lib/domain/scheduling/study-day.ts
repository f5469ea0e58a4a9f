import type { StudySettings } from './types.ts';

/** A day of a learner: from their hour to the same hour of the next day, on their clock. */
export interface StudyDay {
	/** ISO 8601 date. */
	day: string;
	/** 0 Sunday … 6 Saturday. */
	weekday: number;
	startsAt: Date;
	/** The next day's start. */
	endsAt: Date;
}

type Clock = Pick<StudySettings, 'timeZone' | 'dayStartsAtHour'>;

const dayMs = 24 * 60 * 60 * 1000;

/** The day that `now` belongs to. */
export function studyDayOf(now: Date, { timeZone, dayStartsAtHour }: Clock): StudyDay {
	const wall = wallClock(now, timeZone);
	const today = new Date(wall);
	const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
	const start = today.getUTCHours() < dayStartsAtHour ? midnight - dayMs : midnight;
	return dayFrom(start, timeZone, dayStartsAtHour);
}

/** The day so many days after another; before it when negative. */
export function addDays({ day }: StudyDay, days: number, clock: Clock): StudyDay {
	return dayFrom(
		Date.parse(`${day}T00:00:00Z`) + days * dayMs,
		clock.timeZone,
		clock.dayStartsAtHour
	);
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

function dayFrom(midnight: number, timeZone: string, hour: number): StudyDay {
	const date = new Date(midnight);
	const at = (day: number) => new Date(instantOf(day + hour * 60 * 60 * 1000, timeZone));
	return {
		day: date.toISOString().slice(0, 10),
		weekday: date.getUTCDay(),
		startsAt: at(midnight),
		endsAt: at(midnight + dayMs)
	};
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows, as if it were UTC, in milliseconds. */
function wallClock(instant: Date, timeZone: string): number {
	let format = formats.get(timeZone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-GB', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric'
		});
		formats.set(timeZone, format);
	}
	const parts = new Map(
		format.formatToParts(instant).map(({ type, value }) => [type, Number(value)])
	);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
	return Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second')
	);
}

/**
 * The instant at which the wall clock shows `wall`. Of two (clocks were put back) the first; where
 * there is none (put forward) the instant at which they were put forward.
 */
function instantOf(wall: number, timeZone: string): number {
	const offsets = [wall - dayMs, wall + dayMs].map(
		(near) => wallClock(new Date(near), timeZone) - near
	);
	const candidates = offsets.map((offset) => wall - offset);
	const shown = candidates.filter((at) => wallClock(new Date(at), timeZone) === wall);
	return shown.length > 0 ? Math.min(...shown) : Math.max(...candidates);
}
