import type { Span } from '../articles/types.ts';

const opening = '“„«';
const closing = '”»';

/**
 * Quoted passages of a paragraph, marks included. A straight mark after a blank and before a letter
 * opens: when one is open already, the speech goes on after a break and a new passage begins. What
 * is still open at the end of the paragraph runs to its end.
 */
export function findQuotes(text: string, paragraph: Span): Span[] {
	const quotes: Span[] = [];
	let start = -1;
	const close = (end: number) => {
		if (start >= 0) quotes.push({ start, end });
		start = -1;
	};
	for (let at = paragraph.start; at < paragraph.end; at++) {
		const mark = text[at] ?? '';
		const opens = opening.includes(mark) || (mark === '"' && looksOpening(text, paragraph, at));
		if (opens) {
			close(at);
			start = at;
		} else if (closing.includes(mark) || mark === '"' || closesBadly(text, start, at)) {
			close(at + 1);
		}
	}
	close(paragraph.end);
	return quotes;
}

/** Scraped pages close a double mark with a single one: `"… another MOP,' said`. */
function closesBadly(text: string, start: number, at: number): boolean {
	if (start < 0 || !/['’]/.test(text[at] ?? '') || !/[\s,.]/.test(text[at + 1] ?? ' '))
		return false;
	return /[,.?!]/.test(text[at - 1] ?? '') || at - start < 24;
}

function looksOpening(text: string, paragraph: Span, at: number): boolean {
	const before = at === paragraph.start ? ' ' : (text[at - 1] ?? ' ');
	const after = at + 1 >= paragraph.end ? ' ' : (text[at + 1] ?? ' ');
	return /[\s([—–-]/.test(before) && !/[\s)\],.]/.test(after);
}

/** Whether every quotation mark and bracket that opens in a text also closes in it. */
export function isBalanced(text: string): boolean {
	const count = (marks: string) => [...text].filter((c) => marks.includes(c)).length;
	return (
		(count('"') % 2 === 0 || /"[^"]*[,.?!]['’](?=\s|$)/.test(text)) &&
		count('“') === count('”') &&
		count('(') === count(')') &&
		count('[') === count(']')
	);
}
