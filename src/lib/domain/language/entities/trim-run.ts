import { findEntry, isFirstName, lookUp, personNouns, surnames } from './gazetteer.ts';
import type { NameRun } from './name-runs.ts';
import { eventHeads, organisationHeads, placeHeads } from './name-words.ts';
import { isCapital, type Piece } from './pieces.ts';
import { isPlainWord } from './plain-word.ts';
import { functionWords } from './plain-words.ts';
import { readTitle } from './read-title.ts';
import { postModifiers, postWords, roleNouns } from './title-words.ts';

/** What the rest of the article already knows of names. */
export interface KnownNames {
	/** Words of names seen where a capital means something. */
	words: Set<string>;
}

/** Drops words at the start of a clause that are capitalised only because they stand there. */
export function trimStart(pieces: Piece[], part: NameRun, known: KnownNames): number {
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

export function trimEnd(pieces: Piece[], from: number, to: number): number {
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
export function trimPost(pieces: Piece[], from: number, to: number): number {
	let end = to;
	while (end - from >= 2 && trailing.has(pieces[end - 1]?.lower ?? '')) end--;
	return end;
}
