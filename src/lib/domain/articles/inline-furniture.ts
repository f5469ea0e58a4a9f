import { isOwnVoice, leadsToAppeal } from './appeals.ts';
import { readByline, type Byline, type StatedDay } from './bylines.ts';
import { findCalendarDay } from './calendar-day.ts';
import { creditLength, isServiceText } from './line-marks.ts';
import { trimSpan } from './lines.ts';
import type { Span } from './types.ts';

/** What was found on a line besides prose. Offsets of `byline` and `day` count in the page. */
export interface InlineFindings {
	/** The prose that remains, in order. */
	spans: Span[];
	byline: (Byline & Span) | null;
	day: (StatedDay & Span) | null;
}

const SENTENCE_START = /[.!?]["”’')]*\s+(?=["“‘'(]?\p{Lu})/gu;

/** Where the last sentence before `end` begins. An initial or "U.S." does not end a sentence. */
function sentenceStartBefore(text: string, from: number, end: number): number {
	const piece = text.slice(from, end);
	let start = from;
	for (const found of piece.matchAll(SENTENCE_START)) {
		const before = piece.slice(Math.max(0, found.index - 5), found.index);
		if (
			/(?:^|[\s.(])\p{L}$/u.test(before) ||
			/(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|No)$/.test(before)
		)
			continue;
		start = from + found.index + found[0].length;
	}
	return start;
}

/** Captions that ran into the text: the sentence before " | AGENCY", with the credit. */
function findCaptions(text: string, span: Span): Span[] {
	const captions: Span[] = [];
	const piece = text.slice(span.start, span.end);
	let from = span.start;
	for (;;) {
		const found = piece.indexOf(' | ', from - span.start);
		if (found < 0) return captions;
		const bar = span.start + found;
		const length = creditLength(text.slice(bar + 3, Math.min(span.end, bar + 163)));
		if (length > 0) {
			const reach = Math.max(captions.at(-1)?.end ?? span.start, bar - 600);
			const start = sentenceStartBefore(text, reach, bar);
			captions.push({ start, end: bar + 3 + length });
		}
		from = bar + 3;
	}
}

const DATELINE =
	/^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,]+\p{Lu}[\p{L}.'’-]*){0,4}[ ,]*(?:\([^)]{2,24}\) )?[–—-]{1,2} )/u;
const SHARE = /^(?:SHARE\/SAVE|SHARE|SAVE|PRINT|LISTEN)\b[\s|/]*/;

/**
 * Byline, share buttons, date and dateline at the head of a text that was flattened to one line:
 * "By Ann Lee Hill Features SHARE/SAVE May 3, 2021 LIMA – The vote …".
 */
function readHead(text: string, span: Span, isFirst: boolean): InlineFindings {
	let at = trimSpan(text, span).start;
	const rest = () => text.slice(at, Math.min(span.end, at + 200));
	const skip = (length: number) =>
		(at = trimSpan(text, { start: at + length, end: span.end }).start);
	let byline: InlineFindings['byline'] = null;
	let day: InlineFindings['day'] = null;
	const before = at;
	const found = readByline(rest());
	if (found) {
		byline = { ...found, start: at + found.at, end: at + found.at + found.name.length };
		skip(found.end);
	}
	for (let share = SHARE.exec(rest()); share; share = SHARE.exec(rest())) skip(share[0].length);
	const date = findCalendarDay(rest().slice(0, 40));
	if (date && date.start <= 1 && (byline || at > before)) {
		day = { ...date, label: 'bare', start: at + date.start, end: at + date.end };
		skip(date.end);
	}
	// "By" begins sentences too: a name counts as byline only when furniture follows it.
	const furnished = day !== null || found?.affiliation != null || SHARE.test(rest());
	if (byline && !furnished) return { spans: [span], byline: null, day: null };
	// "NATO – the alliance – …" begins a paragraph like a dateline does: only the first can have one.
	const dateline = isFirst || byline ? DATELINE.exec(rest()) : null;
	if (dateline) skip(dateline[0].length);
	return { spans: [{ start: at, end: span.end }], byline, day };
}

const CALL =
	/(?:SUBSCRIBE NOW|SIGN UP|READ MORE|SUBSCRIBE|Subscribe now|Sign up now|Read more)[.!\s]*$/;

/** Cuts an appeal to subscribe off the end, with the sentences that lead to it. */
function cutAppeal(text: string, span: Span): Span {
	const tail = text.slice(Math.max(span.start, span.end - 40), span.end);
	const call = CALL.exec(tail);
	if (!call) return span;
	let end = span.end - call[0].length;
	for (let i = 0; i < 4 && end > span.start; i++) {
		const reach = Math.max(span.start, end - 600);
		const start = sentenceStartBefore(text, reach, trimSpan(text, { start: reach, end }).end);
		const sentence = text.slice(start, end);
		const isAppeal =
			isServiceText(sentence) || isOwnVoice(sentence) || (i > 0 && leadsToAppeal(sentence));
		if (!isAppeal) break;
		end = start;
	}
	return trimSpan(text, { start: span.start, end });
}

/**
 * Frees one line of prose from the furniture that was flattened into it. `isFirst`: it opens the
 * article, so that a dateline may stand before it.
 */
export function cutInlineFurniture(text: string, span: Span, isFirst: boolean): InlineFindings {
	const whole = cutAppeal(text, span);
	const pieces: Span[] = [];
	let from = whole.start;
	for (const caption of findCaptions(text, whole)) {
		pieces.push({ start: from, end: caption.start });
		from = caption.end;
	}
	pieces.push({ start: from, end: whole.end });
	const kept: InlineFindings = { spans: [], byline: null, day: null };
	for (const piece of pieces) {
		const head = readHead(text, piece, isFirst && kept.spans.length === 0);
		kept.byline ??= head.byline;
		kept.day ??= head.day;
		for (const part of head.spans) {
			const trimmed = trimSpan(text, part);
			if (trimmed.end - trimmed.start > 1) kept.spans.push(trimmed);
		}
	}
	return kept;
}
