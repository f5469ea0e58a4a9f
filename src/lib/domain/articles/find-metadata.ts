import { readByline, readDateLine } from './bylines.ts';
import type { Line } from './lines.ts';
import type { LineKind } from './select-body.ts';
import { wordsOf } from './select-body.ts';
import type { Span, Supplied } from './types.ts';

/** Not on the page: said so rather than guessed. */
export function unknown<T>(note?: string): Supplied<T> {
	return note
		? { value: null, suppliedBy: 'unknown', note }
		: { value: null, suppliedBy: 'unknown' };
}

export function statedByPage<T>(value: T, span: Span, note?: string): Supplied<T> {
	const at = { start: span.start, end: span.end };
	return note
		? { value, suppliedBy: 'page', span: at, note }
		: { value, suppliedBy: 'page', span: at };
}

/** Place of `part` in the line it was read from; lines with odd white space give their whole span. */
function within(line: Line, start: number, end: number): Span {
	const isPlain = line.end - line.start === line.text.length;
	return isPlain
		? { start: line.start + start, end: line.start + end }
		: { start: line.start, end: line.end };
}

const TITLE_SEPARATOR = / (?:[-–—|»·]) (?=[^-–—|»·]{3,50}$)/;

/** "Headline - The Paper": the two parts of a window title. */
function splitTitle(text: string): { headline: string; publisher: string } | null {
	const found = TITLE_SEPARATOR.exec(text);
	if (!found) return null;
	return {
		headline: text.slice(0, found.index),
		publisher: text.slice(found.index + found[0].length)
	};
}

function canBeHeadline(line: Line, kind: LineKind): boolean {
	if (kind !== 'short' && kind !== 'prose' && kind !== 'verbless') return false;
	const words = line.text.split(' ').length;
	// The line on top of a page needs fewer words to be taken for one.
	const fewest = line.index === 0 ? 2 : 4;
	return words >= fewest && words <= 30 && line.text.length <= 220 && !/[.,;:]$/.test(line.text);
}

/**
 * The headline: a line above the body that reads like one and has most in common with the body and
 * with a window title. Null when no line qualifies.
 */
export function findHeadline(lines: Line[], kinds: LineKind[], isBody: boolean[]): Line | null {
	const firstBody = isBody.indexOf(true);
	if (firstBody < 0) return null;
	const body = new Set(
		lines.flatMap((line, i) => (isBody[i] ? wordsOf(line.text.slice(0, 1500)) : []))
	);
	const title = lines[0] && splitTitle(lines[0].text)?.headline.toLowerCase();
	let best: { line: Line; score: number } | null = null;
	for (let i = 0; i < firstBody; i++) {
		const line = lines[i]!;
		if (!canBeHeadline(line, kinds[i]!)) continue;
		const words = wordsOf(line.text).filter((word) => word.length > 3);
		const shared = words.filter((word) => body.has(word)).length / Math.max(1, words.length);
		const isTitle = title !== undefined && title.includes(line.text.toLowerCase());
		const isWindowTitle = i === 0 && splitTitle(line.text) !== null;
		const nearness = 1 - Math.min(1, (firstBody - 1 - i) / 30);
		const isLong = kinds[i] === 'prose';
		const score =
			shared + (isTitle ? 2 : 0) + nearness - (isWindowTitle ? 1 : 0) - (isLong ? 0.5 : 0);
		if (shared >= 0.2 && (!best || score >= best.score)) best = { line, score };
	}
	return best?.line ?? null;
}

/** Byline near the headline, or the name that stands over an author's biography. */
export function findAuthor(
	lines: Line[],
	kinds: LineKind[],
	from: number,
	to: number
): Supplied<string> {
	for (let i = Math.max(0, from); i < Math.min(lines.length, to); i++) {
		if (kinds[i] !== 'byline') continue;
		const byline = readByline(lines[i]!.text);
		if (byline)
			return statedByPage(
				byline.name,
				within(lines[i]!, byline.at, byline.at + byline.name.length)
			);
	}
	for (let i = 1; i < lines.length; i++) {
		if (kinds[i] !== 'biography') continue;
		const name = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}/u.exec(lines[i]!.text)?.[0];
		if (!name) continue;
		return statedByPage(name, within(lines[i]!, 0, name.length), 'from the biography on the page');
	}
	return unknown();
}

/** A date line between headline and body (or just after): "Published" before a bare date. */
export function findPublicationDay(
	lines: Line[],
	kinds: LineKind[],
	from: number,
	to: number
): Supplied<string> {
	let bare: Supplied<string> | null = null;
	for (let i = Math.max(0, from); i < Math.min(lines.length, to); i++) {
		const line = lines[i]!;
		if (kinds[i] !== 'date' && kinds[i] !== 'byline') continue;
		const day = readDateLine(line.text);
		if (!day || day.label === 'updated') continue;
		const found = statedByPage(day.value, within(line, day.start, day.end));
		if (day.label === 'published') return found;
		bare ??= found;
	}
	return bare ?? unknown();
}

const PROPER_WORD = "\\p{Lu}(?:[\\p{L}/&'’-]|\\.(?=\\p{L}))*";
const EMPLOYER = new RegExp(
	'\\b(?:is|was) (?:an?|the) [^.]{0,80}?' +
		'\\b(?:[Cc]orrespondent|[Rr]eporter|[Jj]ournalist|[Ee]ditor|[Ww]riter|[Cc]olumnist) (?:for|at|with) ' +
		`((?:the )?${PROPER_WORD}(?: ${PROPER_WORD}){0,4})`,
	'u'
);

/**
 * Publisher of the page's own article. A window title names it when the name stands on the page
 * again; a biography ("correspondent for X") when a service text or a line below it names X too.
 */
export function findPublisher(
	lines: Line[],
	kinds: LineKind[],
	isAggregator: boolean
): Supplied<string> {
	if (isAggregator) return unknown('the page collects articles of several papers');
	const title = lines[0] && splitTitle(lines[0].text);
	if (title && lines[0]) {
		const again = lines.slice(1).some((line) => line.text.includes(title.publisher));
		if (
			again ||
			/\b(?:News|Times|Post|Herald|Journal|Guardian|Tribune|Telegraph|Gazette)\b/.test(
				title.publisher
			)
		) {
			const at = lines[0].text.length - title.publisher.length;
			return statedByPage(title.publisher, within(lines[0], at, lines[0].text.length));
		}
	}
	for (let i = 0; i < lines.length; i++) {
		if (kinds[i] !== 'biography') continue;
		const found = EMPLOYER.exec(lines[i]!.text.slice(0, 400));
		const name = found?.[1]?.replace(/['’]+$/, '');
		if (!found || !name) continue;
		const isNamedAgain = lines.some(
			(line, k) => (kinds[k] === 'service' || k > i) && line.text.includes(name)
		);
		if (!isNamedAgain) continue;
		const at = lines[i]!.text.indexOf(name, found.index);
		return statedByPage(
			name,
			within(lines[i]!, at, at + name.length),
			"the author's paper, and the page's own"
		);
	}
	return unknown();
}
