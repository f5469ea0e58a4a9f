import { readNumber } from '../../grading/read-number.ts';
import { shuffle, type Random } from '../random.ts';

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Three numbers in the dress of the key ("9.3" -> "7.1", "6,000" -> "4,000", "five" -> "seven"): of
 * its magnitude and rounding, well apart from it, from each other and from `taken`. Empty when the
 * key cannot be dressed so. How many of them are smaller than the key is drawn.
 */
export function numberDistractors(
	key: string,
	taken: readonly number[],
	limits: { from: number; to: number },
	random: Random
): string[] {
	const word = small.indexOf(key.toLowerCase());
	const value = word >= 0 ? word : readPlain(key);
	if (value === null || value < 2) return [];
	const step = roundingStep(key, value);
	const steps = Math.round(value / step);
	const apart = Math.max(1, Math.round(steps * 0.12));
	const chosen: number[] = [];
	for (const factor of shuffle(factors, random)) {
		const candidate = Math.max(1, Math.round(steps * factor)) * step;
		const free = [value, ...chosen, ...taken].every(
			(other) => Math.abs(other - candidate) >= Math.min(apart * step, value * 0.12) - 1e-9
		);
		if (!free || candidate <= limits.from || candidate >= limits.to) continue;
		if (word >= 0 && small[candidate] === undefined) continue;
		chosen.push(candidate);
		if (chosen.length === 3) break;
	}
	if (chosen.length < 3) return [];
	return chosen.map((candidate) => dress(candidate, key, word >= 0));
}

/** Far enough to be different, near enough to be believed. */
const factors = [0.5, 0.6, 0.67, 0.75, 0.8, 1.25, 1.33, 1.5, 1.6, 1.75, 2];

function readPlain(key: string): number | null {
	return /^\d[\d,]*(?:\.\d+)?$/.test(key) ? readNumber(key) : null;
}

/** 6,000 is rounded to thousands, 9.3 to tenths, 47 to ones. */
function roundingStep(key: string, value: number): number {
	const decimals = /\.(\d+)$/.exec(key)?.[1]?.length ?? 0;
	if (decimals > 0) return 10 ** -decimals;
	let step = 1;
	while (value % (step * 10) === 0) step *= 10;
	// 6,000 in thousands gives 3,000, 4,000 …; 1,000 needs hundreds to have neighbours at all.
	while (step > 1 && value / step < 4) step /= 2;
	return Number.isInteger(step) ? step : 1;
}

function dress(value: number, key: string, asWord: boolean): string {
	if (asWord) return small[value] ?? String(value);
	const decimals = /\.(\d+)$/.exec(key)?.[1]?.length ?? 0;
	const grouped = key.includes(',') || value < 1000 || !/^\d{4,}$/.test(key);
	return value.toLocaleString('en-US', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		useGrouping: grouped
	});
}
