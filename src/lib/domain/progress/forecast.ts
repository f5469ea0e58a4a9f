import { addDays, daysBetween, studyDayOf, type StudyDay } from '../scheduling/study-day.ts';
import type { SchedulingCard, StudySettings } from '../scheduling/types.ts';

export interface ForecastDay {
	/** ISO 8601 date. */
	day: string;
	due: number;
}

/**
 * Reviews of the days to come, today first, if nothing is answered in between and nothing new comes.
 * What is late already fills the days up to the measure of each; the last day keeps what is left over.
 */
export function forecastReviews(
	cards: readonly Pick<SchedulingCard, 'dueAt'>[],
	today: StudyDay,
	settings: StudySettings,
	days: number
): ForecastDay[] {
	const dueOn = Array.from({ length: days }, () => 0);
	for (const { dueAt } of cards) {
		const { day } = studyDayOf(new Date(dueAt), settings);
		const index = Math.max(0, daysBetween(today.day, day));
		if (index < days) dueOn[index] = (dueOn[index] ?? 0) + 1;
	}
	let waiting = 0;
	return dueOn.map((due, index) => {
		waiting += due;
		const asked = index === days - 1 ? waiting : Math.min(waiting, settings.mostPerDay);
		waiting -= asked;
		return { day: addDays(today, index, settings).day, due: asked };
	});
}
