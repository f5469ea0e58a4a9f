import { foldText } from '../../grading/fold-text.ts';
import { explainItem } from '../contract.ts';
import type { ItemContent } from '../types.ts';

/** Something that makes a question easier, harder or less clear than it should be. */
export interface ItemFlaw {
	flaw:
		| 'stem-length'
		| 'stem-end'
		| 'negative-stem'
		| 'key-in-stem'
		| 'key-stands-out'
		| 'absolute-word'
		| 'all-or-none'
		| 'options-overlap'
		| 'few-distractors'
		| 'article-clue';
	/** For whoever writes the question. */
	words: string;
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/**
 * Item-writing flaws that can be seen in a question alone. They are advice: a question may be good in
 * spite of one. The list follows Haladyna, Downing and Rodriguez (2002), A review of multiple-choice
 * item-writing guidelines.
 */
export function findFlaws(item: ItemContent): ItemFlaw[] {
	return [...stemFlaws(item), ...optionFlaws(item)];
}

function stemFlaws(item: ItemContent): ItemFlaw[] {
	const flaws: ItemFlaw[] = [];
	const { stem } = item;
	const length = wordsOf(stem).length;
	if (length < 5) flaws.push({ flaw: 'stem-length', words: 'The question is very short.' });
	if (length > 48)
		flaws.push({ flaw: 'stem-length', words: `The question has ${length} words. Shorten it.` });
	if (!/[.?!_]["”’)]?$/.test(stem))
		flaws.push({ flaw: 'stem-end', words: 'The question does not end like a sentence.' });
	if (item.type !== 'true-false' && /\b(?:not|except|never)\b/i.test(stem)) {
		flaws.push({
			flaw: 'negative-stem',
			words: 'The question asks for what is not so. Ask for what is so, if you can.'
		});
	}
	const leaked = keyWords(item).find((key) => ` ${foldText(stem)} `.includes(` ${foldText(key)} `));
	if (leaked !== undefined)
		flaws.push({ flaw: 'key-in-stem', words: `The question contains its answer: “${leaked}”.` });
	return flaws;
}

/** Texts that, found in the stem, give the answer away. */
function keyWords(item: ItemContent): string[] {
	if (Array.isArray(item.key) || typeof item.key === 'boolean') return [];
	return [explainItem(item).keyText, ...item.accepts].filter((text) => foldText(text) !== '');
}

function optionFlaws(item: ItemContent): ItemFlaw[] {
	const { options } = item;
	if (!options || item.type === 'true-false') return [];
	const flaws: ItemFlaw[] = [];
	const right = options.filter(({ correct }) => correct);
	const wrong = options.filter(({ correct }) => !correct);
	const wanted = item.type === 'multiple-response' ? 1 : 2;
	if (wrong.length < wanted)
		flaws.push({ flaw: 'few-distractors', words: 'There are too few wrong options.' });
	const [key] = right;
	const longest = Math.max(0, ...wrong.map(({ text }) => text.length));
	if (right.length === 1 && key && key.text.length > longest * 1.5 + 6)
		flaws.push({ flaw: 'key-stands-out', words: 'The right option is much longer than the rest.' });
	const absolute = options.find(({ text }) => /\b(?:always|never|all|none|only)\b/i.test(text));
	if (absolute && wordsOf(absolute.text).length > 2)
		flaws.push({
			flaw: 'absolute-word',
			words: `“${absolute.text}” has a word such as “always” or “only”, which tells it apart.`
		});
	const combined = options.find(({ text }) =>
		/\b(?:all|none|both) of (?:the|these|them)/i.test(text)
	);
	if (combined)
		flaws.push({ flaw: 'all-or-none', words: `“${combined.text}” speaks of the other options.` });
	const overlap = findOverlap(options.map(({ text }) => text));
	if (overlap)
		flaws.push({
			flaw: 'options-overlap',
			words: `“${overlap[0]}” and “${overlap[1]}” can both be right at once.`
		});
	const article = /\b(an?) _{2,}/i.exec(item.stem)?.[1]?.toLowerCase();
	const fits = ({ text }: { text: string }) => (article === 'an') === /^[aeiou]/i.test(text);
	if (article && options.some(fits) && !options.every(fits))
		flaws.push({
			flaw: 'article-clue',
			words: `“${article}” before the gap fits some options only.`
		});
	return flaws;
}

/** Two options of which one says what the other says and more. */
function findOverlap(texts: string[]): [string, string] | null {
	for (const [index, one] of texts.entries()) {
		for (const other of texts.slice(index + 1)) {
			const [a, b] = [` ${foldText(one)} `, ` ${foldText(other)} `];
			// "5" is no part of "50", and "3 May" none of "13 May": whole words.
			if (a.trim() !== '' && b.trim() !== '' && (a.includes(b) || b.includes(a)))
				return [one, other];
		}
	}
	return null;
}
