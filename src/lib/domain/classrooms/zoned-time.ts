/** A day and a time as a clock on the wall shows them: `2026-03-29T23:59`, as `datetime-local` sends. */
export type WallTime = string;

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether it is an IANA name that this runtime knows. */
export function isTimeZone(name: string): boolean {
	try {
		formatOf(name);
		return name !== '';
	} catch {
		return false;
	}
}

/** What a clock in this zone shows, to the minute. */
export function wallTimeOf(instant: Date, timeZone: string): WallTime {
	const parts = new Map(
		formatOf(timeZone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, value])
	);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which a clock in this zone shows this. A time that the clock skips in spring is moved
 * on by what it skips; one that it shows twice in autumn is the first.
 *
 * @returns null when it is no such day or time
 */
export function instantOf(wallTime: WallTime, timeZone: string): Date | null {
	const read = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(wallTime);
	if (!read) return null;
	const asUtc = Date.parse(`${wallTime.slice(0, 16)}Z`);
	if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(wallTime.slice(0, 16))) {
		return null;
	}
	// Offsets a day before and after: at most one change of the clock lies between them.
	const before = offsetAt(asUtc - 1440 * minute, timeZone);
	const after = offsetAt(asUtc + 1440 * minute, timeZone);
	const fitting = [before, after].filter((offset) => offsetAt(asUtc - offset, timeZone) === offset);
	const offset = fitting.length > 0 ? Math.max(...fitting) : Math.min(before, after);
	return new Date(asUtc - offset);
}

/** The same time of day so many days later, in the zone where the day is counted. */
export function addDays(instant: Date, days: number, timeZone: string): Date {
	if (days === 0) return instant;
	const shown = wallTimeOf(instant, timeZone);
	const day = new Date(Date.parse(`${shown}Z`) + days * 1440 * minute).toISOString().slice(0, 16);
	const moved = instantOf(day, timeZone) ?? instant;
	return new Date(moved.getTime() + (instant.getTime() % minute));
}

/** Milliseconds by which a clock there is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
	const whole = Math.floor(instant / minute) * minute;
	return Date.parse(`${wallTimeOf(new Date(whole), timeZone)}Z`) - whole;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
	let format = formats.get(timeZone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-US', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit'
		});
		formats.set(timeZone, format);
	}
	return format;
}
