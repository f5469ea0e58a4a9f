/** "1 question", "2 questions". English only; `plural` for words that take more than an s. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
	return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** A share 0…1 as whole percent: "83%". Never "100%" or "0%" unless it is all or nothing. */
export function percentOf(share: number): string {
	const rounded = Math.round(share * 100);
	if (rounded === 100 && share < 1) return '99%';
	if (rounded === 0 && share > 0) return '1%';
	return `${rounded}%`;
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** An ISO 8601 date or prefix in words: "17 June 2025", "June 2025", "2025". Others as they are. */
export function dateInWords(iso: string): string {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
	const name = months[Number(month) - 1];
	if (!year || (month && !name)) return iso;
	return [day ? String(Number(day)) : null, name ?? null, year].filter(Boolean).join(' ');
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An ISO 8601 day as a newspaper dates itself: "Tuesday 17 June 2025". */
export function longDate(iso: string): string {
	const weekday = weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()];
	return weekday ? `${weekday} ${dateInWords(iso)}` : dateInWords(iso);
}

/** "17 Jun", for the axis of a chart. */
export function shortDay(iso: string): string {
	const [, month, day] = iso.split('-');
	return `${Number(day)} ${(months[Number(month) - 1] ?? '').slice(0, 3)}`;
}

/** "A, B and C". */
export function listOf(words: readonly string[]): string {
	if (words.length < 2) return words[0] ?? '';
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** An ISO 8601 week: "Week 47 of 2026". */
export function weekInWords(week: string): string {
	const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
	return year ? `Week ${Number(number)} of ${year}` : week;
}
