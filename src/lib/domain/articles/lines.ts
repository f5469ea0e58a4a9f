import type { Span } from './types.ts';

/** One line (or hard-wrapped block) of a page. The span leaves out white space at both ends. */
export interface Line extends Span {
	/** Position among the lines that hold anything, from 0. */
	index: number;
	/** The words to look at: line breaks and runs of white space read as one blank. */
	text: string;
	/** Empty lines before it. */
	gapBefore: number;
}

/** White space, byte-order mark, zero-width and bidirectional marks: never the edge of a span. */
const EDGE = /[\s\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;
const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/g;

function isEdge(character: string): boolean {
	return character === '\0' || EDGE.test(character);
}

/** Narrows a span until it neither begins nor ends with white space or an invisible mark. */
export function trimSpan(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && isEdge(text.charAt(start))) start++;
	while (end > start && isEdge(text.charAt(end - 1))) end--;
	return { start, end };
}

function readLine(text: string, span: Span, index: number, gapBefore: number): Line {
	return {
		...span,
		index,
		text: text.slice(span.start, span.end).replace(/\s+/g, ' '),
		gapBefore
	};
}

/** No article has more; what follows in a larger file is not looked at. */
const MOST_LINES = 200_000;

/** The non-empty lines of `text` inside `within`, in order; 200,000 at most. */
export function splitLines(text: string, within: Span = { start: 0, end: text.length }): Line[] {
	const lines: Line[] = [];
	let gap = 0;
	let from = within.start;
	LINE_END.lastIndex = from;
	while (from <= within.end && lines.length < MOST_LINES) {
		const found = LINE_END.exec(text);
		const to = found && found.index < within.end ? found.index : within.end;
		const span = trimSpan(text, { start: from, end: to });
		if (span.start === span.end) gap++;
		else {
			lines.push(readLine(text, span, lines.length, gap));
			gap = 0;
		}
		if (!found || found.index >= within.end) break;
		from = found.index + found[0].length;
	}
	return lines;
}

const CLOSED = /[.!?:;"'”’)\]…。！？]$/;

/** Lines of text wrapped at some column: of middling length, and few that end a sentence. */
export function isHardWrapped(lines: Line[]): boolean {
	let inside = 0;
	let open = 0;
	let long = 0;
	for (let i = 0; i + 1 < lines.length; i++) {
		const line = lines[i]!;
		if (line.text.length > 130) long++;
		if (lines[i + 1]!.gapBefore > 0 || line.text.length < 45) continue;
		inside++;
		if (!CLOSED.test(line.text)) open++;
	}
	return inside >= 3 && long * 10 < inside && open > inside * 0.6;
}

/** Lines between two empty ones become one block. Headings are told by their own empty lines. */
export function joinBlocks(text: string, lines: Line[]): Line[] {
	const blocks: Line[] = [];
	let from = 0;
	for (let i = 1; i <= lines.length; i++) {
		if (i < lines.length && lines[i]!.gapBefore === 0) continue;
		const first = lines[from];
		if (!first) break;
		const span = { start: first.start, end: lines[i - 1]!.end };
		blocks.push(readLine(text, span, blocks.length, first.gapBefore));
		from = i;
	}
	return blocks;
}
