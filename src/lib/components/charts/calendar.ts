import type { DayCount } from '#lib/domain/progress/types.ts';

export interface CalendarDay extends DayCount {
	/** 0…3: how much was done, against the busiest day. */
	level: 0 | 1 | 2 | 3;
}

export interface CalendarWeek {
	/** ISO 8601 date of its Monday. */
	monday: string;
	/** Monday to Sunday; null for days to come. */
	days: (CalendarDay | null)[];
}

const dayMs = 24 * 60 * 60 * 1000;

/** The last weeks up to today, the oldest first. Days without answers are days like any other. */
export function calendarWeeks(
	counted: readonly DayCount[],
	today: string,
	weeks: number
): CalendarWeek[] {
	const known = new Map(counted.map((count) => [count.day, count]));
	const most = Math.max(1, ...counted.map(({ answered }) => answered));
	const last = Date.parse(`${today}T00:00:00Z`);
	const thisMonday = last - ((new Date(last).getUTCDay() + 6) % 7) * dayMs;
	return Array.from({ length: weeks }, (_, index) => {
		const monday = thisMonday - (weeks - 1 - index) * 7 * dayMs;
		const days = Array.from({ length: 7 }, (_unused, weekday) => {
			const at = monday + weekday * dayMs;
			if (at > last) return null;
			const day = isoDay(at);
			const count = known.get(day) ?? { day, answered: 0, right: 0 };
			return { ...count, level: levelOf(count.answered, most) };
		});
		return { monday: isoDay(monday), days };
	});
}

function levelOf(answered: number, most: number): CalendarDay['level'] {
	if (answered === 0) return 0;
	if (answered <= most / 3) return 1;
	return answered <= (2 * most) / 3 ? 2 : 3;
}

const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);
