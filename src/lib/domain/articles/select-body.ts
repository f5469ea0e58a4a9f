import { isAddressed } from './appeals.ts';
import { readByline, readDateLine } from './bylines.ts';
import {
	hasCredit,
	isRelatedHeading,
	isRelativeTime,
	isServiceText,
	isVerblessCaption,
	isWidget
} from './line-marks.ts';
import type { Line } from './lines.ts';

/** What a line of a page is. `prose` may be body; everything else never is. */
export type LineKind =
	| 'prose'
	| 'short'
	| 'byline'
	| 'date'
	| 'caption'
	/** May be a caption: no finite verb was recognised. */
	| 'verbless'
	| 'biography'
	| 'related'
	| 'service'
	| 'widget';

const STOP_WORDS = new Set(
	'the a an of to in and that is was for on with as at by from it its he she they his her their has have had be been are were this which who not but or will would said about after before over more than one into also when there we you i'.split(
		' '
	)
);

/** Share of very common English words among the words of a text. */
export function stopWordShare(words: string[]): number {
	if (words.length === 0) return 0;
	let common = 0;
	for (const word of words) if (STOP_WORDS.has(word)) common++;
	return common / words.length;
}

export function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}

function isProse(line: Line): boolean {
	const words = wordsOf(line.text.slice(0, 2000));
	if (words.length < 6) return false;
	const ends = /[.!?…]["”’')\]]*$|[,:;]["”’']$/.test(line.text);
	return words.length >= 18
		? stopWordShare(words) > 0.15
		: ends && words.length >= 8 && stopWordShare(words) > 0.1;
}

/** Same words but for a few: a caption printed once for the eye and once for the screen reader. */
function isNearDuplicate(a: string, b: string): boolean {
	if (a === b) return true;
	if (a.length > 600 || b.length > 600) return false;
	const left = new Set(wordsOf(a));
	const right = new Set(wordsOf(b));
	if (left.size < 4 || right.size < 4) return false;
	let shared = 0;
	for (const word of left) if (right.has(word)) shared++;
	return shared >= 0.8 * (left.size + right.size - shared);
}

const ROLE =
	/^(?: \(?(?:@\w+\)?,? )?)?(?:is|was|has been|covers|writes|reports|joined|works|serves|currently)\b.{0,200}\b(?:correspondent|reporter|journalist|editor|columnist|writer|contributor|producer|author|fellow|professor|covers|reports|writes|reported|reporting|newsroom|bureau)\b/i;

/** "Ann Lee is a correspondent for …" under or beside the name. */
function isBiography(line: Line, previous: Line | undefined, authors: Set<string>): boolean {
	const head = line.text.slice(0, 400);
	const name = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}/u.exec(head)?.[0];
	if (!name || !ROLE.test(head.slice(name.length))) return false;
	const bare = previous?.text.replace(/^[•*\s]+/, '') ?? '';
	return bare === name || authors.has(name.toLowerCase());
}

/** What each line is, by rules that look at it and at its neighbours. */
export function classifyLines(lines: Line[]): LineKind[] {
	const kinds: LineKind[] = [];
	const authors = new Set<string>();
	for (const line of lines) {
		if (line.text.length < 160) {
			const byline = readByline(line.text);
			if (byline) authors.add(byline.name.toLowerCase());
		}
	}
	lines.forEach((line, i) => {
		const twin = [lines[i - 1], lines[i + 1]].some(
			(other) => other && isNearDuplicate(line.text, other.text)
		);
		kinds.push(
			isWidget(line.text) || isRelativeTime(line.text)
				? 'widget'
				: isRelatedHeading(line.text)
					? 'related'
					: isBiography(line, lines[i - 1], authors)
						? 'biography'
						: hasCredit(line.text) || twin
							? 'caption'
							: isVerblessCaption(line.text)
								? 'verbless'
								: isServiceText(line.text)
									? 'service'
									: line.text.length < 120 && readByline(line.text)
										? 'byline'
										: readDateLine(line.text)
											? 'date'
											: isProse(line)
												? 'prose'
												: 'short'
		);
	});
	return kinds;
}

/** An end mark ends the article when little prose follows: `mostBehind` times that before it. */
function cutAtEndMark(
	lines: Line[],
	kinds: LineKind[],
	mostBehind: number
): { from: number; to: number } {
	const sums = [0];
	lines.forEach((line, i) => sums.push(sums[i]! + (kinds[i] === 'prose' ? line.text.length : 0)));
	const total = sums.at(-1) ?? 0;
	for (let i = 0; i < lines.length; i++) {
		const isEnd = kinds[i] === 'related' || kinds[i] === 'biography';
		if (isEnd && total - sums[i]! <= sums[i]! * mostBehind) return { from: 0, to: i };
	}
	return { from: 0, to: lines.length };
}

const SENTENCE_END = /[.!?…]["”’')\]]*$/;

const NEVER = new Set<LineKind>(['widget', 'related', 'biography', 'caption', 'byline', 'date']);
/** Service words stand in prose too; a line that is surely body keeps them. */
const SURE = 2.5;
const LIKELY = 1;
/** Pages of few lines are not what the classifier has learned from: there prose is believed. */
const SMALL_PAGE = 60;
const DOUBTFUL = -2;
const END_MARKS = new Set<LineKind>(['related', 'biography']);

/**
 * Which lines are the article's body by the classifier's scores; the rules take out what it let
 * through. Null when it finds no body at all.
 */
export function selectScored(lines: Line[], kinds: LineKind[], scores: number[]): boolean[] | null {
	const { from, to } = cutAtEndMark(lines, kinds, 0.15);
	const first = scores.findIndex((score, i) => score > 0 && !NEVER.has(kinds[i]!));
	const end = kinds.findIndex((kind, i) => i > first && END_MARKS.has(kind));
	const isBody = scores.map((score, i) => {
		const kind = kinds[i]!;
		if (i < from || i >= to || NEVER.has(kind)) return false;
		const isBeforeEnd = end < 0 || i < end;
		if (kind === 'prose' && lines.length < SMALL_PAGE && isBeforeEnd) return score > DOUBTFUL;
		if (kind === 'service' || (kind === 'short' && isAddressed(lines[i]!.text)))
			return score > SURE;
		return score > (kind === 'verbless' ? LIKELY : 0);
	});
	return isBody.includes(true) ? isBody : null;
}

/**
 * Which lines are the article's body by rules alone: prose, and short lines that stand between prose and end like
 * sentences ("Not everybody agrees.").
 */
export function selectBody(lines: Line[], kinds: LineKind[]): boolean[] {
	const { from, to } = cutAtEndMark(lines, kinds, 0.99);
	const isBody = lines.map((_, i) => i >= from && i < to && kinds[i] === 'prose');
	const first = isBody.indexOf(true);
	const last = isBody.lastIndexOf(true);
	for (let i = first + 1; i < last; i++) {
		const line = lines[i]!;
		if (kinds[i] !== 'short' || !SENTENCE_END.test(line.text)) continue;
		if (line.text.split(' ').length < 3) continue;
		if (kinds[i - 1] === 'prose' || (isBody[i - 1] && kinds[i + 1] !== 'widget')) isBody[i] = true;
	}
	return isBody;
}
