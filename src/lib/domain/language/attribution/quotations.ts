import type { Span } from '#lib/domain/articles/types.ts';
import type { ParsedSentence } from '../types.ts';

/** Words between quotation marks; the span leaves the marks out. */
export interface Quotation extends Span {
	/** With the marks. */
	outer: Span;
	paragraph: number;
	/** The next paragraph goes on with it: it had no closing mark. */
	open: boolean;
	/** It goes on from the paragraph before. */
	continues: boolean;
	/** Number of words. */
	words: number;
}

interface Mark {
	start: number;
	end: number;
	/** White space, a bracket or nothing before it. */
	spaceBefore: boolean;
	spaceAfter: boolean;
	/** A word stands right behind it. */
	wordAfter: boolean;
	kind: 'open' | 'close' | 'straight' | 'single' | 'single-open';
}

interface Paragraph {
	index: number;
	marks: Mark[];
	end: number;
	/** Ends of the words, to count and to find where a paragraph stops. */
	wordStarts: number[];
}

/**
 * Pairs the quotation marks of an article, paragraph by paragraph. A paragraph that ends inside a
 * quotation hands it to the next one when that begins with a mark again, as newspapers do.
 */
export function findQuotations(sentences: ParsedSentence[]): Quotation[] {
	const quotations: Quotation[] = [];
	let carried = false;
	for (const paragraph of gather(sentences)) {
		const first = paragraph.marks[0];
		const begins = first !== undefined && first.start <= (paragraph.wordStarts[0] ?? Infinity);
		const continues = carried && begins;
		const pairs = pairMarks(paragraph);
		for (const [i, [open, close]] of pairs.entries()) {
			const end = close?.start ?? paragraph.end;
			if (end <= open.end) continue;
			quotations.push({
				start: open.end,
				end,
				outer: { start: open.start, end: close?.end ?? paragraph.end },
				paragraph: paragraph.index,
				open: close === null,
				continues: continues && i === 0,
				words: countBetween(paragraph.wordStarts, open.end, end)
			});
		}
		carried = quotations.at(-1)?.paragraph === paragraph.index && quotations.at(-1)?.open === true;
	}
	return quotations;
}

/** `starts` ascend. */
function countBetween(starts: number[], from: number, to: number): number {
	return countBelow(starts, to) - countBelow(starts, from);
}

function countBelow(starts: number[], limit: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? Infinity) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

function gather(sentences: ParsedSentence[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let current: Paragraph | undefined;
	for (const sentence of sentences) {
		if (current?.index !== sentence.paragraph) {
			current = { index: sentence.paragraph, marks: [], end: sentence.end, wordStarts: [] };
			paragraphs.push(current);
		}
		current.end = sentence.end;
		for (const [i, token] of sentence.tokens.entries()) {
			const kind = markKind(token.text);
			const next = sentence.tokens[i + 1];
			const previous = sentence.tokens[i - 1];
			if (kind === null) {
				if (/[\p{L}\p{N}]/u.test(token.text)) current.wordStarts.push(token.start);
				// A closing single mark may still hang on a word: "strike'".
				if (/\p{L}['’]$/u.test(token.text) && token.text.length > 1) {
					current.marks.push({
						start: token.end - 1,
						end: token.end,
						spaceBefore: false,
						spaceAfter: !next || next.start > token.end,
						wordAfter: false,
						kind: 'single'
					});
				}
				continue;
			}
			current.marks.push({
				start: token.start,
				end: token.end,
				spaceBefore: !previous || previous.end < token.start || /^[([—–-]$/.test(previous.text),
				spaceAfter: !next || next.start > token.end,
				wordAfter: next?.start === token.end && /^[\p{L}\p{N}]/u.test(next.text),
				kind
			});
		}
	}
	return paragraphs;
}

function markKind(text: string): Mark['kind'] | null {
	if (/^[“„«]$|^``$/.test(text)) return 'open';
	if (/^[”»]$/.test(text)) return 'close';
	if (text === '"' || text === '＂' || text === "''") return 'straight';
	if (text === '‘') return 'single-open';
	if (text === "'" || text === '’') return 'single';
	return null;
}

type Pair = [open: Mark, close: Mark | null];

function pairMarks(paragraph: Paragraph): Pair[] {
	const pairs: Pair[] = [];
	let open: Mark | null = null;
	/** Single mark that could end a double-marked quotation: "…the strike' at". */
	let rescue: Mark | null = null;
	for (const mark of paragraph.marks) {
		const isDouble = mark.kind === 'open' || mark.kind === 'close' || mark.kind === 'straight';
		if (!open) {
			const opens =
				mark.kind === 'open' ||
				mark.kind === 'single-open' ||
				(mark.kind === 'straight' && (mark.spaceBefore || !mark.spaceAfter)) ||
				(mark.kind === 'single' && mark.spaceBefore && !mark.spaceAfter);
			if (opens) {
				open = mark;
				rescue = null;
			}
			continue;
		}
		const openedSingle = open.kind === 'single' || open.kind === 'single-open';
		if (openedSingle) {
			if (isDouble) continue;
			if (mark.kind === 'single' && !mark.spaceBefore && isLoose(mark)) {
				pairs.push([open, mark]);
				open = null;
			}
			continue;
		}
		if (!isDouble) {
			if (mark.kind === 'single' && !mark.spaceBefore && mark.spaceAfter) rescue = mark;
			continue;
		}
		const opensAgain =
			(mark.kind === 'open' && (mark.spaceBefore || !mark.spaceAfter)) ||
			(mark.kind === 'straight' && mark.spaceBefore && !mark.spaceAfter);
		if (opensAgain) {
			if (rescue) pairs.push([open, rescue]);
			open = mark;
			rescue = null;
			continue;
		}
		pairs.push([open, mark]);
		open = null;
	}
	if (open && open.kind !== 'single' && open.kind !== 'single-open') pairs.push([open, rescue]);
	return pairs;
}

/** A single mark with no letter after it: an apostrophe inside a word never closes. */
function isLoose(mark: Mark): boolean {
	return mark.spaceAfter || !mark.wordAfter;
}
