import { readNumber } from '../../grading/read-number.ts';
import { shuffle, type Random } from '../random.ts';

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Numbers in the dress of the key ("9.3" -> "7.1", "6,000" -> "4,000", "five" -> "seven"): of its
 * magnitude and rounding, well apart from it, from each other and from `taken`; as many as there are
 * up to `count`. How many of them are smaller than the key is drawn.
 */
export function numberDistractors(
	key: string,
	taken: readonly number[],
	limits: { from: number; to: number },
	random: Random,
	count = 3
): string[] {
	const word = small.indexOf(key.toLowerCase());
	const value = word >= 0 ? word : readPlain(key);
	if (value === null || value < 2) return [];
	const chosen: number[] = [];
	const isShare = limits.to === 100 && value >= 20;
	const near = isShare ? points(key, value, random) : neighbours(key, value, word >= 0);
	const apart = isShare ? 4 : Math.max(value * 0.12, word >= 0 ? 1 : 0);
	for (const candidate of likeLengthFirst(shuffle(near, random), value)) {
		const isApart = [value, ...chosen, ...taken].every(
			(other) => Math.abs(other - candidate) >= apart - 1e-9
		);
		if (!isApart || candidate <= limits.from || candidate >= limits.to) continue;
		chosen.push(candidate);
		if (chosen.length === count) break;
	}
	return chosen.map((candidate) => dress(candidate, key, word >= 0));
}

/** One with as many digits comes first: the only number of three would stand out beside thousands. */
function likeLengthFirst(numbers: readonly number[], value: number): number[] {
	const digits = (number: number) => String(Math.trunc(number)).length;
	const at = numbers.findIndex((number) => digits(number) === digits(value));
	const first = numbers[at];
	return first === undefined ? [...numbers] : [first, ...numbers.toSpliced(at, 1)];
}

/** Far enough to be different, near enough to be believed. */
const factors = [0.55, 0.6, 0.67, 0.75, 0.8, 1.25, 1.33, 1.45, 1.6, 1.75, 1.85];

/**
 * Shares of a hundred lie some points apart, not at so many times the key, and few are near all or none;
 * with places behind the point they differ there as well.
 */
function points(key: string, value: number, random: Random): number[] {
	const decimals = /\.(\d+)$/.exec(key)?.[1]?.length ?? 0;
	const unit = value % 10 === 0 ? 10 : value % 5 === 0 ? 5 : 1;
	const steps = unit === 10 ? [1, 2, 3] : unit === 5 ? [1, 2, 3, 4] : [5, 7, 8, 11, 13, 16, 19];
	return steps
		.flatMap((step) => [value - step * unit, value + step * unit])
		.map((other) => {
			const tail = decimals === 0 ? 0 : Math.floor(random() * 10 ** decimals) / 10 ** decimals;
			return decimals === 0 ? other : Math.floor(other) + tail;
		})
		.filter(
			(other) => other >= Math.max(5, value / 2.6) && other <= Math.max(95, Math.min(value + 1, 99))
		);
}

/** Numbers that are rounded as the key is: beside 6,000 other thousands, beside 47 other ones. */
function neighbours(key: string, value: number, asWord: boolean): number[] {
	if (asWord) {
		const words = small.map((_, index) => index);
		return words.filter((other) => other >= 2 && other >= value / 2 - 1 && other <= value * 2);
	}
	const decimals = /\.(\d+)$/.exec(key)?.[1]?.length ?? 0;
	let step = 10 ** -decimals;
	while (decimals === 0 && value % (step * 10) === 0) step *= 10;
	const steps = Math.round(value / step);
	if (steps < 10 && step > 1)
		return oneDigit
			.map((digit) => digit * step)
			.filter((other) => other >= value / 3 && other <= value * 3);
	const near =
		step === 1 && value < 100
			? factors.filter((factor) => factor >= 0.6 && factor <= 1.5)
			: factors;
	const rounded = near.map((factor) => Math.max(1, Math.round(steps * factor)) * step);
	return [...new Set(rounded)].filter((other) => other !== value);
}

/** What stands beside a single digit and zeros without looking odd. */
const oneDigit = [0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20];

function readPlain(key: string): number | null {
	return /^\d[\d,]*(?:\.\d+)?$/.test(key) ? readNumber(key) : null;
}

function dress(value: number, key: string, asWord: boolean): string {
	if (asWord) return small[value] ?? String(value);
	const decimals = /\.(\d+)$/.exec(key)?.[1]?.length ?? 0;
	const grouped = key.includes(',') || value < 1000 || !/^\d{4,}$/.test(key);
	return formatOf(decimals, grouped).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format is slow to make and the same for all numbers in one dress. */
function formatOf(decimals: number, useGrouping: boolean): Intl.NumberFormat {
	const name = `${String(decimals)} ${String(useGrouping)}`;
	const format =
		formats.get(name) ??
		new Intl.NumberFormat('en-US', {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
			useGrouping
		});
	formats.set(name, format);
	return format;
}
