import { writeDate } from '../../facts/write-date.ts';
import { shuffle, type Random } from '../random.ts';

/**
 * Dates of the key's grain near it in a drawn order, none in `taken`, none later than `latest` or before
 * `earliest`. In and out: ISO 8601 prefixes of a year, month or day. `step`: how many years lie between
 * two that could be meant, 4 for elections.
 */
export function dateDistractors(
	key: string,
	taken: readonly string[],
	latest: string,
	random: Random,
	{ earliest = '0000', step = 1 }: { earliest?: string; step?: number } = {}
): string[] {
	const offsets =
		key.length === 4
			? (step > 1 ? stepOffsets : yearOffsets).map((offset) => offset * step)
			: key.length === 7
				? monthOffsets
				: dayOffsets;
	const prefixes = prefixesOf(taken);
	return nearestFirst(offsets, random)
		.map((offset) => shift(key, offset))
		.filter(
			(date) =>
				date <= latest.slice(0, date.length) &&
				date >= earliest.slice(0, date.length) &&
				!prefixes.has(date)
		);
}

/** Years and months far off fall before the story began, or after what is known of it. */
const yearOffsets = [-3, -2, -1, 1, 2, 3];
const stepOffsets = [-3, -2, -1, 1, 2, 3];

const monthOffsets = [-7, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 7];
const dayOffsets = [-24, -19, -16, -12, -9, -5, 5, 8, 12, 17, 21];

/** In a drawn order, but the nearer half before the rest: what lies far off is dropped at sight. */
function nearestFirst(offsets: readonly number[], random: Random): number[] {
	const byDistance = [...offsets].sort((a, b) => Math.abs(a) - Math.abs(b));
	const half = Math.ceil(offsets.length / 2);
	return [...shuffle(byDistance.slice(0, half), random), ...byDistance.slice(half)];
}

const prefixesByDates = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * What a date may not be: a date that is taken, or its month or year; "2025" takes no day of that year.
 * Made once for a list, which is an article's.
 */
function prefixesOf(taken: readonly string[]): ReadonlySet<string> {
	let prefixes = prefixesByDates.get(taken);
	if (!prefixes) {
		prefixes = new Set(taken.flatMap((date) => [date, date.slice(0, 7), date.slice(0, 4)]));
		prefixesByDates.set(taken, prefixes);
	}
	return prefixes;
}

function shift(key: string, offset: number): string {
	const [year = '2000', month = '01', day = '01'] = key.split('-');
	const moved = new Date(
		Date.UTC(
			Number(year) + (key.length === 4 ? offset : 0),
			Number(month) - 1 + (key.length === 7 ? offset : 0),
			Number(day) + (key.length === 10 ? offset : 0)
		)
	);
	return moved.toISOString().slice(0, key.length);
}

/** A date in the dress of another: "June 17, 2025" or "17 June 2025", "2024", "June 2024". */
export function dressDate(value: string, like: string): string {
	const plain = writeDate(value);
	const american = /^[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(like);
	const parts = /^(\d+) (\w+) (\d+)$/.exec(plain);
	return american && parts ? `${parts[2]} ${parts[1]}, ${parts[3]}` : plain;
}
