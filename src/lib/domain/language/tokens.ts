import type { Span } from '#lib/domain/articles/types.ts';
import {
	CALENDAR_ABBREVIATIONS,
	NAME_ABBREVIATIONS,
	TITLE_ABBREVIATIONS
} from './abbreviations.ts';
import { isBlank } from './blank.ts';
import type { Token } from './types.ts';

/**
 * Tried in this order at every place that holds no blank. Every repetition is bounded or its
 * match is consumed, so that the whole is linear in the length of the text.
 */
const ADDRESS =
	/(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|[@#][\p{L}\p{N}_]{1,60}|[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,2}\.(?:com|org|net|gov|edu|info|co\.uk|io|ru|de|fr|cn)(?![\p{L}\p{N}])/uy;
const NUMBER =
	/(?:\d\d)?\d0['’]s(?!\p{L})|\d{1,60}(?:[.,:/]\d{1,60}){0,12}(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?|['’]\d0s(?!\p{L})/uy;
const PHONE = /\d{3}-\d{3}-\d{4}|\d{3}-\d{4}/uy;
const DOTTED = /(?:\p{Lu}\p{Ll}?\.){2,8}(?:\p{Lu}(?![\p{L}\p{N}]))?|(?:\p{L}\.){2,8}/uy;
const AMPERSAND = /\p{Lu}{1,3}(?:&\p{Lu}{1,3}){1,3}(?![\p{L}\p{N}])/uy;
const CURRENCY = /(?:US|CA|AU|NZ|HK|C|A|S|U)?\$|[£€¥₩₹]/uy;
const WORD = /[\p{L}\p{M}\p{N}_]{1,400}(?:['’]\p{L}[\p{L}\p{M}\p{N}]{0,200}){0,8}/uy;
const CLITIC = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const MARKS = /\.{2,400}|[!?]{1,400}|-{1,400}|[_=*~]{2,400}|``|''|[:;]-?[()DP](?![\p{L}\p{N}])/uy;
const ANY = /[\s\S]\p{M}{0,40}/uy;

/** Prefixes that stay with their word: pro-Beijing, non-avian. Others are split at the hyphen. */
const PREFIX =
	/(?:non|pro|anti|pre|post|cross|ex|re|co|e|un|inter|intra|multi|semi|sub|ultra|vice|mid|neo|quasi|counter|de|bi|tri|pseudo|micro|mega)-(?=\p{L})/iuy;

const FUSED: ReadonlyMap<string, number> = new Map([
	['cannot', 3],
	['gonna', 3],
	['wanna', 3],
	['gotta', 3],
	['gimme', 3],
	['lemme', 3]
]);

/**
 * The tokens of one sentence as Universal Dependencies cuts English: clitics apart (do + n't,
 * Russia + 's), hyphenated words apart but for prefixes, a full stop kept with its abbreviation.
 * `text.slice(start, end) === token.text` for each; together they cover all that is not blank.
 */
export function tokenise(text: string, span: Span): Token[] {
	const tokens: Token[] = [];
	let index = span.start;
	const push = (start: number, end: number) => {
		tokens.push({ index: tokens.length, start, end, text: text.slice(start, end) });
	};
	while (index < span.end) {
		if (isBlank(text.charCodeAt(index))) {
			index += 1;
			continue;
		}
		const end = Math.min(span.end, matchEnd(text, index, span));
		index = splitWord(text, index, end, span.end, push);
	}
	return tokens;
}

function matchEnd(text: string, index: number, span: Span): number {
	const address = endOf(ADDRESS, text, index);
	if (address > 0) return trimAddress(text, index, address);
	for (const pattern of [PHONE, DOTTED, AMPERSAND, CURRENCY]) {
		const end = endOf(pattern, text, index);
		if (end > 0 && !continuesWord(text, index, end, pattern)) return end;
	}
	if (index > span.start && !isBlank(text.charCodeAt(index - 1))) {
		const clitic = endOf(CLITIC, text, index);
		if (clitic > 0) return clitic;
	}
	const number = endOf(NUMBER, text, index);
	if (number > 0) return number;
	const prefix = endOf(PREFIX, text, index);
	const word = endOf(WORD, text, prefix > 0 ? prefix : index);
	if (word > 0) return withStop(text, index, word, span);
	const marks = endOf(MARKS, text, index);
	if (marks > 0) return marks;
	return Math.max(index + 1, endOf(ANY, text, index));
}

function endOf(pattern: RegExp, text: string, index: number): number {
	pattern.lastIndex = index;
	return pattern.test(text) ? pattern.lastIndex : 0;
}

/** A telephone number or dotted word must not be cut out of a longer run. */
function continuesWord(text: string, index: number, end: number, pattern: RegExp): boolean {
	if (pattern !== PHONE && pattern !== DOTTED) return false;
	return /[\p{L}\p{N}]/u.test(text[end] ?? '') || /[\p{L}\p{N}]/u.test(text[index - 1] ?? '');
}

function trimAddress(text: string, index: number, end: number): number {
	let at = end;
	while (at > index + 1 && ".,;:!?)'’]".includes(text[at - 1]!)) at -= 1;
	return at;
}

/** The full stop after an abbreviation belongs to it; after a month only before something else. */
function withStop(text: string, index: number, end: number, span: Span): number {
	if (text[end] !== '.' || end >= span.end || end - index > 8) return end;
	const word = text.slice(index, end);
	const isLast = end + 1 >= span.end;
	if (/^\p{Lu}$/u.test(word) && !isLast) return end + 1;
	if (word === 'No' || word === 'Art' || word === 'Sec') {
		return /^\s?\d/u.test(text.slice(end + 1, end + 3)) ? end + 1 : end;
	}
	if (TITLE_ABBREVIATIONS.has(word)) return isLast ? end : end + 1;
	if (word === 'etc') return isLast ? end : end + 1;
	if (NAME_ABBREVIATIONS.has(word)) return end + 1;
	if (CALENDAR_ABBREVIATIONS.has(word) && !isLast) return end + 1;
	return end;
}

/** Cuts clitics and fused words; returns where reading goes on. */
function splitWord(
	text: string,
	start: number,
	end: number,
	limit: number,
	push: (start: number, end: number) => void
): number {
	const word = text.slice(start, end);
	if (/^\d/u.test(word)) {
		push(start, end);
		return end;
	}
	const negation = /^(\p{L}+)n['’]t$/iu.exec(word);
	if (negation) {
		push(start, end - 3);
		push(end - 3, end);
		return end;
	}
	const clitic = /^(.+?)['’](?:s|re|ve|ll|d|m)$/isu.exec(word);
	if (clitic && !word.includes('/')) {
		push(start, start + clitic[1]!.length);
		push(start + clitic[1]!.length, end);
		return end;
	}
	const cut = FUSED.get(word.toLowerCase());
	if (cut && end <= limit) {
		push(start, start + cut);
		push(start + cut, end);
		return end;
	}
	push(start, end);
	return end;
}
