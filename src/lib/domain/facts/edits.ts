import type { Span } from '../articles/types.ts';

/** A piece of text to be written differently in a stem; the article itself is never touched. */
export interface Edit extends Span {
	text: string;
}

/** What stands where the answer was taken out. */
export const gap = '______';

/**
 * The text of a span with edits carried out. Where two overlap, the one that comes first in the list
 * wins. Line breaks and doubled blanks become one blank; the first letter is a capital.
 */
export function applyEdits(text: string, span: Span, edits: readonly Edit[]): string {
	const kept: Edit[] = [];
	for (const edit of edits) {
		const inside = edit.start >= span.start && edit.end <= span.end;
		if (inside && !kept.some((other) => overlaps(other, edit))) kept.push(edit);
	}
	kept.sort((a, b) => a.start - b.start);
	let result = '';
	let at = span.start;
	for (const edit of kept) {
		result += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return tidy(result + text.slice(at, span.end));
}

export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Blanks and commas as an editor leaves them after something was taken out. */
export function tidy(text: string): string {
	const clean = text
		.replace(/\s+/g, ' ')
		.replace(/ ([,.;:?!])/g, '$1')
		.replace(/,(?:\s*,)+/g, ',')
		.replace(/,\./g, '.')
		.replace(/^[\s,;:]+/, '')
		.trim();
	return capitalise(clean);
}

/** First letter as a capital; quotation marks before it are passed over. */
export function capitalise(text: string): string {
	return text.replace(
		/^(["'“‘(]*)(\p{Ll})/u,
		(_, marks: string, letter: string) => `${marks}${letter.toUpperCase()}`
	);
}
