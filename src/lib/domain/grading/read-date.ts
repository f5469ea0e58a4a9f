const months = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];

/**
 * Every calendar date a typed text can mean, as ISO 8601 prefixes (`2024`, `2024-06`,
 * `2025-03-27`, without a year `--03-27`). "03/04/2025" means two; nonsense means none.
 */
export function readDates(typed: string): string[] {
	const text = typed
		.toLowerCase()
		.replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
		.replace(/\b(?:on|in|the|of|since|early|late|mid)\b/g, ' ')
		.replace(/[,.]\s|,/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/\.$/, '');
	const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
	if (numeric) {
		const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), numeric[3] ?? ''];
		const readings = [iso(year, second, first), iso(year, first, second)];
		return [...new Set(readings.filter((value) => value !== null))];
	}
	const single = readWords(text) ?? readIso(text);
	return single === null ? [] : [single];
}

function readIso(text: string): string | null {
	const parts = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text);
	if (parts) return iso(parts[1] ?? '', optional(parts[2]), optional(parts[3]));
	const monthFirst = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
	return monthFirst ? iso(monthFirst[2] ?? '', Number(monthFirst[1]), null) : null;
}

function readWords(text: string): string | null {
	const words = text.split(' ');
	const place = words.findIndex((word) => monthOf(word) !== null);
	const month = monthOf(words[place] ?? '');
	if (month === null) return null;
	const rest = words.filter((_, index) => index !== place);
	if (rest.some((word) => !/^\d{1,4}$/.test(word)) || rest.length > 2) return null;
	const year = rest.find((word) => word.length === 4) ?? '';
	const day = rest.find((word) => word.length <= 2);
	if (rest.length !== (year ? 1 : 0) + (day ? 1 : 0)) return null;
	return iso(year, month, optional(day));
}

function monthOf(word: string): number | null {
	if (!/^[a-z]{3,9}$/.test(word)) return null;
	const index = months.findIndex(
		(name) =>
			name === word || name.slice(0, 3) === word || (word === 'sept' && name === 'september')
	);
	return index < 0 ? null : index + 1;
}

function optional(part: string | undefined): number | null {
	return part === undefined ? null : Number(part);
}

function iso(year: string, month: number | null, day: number | null): string | null {
	if (month === null) return year === '' ? null : year;
	if (month < 1 || month > 12) return null;
	const prefix = `${year === '' ? '-' : year}-${String(month).padStart(2, '0')}`;
	if (day === null) return year === '' ? null : prefix;
	const longest = new Date(Date.UTC(year === '' ? 2024 : Number(year), month, 0)).getUTCDate();
	return day < 1 || day > longest ? null : `${prefix}-${String(day).padStart(2, '0')}`;
}
