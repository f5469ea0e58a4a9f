const dayMs = 24 * 60 * 60 * 1000;

/** Monday 00:00 UTC of an ISO 8601 week such as `2026-W47`; null when there is no such week. */
export function startOfWeek(week: string): Date | null {
	const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
	if (!year || !number) return null;
	// The 4th of January is always in week 1.
	const fourth = new Date(Date.UTC(Number(year), 0, 4));
	const firstMonday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs;
	const monday = new Date(firstMonday + (Number(number) - 1) * 7 * dayMs);
	return isoWeekOf(monday) === week ? monday : null;
}

/** The ISO 8601 week of an instant in UTC. */
export function isoWeekOf(instant: Date): string {
	const midnight = Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate());
	// The year of a week is the year of its Thursday.
	const thursday = new Date(midnight + (3 - ((instant.getUTCDay() + 6) % 7)) * dayMs);
	const year = thursday.getUTCFullYear();
	const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7);
	return `${year}-W${String(week).padStart(2, '0')}`;
}
