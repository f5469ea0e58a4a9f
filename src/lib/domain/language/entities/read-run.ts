import { cutBearer, cutCalendar } from './cut-run.ts';
import { findEntry, isFirstName, type GazetteerEntry } from './gazetteer.ts';
import { eventHeads, organisationHeads, placeHeads } from './name-words.ts';
import type { NameRun } from './name-runs.ts';
import { isPlainWord } from './plain-word.ts';
import { spell, type Piece } from './pieces.ts';
import { isPostOnly, readTitle } from './read-title.ts';
import { trimEnd, trimPost, trimStart, type KnownNames } from './trim-run.ts';

/** A name inside a run, with the title before it. Numbers are piece positions, half open. */
export interface NameCandidate {
	from: number;
	to: number;
	/** Where the title or post before the name begins; equal to `from` when there is none. */
	titleFrom: number;
	entry: GazetteerEntry | null;
	/** Only a capital at the start of a clause speaks for it. */
	opens: boolean;
}

/** Takes a capitalised stretch apart into names, titles and words that are neither. */
export function readRun(pieces: Piece[], run: NameRun, known: KnownNames): NameCandidate[] {
	const found: NameCandidate[] = [];
	for (const part of cutCalendar(pieces, run)) {
		for (const piece of cutBearer(pieces, part)) readPart(pieces, piece, known, found);
	}
	return found;
}

function readPart(pieces: Piece[], part: NameRun, known: KnownNames, found: NameCandidate[]): void {
	let from = trimStart(pieces, part, known);
	const to = trimPost(pieces, from, trimEnd(pieces, from, part.to));
	let titleFrom = from;
	while (from < to) {
		const entry = findEntry(pieces, from, to);
		const afterEntry = entry ? from + entry.length : from;
		if (entry && afterEntry < to && splitsAfter(pieces, from, afterEntry, to, entry.entry)) {
			push(pieces, found, titleFrom, from, afterEntry, entry.entry);
			from = afterEntry;
			titleFrom = from;
			continue;
		}
		const titleEnd = readTitle(pieces, from, to);
		if (titleEnd > from) {
			titleFrom = Math.min(titleFrom, from);
			from = titleEnd;
			continue;
		}
		break;
	}
	if (from >= to) return;
	const whole = findEntry(pieces, from, to);
	const entry = whole && whole.length === to - from ? whole.entry : null;
	if (entry === null && isPostOnly(pieces, from, to)) return;
	// "X-ray", "vitamin C": a single letter is no name.
	if (to - from === 1 && pieces[from]?.plain.length === 1) return;
	push(pieces, found, titleFrom, from, to, entry);
}

function push(
	pieces: Piece[],
	found: NameCandidate[],
	titleFrom: number,
	from: number,
	to: number,
	entry: GazetteerEntry | null
): void {
	found.push({ from, to, titleFrom, entry, opens: pieces[from]?.opens ?? false });
}

/** Whether what follows a known name in the same run is another thing. */
function splitsAfter(
	pieces: Piece[],
	from: number,
	middle: number,
	to: number,
	entry: GazetteerEntry
): boolean {
	if (readTitle(pieces, middle, to) > middle) return true;
	if (entry.type === 'organisation' && isPostOnly(pieces, middle, to)) return true;
	if (entry.type === 'place' || entry.type === 'organisation') {
		const next = findEntry(pieces, middle, to);
		const after = next ? middle + next.length : middle;
		return next !== null && after < to && readTitle(pieces, after, to) > after;
	}
	if (entry.type !== 'nationality' && entry.type !== 'country') return false;
	const last = pieces[to - 1]?.lower ?? '';
	if (organisationHeads.has(last) || eventHeads.has(last) || placeHeads.has(last)) {
		return isFirstName(pieces[middle]?.plain ?? '') && !isPlainWord(last);
	}
	if (isPostOnly(pieces, middle, to)) return true;
	const next = pieces[middle]?.plain ?? '';
	if (isFirstName(next) && to - middle >= 2) return true;
	const rest = findEntry(pieces, middle, to);
	return rest !== null && rest.length === to - middle && !/^[-/]/.test(spell(pieces, middle, to));
}
