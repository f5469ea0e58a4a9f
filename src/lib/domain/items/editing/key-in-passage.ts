import { foldText } from '../../grading/fold-text.ts';
import { readNumber } from '../../grading/read-number.ts';
import { explainItem } from '../contract.ts';
import type { ItemContent } from '../types.ts';

/**
 * Parts of the key that a reader does not find in the passage: an answer that its own footnote does
 * not state. Compared by the beginnings of words, so that "repaired" is found in "repairs"; true/false
 * is not looked at, because its key stands nowhere.
 *
 * @param passage the paragraphs that the footnotes show
 * @returns what is missing, in words; empty when the passage states the key
 */
export function missingFromPassage(item: ItemContent, passage: string): string[] {
	const { key } = item;
	if (typeof key === 'boolean') return [];
	const words = rootsOf(passage);
	const isThere = (text: string) => [...rootsOf(text)].every((root) => words.has(root));
	if (Array.isArray(key)) {
		return key
			.flatMap((part) => (typeof part === 'string' ? [part] : [...part]))
			.filter((part) => !isThere(part));
	}
	const names = [explainItem(item).keyText, String(key), ...item.accepts];
	if (typeof key === 'number' && numbersOf(passage).some((number) => isSame(number, key)))
		return [];
	return names.some(isThere) ? [] : [explainItem(item).keyText];
}

/** Words that carry nothing of an answer. */
const empty = new Set(
	'the a an of to in on at by for and or is was were are with as that it'.split(' ')
);

function rootsOf(text: string): Set<string> {
	const words = foldText(text).split(' ');
	return new Set(
		words
			.filter((word) => word !== '' && !empty.has(word))
			.map((word) => (word.length > 6 && !/\d/.test(word) ? word.slice(0, 5) : word))
	);
}

/** Every number of a text: figures with what scales them, and numbers in words of up to three. */
function numbersOf(text: string): number[] {
	const words = text.split(/[\s(–—-]+/).map((word) => word.replace(/[).,;:"”’]+$/, ''));
	return words.flatMap((_, index) =>
		[1, 2, 3].flatMap((length) => readNumber(words.slice(index, index + length).join(' ')) ?? [])
	);
}

/** The key may count in the scale that its unit names: 6 of "6 million euros". */
function isSame(number: number, key: number): boolean {
	return [1, 1e3, 1e6, 1e9].some((scale) => Math.abs(number - key * scale) <= scale * 1e-9);
}
