import { hash64 } from '../facts/stable-id.ts';
import { byCodeUnit, seededRandom, shuffle } from '../items/random.ts';
import type { LearnerOption } from '../items/types.ts';
import { readDates } from './read-date.ts';
import { readNumber } from './read-number.ts';

/** The two options of every true/false item, in the order in which they are always shown. */
export const trueFalse = ['True', 'False'] as const;

/** Id of an option: made from its text alone, so it says nothing about the key. */
export function optionIdOf(text: string): string {
	return `o${hash64(text).slice(0, 10)}`;
}

/**
 * Options as a learner sees them. Numbers stand in ascending and dates in calendar order, as readers
 * expect; the rest is shuffled. Only the set of texts and the seed decide, never which one is the key.
 */
export function orderOptions(texts: readonly string[], seed: string): LearnerOption[] {
	const sorted = [...texts].sort(byCodeUnit);
	const ordered = isTrueFalse(sorted)
		? [...trueFalse]
		: (byValue(sorted, readNumber) ?? byValue(sorted, soleDate));
	return ordered ? ordered.map(asOption) : shuffleOptions(texts, seed);
}

/** Options in an order that only the set of texts and the seed decide. */
export function shuffleOptions(texts: readonly string[], seed: string): LearnerOption[] {
	const sorted = [...texts].sort(byCodeUnit);
	return shuffle(sorted, seededRandom('option order', seed, ...sorted)).map(asOption);
}

function asOption(text: string): LearnerOption {
	return { optionId: optionIdOf(text), text };
}

function isTrueFalse(sorted: readonly string[]): boolean {
	return sorted.length === 2 && sorted[0] === trueFalse[1] && sorted[1] === trueFalse[0];
}

function soleDate(text: string): string | null {
	const dates = readDates(text);
	return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** Sorted by what the texts mean, or null when one of them means nothing or two mean the same. */
function byValue<V extends string | number>(
	texts: readonly string[],
	read: (text: string) => V | null
): string[] | null {
	const valued = texts.map((text) => ({ text, value: read(text) }));
	if (valued.some(({ value }) => value === null)) return null;
	if (new Set(valued.map(({ value }) => value)).size < valued.length) return null;
	return valued
		.sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
		.map(({ text }) => text);
}
