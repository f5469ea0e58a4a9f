import type { Span } from '#lib/domain/articles/types.ts';
import {
	CALENDAR_ABBREVIATIONS,
	NAME_ABBREVIATIONS,
	SENTENCE_STARTERS,
	TITLE_ABBREVIATIONS
} from './abbreviations.ts';
import { skipBlank, trimSpan } from './blank.ts';

/** Reading stops here at the latest: a word longer than this is no abbreviation. */
const LONGEST_ABBREVIATION = 12;
/** "[6]", as encyclopaedias set it after a sentence. */
const NOTE_MARK = /[ ]?\[\d{1,3}\](?=[\s[]|$)/uy;
const TERMINATORS = '.?!…。！？';
const CLOSERS = '"\'”’)]}»›';
const OPENERS = '"\'“‘([{«‹¿¡—–-*•';

/**
 * The sentences of a stretch of text, in order, without the blank around them. Offsets count in
 * `text`. Linear in the length of the span: every decision reads a bounded neighbourhood.
 */
export function splitSentences(text: string, span: Span): Span[] {
	const sentences: Span[] = [];
	let start = span.start;
	let quoteOpen = false;
	let index = span.start;
	const cut = (end: number) => {
		const sentence = trimSpan(text, { start, end });
		if (sentence) sentences.push(sentence);
		start = end;
		quoteOpen = false;
	};
	while (index < span.end) {
		const character = text[index]!;
		if (character === '\n' && isBlankLine(text, index, span.end)) {
			index = skipBlank(text, index, span.end);
			cut(index);
			continue;
		}
		if (character === '"') quoteOpen = !quoteOpen;
		if (!TERMINATORS.includes(character)) {
			index += 1;
			continue;
		}
		const end = endOfTerminator(text, index, span.end, quoteOpen);
		if (text[end - 1] === '"') quoteOpen = false;
		if (endsSentence(text, start, index, end, span.end)) cut(end);
		index = end;
	}
	cut(span.end);
	return sentences;
}

function isBlankLine(text: string, index: number, limit: number): boolean {
	for (let at = index + 1; at < limit && at < index + 64; at += 1) {
		const character = text[at]!;
		if (character === '\n') return true;
		if (character !== ' ' && character !== '\t' && character !== '\r') return false;
	}
	return false;
}

/** Past the run of terminators and the quotation marks and brackets that close with it. */
function endOfTerminator(text: string, index: number, limit: number, quoteOpen: boolean): number {
	let end = index;
	while (end < limit && TERMINATORS.includes(text[end]!)) end += 1;
	let mayCloseStraight = quoteOpen;
	while (end < limit && CLOSERS.includes(text[end]!)) {
		if (text[end] === '"') {
			// A straight mark after a blank-less stop closes only if one was opened before.
			if (!mayCloseStraight) break;
			mayCloseStraight = false;
		}
		end += 1;
	}
	// "…in 1805. [6] He": the mark of a note goes with the sentence it annotates.
	for (;;) {
		NOTE_MARK.lastIndex = end;
		const mark = NOTE_MARK.exec(text);
		if (!mark || NOTE_MARK.lastIndex > limit) return end;
		end = NOTE_MARK.lastIndex;
	}
}

/** Whether the terminator at `index`, read to `end`, ends the sentence that began at `start`. */
function endsSentence(
	text: string,
	start: number,
	index: number,
	end: number,
	limit: number
): boolean {
	const next = skipBlank(text, end, limit);
	if (next >= limit) return true;
	const follower = followingWord(text, next, limit);
	if (next === end) return endsWithoutBlank(text, index, end, follower);
	if (follower === '') return /[\p{N}\p{S}]/u.test(text[next]!) ? !endsInNumber(text, index) : true;
	const upper = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(follower);
	if (text[index] !== '.' || text[index + 1] === '.') return upper;
	if (!upper) return false;
	return end > index + 1 || stopIsFree(text, start, index, follower);
}

/** "…said.The minister": a blank lost in copying. Only before a word that starts sentences. */
function endsWithoutBlank(text: string, index: number, end: number, follower: string): boolean {
	if (!SENTENCE_STARTERS.has(follower) || follower.length < 2) return false;
	const before = text.slice(Math.max(0, index - 2), index);
	return end > index + 1 || /^\p{Ll}{2}$/u.test(before);
}

function endsInNumber(text: string, index: number): boolean {
	const word = wordBefore(text, 0, index);
	return text[index] === '.' && (TITLE_ABBREVIATIONS.has(word) || CALENDAR_ABBREVIATIONS.has(word));
}

/** Whether a single full stop before a capital or figure is a stop and not part of its word. */
function stopIsFree(text: string, start: number, index: number, follower: string): boolean {
	const word = wordBefore(text, start, index);
	if (TITLE_ABBREVIATIONS.has(word)) {
		return word === 'No' ? !/^\p{N}/u.test(follower) : false;
	}
	if (CALENDAR_ABBREVIATIONS.has(word)) return !/^\p{N}/u.test(follower);
	const isInitial = /^\p{Lu}$/u.test(word);
	const isDotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
	if (isInitial && word !== 'I')
		return SENTENCE_STARTERS.has(follower) && !/^[A-Z]$/u.test(follower);
	if (isDotted || NAME_ABBREVIATIONS.has(word)) return SENTENCE_STARTERS.has(follower);
	// "1. First": the number of a list belongs to what follows it.
	if (/^\d{1,2}$/u.test(word) && index - word.length === start) return false;
	return true;
}

function wordBefore(text: string, start: number, index: number): string {
	let from = index;
	const least = Math.max(start, index - LONGEST_ABBREVIATION);
	while (from > least && /[\p{L}\p{N}.]/u.test(text[from - 1]!)) from -= 1;
	return text.slice(from, index);
}

function followingWord(text: string, index: number, limit: number): string {
	let from = index;
	while (from < limit && from < index + 4 && OPENERS.includes(text[from]!)) from += 1;
	const match = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(from, Math.min(limit, from + 24)));
	return match ? match[0] : '';
}
