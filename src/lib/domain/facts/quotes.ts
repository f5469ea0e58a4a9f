import type { Span } from '../articles/types.ts';

const opening = '“„«';
const closing = '”»';

/**
 * Quoted passages of a paragraph, marks included. Straight marks open and close by turns; a passage
 * that is still open at the end of the paragraph runs to its end (the speech goes on in the next).
 */
export function findQuotes(text: string, paragraph: Span): Span[] {
	const quotes: Span[] = [];
	let start = -1;
	for (let at = paragraph.start; at < paragraph.end; at++) {
		const mark = text[at] ?? '';
		const isClose = closing.includes(mark) || (mark === '"' && start >= 0);
		if (isClose && start >= 0) {
			quotes.push({ start, end: at + 1 });
			start = -1;
		} else if (start < 0 && (opening.includes(mark) || mark === '"')) {
			start = at;
		}
	}
	if (start >= 0) quotes.push({ start, end: paragraph.end });
	return quotes;
}

/** Whether every quotation mark and bracket that opens in a text also closes in it. */
export function isBalanced(text: string): boolean {
	const count = (marks: string) => [...text].filter((c) => marks.includes(c)).length;
	return (
		count('"') % 2 === 0 &&
		count('“') === count('”') &&
		count('(') === count(')') &&
		count('[') === count(']')
	);
}
