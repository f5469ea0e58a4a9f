import { readByline, readDateLine } from './bylines.ts';
import {
	hasCredit,
	isRelatedHeading,
	isRelativeTime,
	isServiceText,
	isVerblessCaption,
	isWidget,
	mayHaveFiniteVerb
} from './line-marks.ts';
import type { Line } from './lines.ts';
import { stopWordShare, wordsOf } from './select-body.ts';

/** Longer lines are judged by their beginning; prose shows itself early. */
const LOOKED_AT = 1500;

/** What one line shows by itself. */
export interface LineView {
	line: Line;
	words: string[];
	/** Numbers in the order of `OWN_FEATURES`. */
	own: number[];
}

/** Names of the numbers that one line gives, in their order. */
export const OWN_FEATURES = [
	'length',
	'words',
	'wordLength',
	'stopWords',
	'capitalised',
	'allCapitals',
	'digits',
	'marksPerWord',
	'endsSentence',
	'endsQuote',
	'endsOpen',
	'startsLower',
	'startsMark',
	'sentences',
	'commas',
	'quotes',
	'bar',
	'address',
	'date',
	'byline',
	'relativeTime',
	'credit',
	'verbless',
	'service',
	'widget',
	'related',
	'finiteVerb',
	'you',
	'we',
	'they',
	'said',
	'question',
	'gapBefore',
	'colon'
] as const;

function share(count: number, of: number): number {
	return of === 0 ? 0 : count / of;
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function flag(value: unknown): number {
	return value ? 1 : 0;
}

/** What a line shows by itself: shape, marks, a few words, and what the rules say of it. */
export function viewLine(line: Line): LineView {
	const text = line.text.slice(0, LOOKED_AT);
	const words = wordsOf(text);
	const count = words.length;
	const set = new Set(words);
	const any = (...list: string[]) => flag(list.some((word) => set.has(word)));
	const capitals = countOf(text, /(?<![\p{L}\p{N}])\p{Lu}/gu);
	const own = [
		Math.log2(1 + line.text.length),
		Math.log2(1 + count),
		share(text.length - countOf(text, /\s/g), count),
		stopWordShare(words),
		share(capitals, count),
		share(countOf(text, /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu), count),
		share(countOf(text, /\d/g), text.length),
		share(countOf(text, /[^\p{L}\p{N}\s]/gu), count),
		flag(/[.!?…。！？]["”’')\]」』]*$/u.test(text)),
		flag(/["”’')]$/u.test(text)),
		flag(/[:,;–—-]$/u.test(text)),
		flag(/^\p{Ll}/u.test(text)),
		flag(/^[^\p{L}\p{N}]/u.test(text)),
		countOf(text, /[.!?…]["”’')\]]*(?=\s+\p{Lu}|\s*$)|[。！？]/gu),
		countOf(text, /,/g),
		countOf(text, /["“”]/g),
		flag(/ [|»›·•] /u.test(text)),
		flag(/https?:|www\.|@\w|\.com\b/i.test(text)),
		flag(readDateLine(text)),
		flag(text.length < 160 && readByline(text)),
		flag(isRelativeTime(text)),
		flag(hasCredit(text)),
		flag(isVerblessCaption(text)),
		flag(isServiceText(text)),
		flag(isWidget(text)),
		flag(isRelatedHeading(text)),
		flag(mayHaveFiniteVerb(text)),
		any('you', 'your', 'yours'),
		any('we', 'our', 'us'),
		any('he', 'she', 'they', 'his', 'her', 'their', 'it'),
		any('said', 'says', 'told', 'according', 'added'),
		flag(text.includes('?')),
		Math.min(3, line.gapBefore),
		flag(text.includes(':'))
	];
	return { line, words, own };
}
