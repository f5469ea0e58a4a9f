import { findEntry, isFirstName, lookUp, surnames, personNouns } from './gazetteer.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { eventHeads, organisationHeads, placeHeads } from './name-words.ts';
import type { NameRun } from './name-runs.ts';
import { isPlainWord } from './plain-word.ts';
import { calendarWords, functionWords } from './plain-words.ts';
import { isCapital, spell, type Piece } from './pieces.ts';
import { postModifiers, postWords, roleNouns } from './title-words.ts';

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

/** What the rest of the article already knows of names. */
export interface KnownNames {
	/** Words of names seen where a capital means something. */
	words: Set<string>;
}

const spareMonths = new Set(['april', 'may', 'june', 'august', 'march', 'jan']);

/** Takes a capitalised stretch apart into names, titles and words that are neither. */
export function readRun(pieces: Piece[], run: NameRun, known: KnownNames): NameCandidate[] {
	const found: NameCandidate[] = [];
	for (const part of cutCalendar(pieces, run)) {
		for (const piece of cutBearer(pieces, part)) readPart(pieces, piece, known, found);
	}
	return found;
}

/** Days and months end a name: "Friday Mr Blair", "May 2004"; "Theresa May" stays whole. */
function cutCalendar(pieces: Piece[], run: NameRun): NameRun[] {
	const parts: NameRun[] = [];
	let from = run.from;
	for (let i = run.from; i < run.to; i++) {
		const lower = pieces[i]?.lower ?? '';
		if (!calendarWords.has(lower)) continue;
		const isName =
			spareMonths.has(lower) &&
			((i > from && isFirstName(pieces[i - 1]?.plain ?? '')) ||
				(i + 1 < run.to && isFirstName(pieces[i]?.plain ?? '') && i === from));
		const inside = findEntry(pieces, from, run.to);
		if (isName || (inside && from + inside.length > i)) continue;
		if (i > from) parts.push({ from, to: i });
		from = i + 1;
	}
	if (from < run.to) parts.push({ from, to: run.to });
	return parts;
}

/** "Ohio Democratic Party Chairman David Pepper": whom a post is of, then who bears it. */
function cutBearer(pieces: Piece[], part: NameRun): NameRun[] {
	for (let i = part.from + 2; i + 2 < part.to; i++) {
		if (!postWords.has(pieces[i]?.lower ?? '') || !isFirstName(pieces[i + 1]?.plain ?? ''))
			continue;
		let from = i;
		while (from > part.from && postModifiers.has(pieces[from - 1]?.lower ?? '')) from--;
		const head = pieces[from - 1]?.lower ?? '';
		if (from > part.from + 1 && organisationHeads.has(head))
			return [
				{ from: part.from, to: from },
				{ from, to: part.to }
			];
	}
	return [part];
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

/** Drops words at the start of a clause that are capitalised only because they stand there. */
function trimStart(pieces: Piece[], part: NameRun, known: KnownNames): number {
	let from = part.from;
	while (from < part.to) {
		const piece = pieces[from];
		if (!piece) break;
		const entry = findEntry(pieces, from, part.to);
		if (entry && entry.length > 1) break;
		const isFunction =
			functionWords.has(piece.lower) && (piece.shape !== 'upper' || piece.plain.length === 1);
		if (ownsArticle(pieces, from, part.to, known)) break;
		if (isFunction && !(isWill(piece) && isNameAfter(pieces, from + 1, part.to))) {
			from++;
			continue;
		}
		if (piece.opens && !piece.gap && piece.shape === 'mark') {
			from++;
			continue;
		}
		if (
			/^(?:ex|non|pre|anti|pro|post|then|former)$/.test(piece.lower) &&
			pieces[from + 1]?.plain === '-'
		) {
			from += 2;
			continue;
		}
		if (!piece.opens || !isPlainOpener(pieces, from, part.to, known)) break;
		from++;
	}
	return from;
}

/** "threw The Game out": a capital article inside a sentence belongs to a name of one plain word. */
function ownsArticle(pieces: Piece[], at: number, to: number, known: KnownNames): boolean {
	const next = pieces[at + 1];
	if (pieces[at]?.plain !== 'The' || !next?.gap || to - at !== 2) return false;
	if (known.words.has(`The ${next.plain}`)) return true;
	return (
		!pieces[at]?.opens &&
		isPlainWord(next.lower) &&
		lookUp(next.plain) === null &&
		!organisationHeads.has(next.lower)
	);
}

/** The function words that are first names of their own. */
function isWill(piece: Piece): boolean {
	return /^(?:Will|Mark|May|April|June)$/.test(piece.plain);
}

/** Whether a word that opens a clause is an ordinary word there. */
function isPlainOpener(pieces: Piece[], at: number, to: number, known: KnownNames): boolean {
	const piece = pieces[at];
	if (!piece || piece.shape === 'upper') return false;
	if (postWords.has(piece.lower) || postModifiers.has(piece.lower)) {
		if (readTitle(pieces, at, to) > at) return false;
	}
	// "Singer Courtney Love", "Bookmaker William Hill": a calling before a full name.
	const byForm = /(?:er|or|ist|man|woman|men)$/.test(piece.lower) && to - at >= 3;
	const calling =
		personNouns.has(piece.lower) ||
		roleNouns.has(piece.lower) ||
		(byForm &&
			!isFirstName(piece.plain) &&
			!surnames.has(piece.plain) &&
			isFirstName(pieces[at + 1]?.plain ?? ''));
	const next = pieces[at + 1];
	if (calling && next && to - at >= 2 && (isFirstName(next.plain) || !isPlainWord(next.lower)))
		return true;
	if (piece.tag === 'PROPN' && (to - at >= 2 || !isPlainWord(piece.lower))) return false;
	const entry = lookUp(piece.plain);
	if (entry && !entry.weak) return false;
	if (known.words.has(piece.plain)) return false;
	const tagged = piece.tag !== 'X';
	const isName = isFirstName(piece.plain) || surnames.has(piece.plain);
	if (isName && isNameAfter(pieces, at + 1, to)) return false;
	if (isPlainWord(piece.lower)) {
		// "Central Command", "Royal Navy": an ordinary word that begins a known kind of name.
		const last = pieces[to - 1]?.lower ?? '';
		const headed =
			to - at >= 2 &&
			!isFirstName(pieces[at + 1]?.plain ?? '') &&
			(organisationHeads.has(last) || eventHeads.has(last));
		const place = placeHeads.has(last) && !isFirstName(pieces[at + 1]?.plain ?? '');
		return !headed && !place ? true : functionWords.has(piece.lower);
	}
	return tagged && piece.tag !== 'X' && !entry && !isName && to - at === 1;
}

function isNameAfter(pieces: Piece[], at: number, to: number): boolean {
	const piece = pieces[at];
	return at < to && piece !== undefined && !functionWords.has(piece.lower);
}

function trimEnd(pieces: Piece[], from: number, to: number): number {
	let end = to;
	while (end > from) {
		const piece = pieces[end - 1];
		if (!piece || isCapital(piece) || piece.shape === 'number') break;
		if (end - from >= 3 && pieces[end - 2]?.plain === '-') break;
		if (end - from >= 3 && piece.lower === 'un') break;
		const entry = findEntry(pieces, from, end);
		if (entry && from + entry.length === end) break;
		end--;
	}
	return end;
}

const trailing = new Set([
	'mp',
	'msp',
	'mep',
	'mps',
	'msps',
	'meps',
	'qc',
	'obe',
	'mbe',
	'cbe',
	'jr',
	'tds'
]);

/** "Ruth Kelly MP", "Bolton West MP": what is said of the bearer is not part of the name. */
function trimPost(pieces: Piece[], from: number, to: number): number {
	let end = to;
	while (end - from >= 2 && trailing.has(pieces[end - 1]?.lower ?? '')) end--;
	return end;
}

/** End of a title that stands before a name, or `from` when there is none. */
export function readTitle(pieces: Piece[], from: number, to: number): number {
	let i = from;
	let end = from;
	while (i < to) {
		const lower = (pieces[i]?.lower ?? '').replace(/\.$/, '');
		if (postWords.has(lower)) {
			i++;
			if (pieces[i]?.plain === '.' && pieces[i]?.gap === false) i++;
			end = i;
		} else if (postModifiers.has(lower) || pieces[i]?.plain === '-') i++;
		else if (leadsToPost(pieces, i, to)) i++;
		else break;
	}
	// "Secretary of State Jon Husted": what the post is of belongs to it.
	if (end > from && pieces[end]?.lower === 'of' && isFirstName(pieces[i]?.plain ?? '')) end = i;
	if (end >= to || end === from) return from;
	// The rest must look like a person: not "President's Cup", not "General Motors".
	const whole = findEntry(pieces, from, to);
	if (whole && from + whole.length === to && whole.entry.type !== 'place') return from;
	const last = pieces[to - 1]?.lower ?? '';
	const rest = findEntry(pieces, end, to);
	if (to - end >= 1 && (organisationHeads.has(last) || eventHeads.has(last))) {
		const isName = isFirstName(pieces[end]?.plain ?? '');
		if (
			!isName &&
			!(
				rest === null &&
				to - end === 1 &&
				/^(?:mr|mrs|ms|sir|dr)/.test(pieces[end - 1]?.lower ?? '')
			)
		)
			return from;
	}
	if (rest && rest.length === to - end && !rest.entry.weak && rest.entry.type !== 'place')
		return from;
	return end;
}

/** "Transportation Secretary Norman …": any plain word before a post that a first name follows. */
function leadsToPost(pieces: Piece[], at: number, to: number): boolean {
	if (!isPlainWord(pieces[at]?.lower ?? '')) return false;
	return (
		at + 2 < to &&
		postWords.has(pieces[at + 1]?.lower ?? '') &&
		isFirstName(pieces[at + 2]?.plain ?? '')
	);
}

/** A post without a bearer ("the Prime Minister") is a role, not a name. */
function isPostOnly(pieces: Piece[], from: number, to: number): boolean {
	let posts = 0;
	for (let i = from; i < to; i++) {
		const lower = (pieces[i]?.lower ?? '').replace(/\.$/, '');
		if (postWords.has(lower) || roleNouns.has(lower)) posts++;
		else if (!postModifiers.has(lower) && !/^[-.&]$/.test(lower)) return false;
	}
	return posts > 0;
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
