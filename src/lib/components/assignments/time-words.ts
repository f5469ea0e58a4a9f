import { wallTimeOf } from '#lib/domain/classrooms/zoned-time.ts';
import { countOf, longDate } from '../words.ts';

const minute = 60_000;

/** "Tuesday 17 June 2025, 23:59" as clocks in this zone show it. */
export function instantInWords(instant: Date, timeZone: string): string {
	return wallTimeInWords(wallTimeOf(instant, timeZone));
}

/** The same on a clock that is so many minutes ahead of UTC. */
export function instantOnClock(instant: Date, offsetMinutes: number): string {
	const shown = new Date(+instant + offsetMinutes * minute).toISOString();
	return wallTimeInWords(shown.slice(0, 16));
}

/**
 * A date of a class for one reader: in the class's time zone, and on the reader's own clock where that
 * shows something else.
 *
 * @param offsetMinutes null when nothing is known of the reader's clock
 */
export function dateForReader(
	instant: Date,
	timeZone: string,
	offsetMinutes: number | null
): { there: string; here: string | null } {
	const there = instantInWords(instant, timeZone);
	const here = offsetMinutes === null ? there : instantOnClock(instant, offsetMinutes);
	return { there, here: here === there ? null : here };
}

/** "10:42:05" on a clock that is so many minutes ahead of UTC. */
export function timeOfDay(instant: Date, offsetMinutes: number): string {
	return new Date(+instant + offsetMinutes * minute).toISOString().slice(11, 19);
}

/** "23 minutes", "1 hour and 5 minutes", "less than a minute"; whole days from two days on. */
export function durationInWords(ms: number): string {
	const minutes = Math.floor(ms / minute);
	if (minutes < 1) return 'less than a minute';
	if (minutes >= 2 * 1440) return countOf(Math.floor(minutes / 1440), 'day');
	if (minutes < 60) return countOf(minutes, 'minute');
	const hours = countOf(Math.floor(minutes / 60), 'hour');
	return minutes % 60 === 0 ? hours : `${hours} and ${countOf(minutes % 60, 'minute')}`;
}

/** "Europe/Berlin" as people say it: "Berlin". */
export function placeOfZone(timeZone: string): string {
	return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function wallTimeInWords(wallTime: string): string {
	return `${longDate(wallTime.slice(0, 10))}, ${wallTime.slice(11, 16)}`;
}
