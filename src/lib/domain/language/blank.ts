import type { Span } from '#lib/domain/articles/types.ts';

/** Blank, control and invisible formatting characters: they are never part of a token. */
export function isBlank(code: number): boolean {
	if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return true;
	if (code < 0x1680) return code === 0xad || code === 0x61c;
	return (
		(code >= 0x2000 && code <= 0x200f) ||
		(code >= 0x2028 && code <= 0x202f) ||
		(code >= 0x205f && code <= 0x206f) ||
		code === 0x1680 ||
		code === 0x3000 ||
		code === 0xfeff
	);
}

/** First place at or after `index` that holds something visible, `limit` if there is none. */
export function skipBlank(text: string, index: number, limit: number): number {
	let at = index;
	while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
	return at;
}

/** The span without blank at its ends, null when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
	const start = skipBlank(text, span.start, span.end);
	let end = span.end;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
	return start < end ? { start, end } : null;
}
