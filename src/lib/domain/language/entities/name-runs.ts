import { findEntry, isFirstName } from './gazetteer.ts';
import { organisationHeads } from './name-words.ts';
import { isPlainWord } from './plain-word.ts';
import { calendarWords, functionWords, joiningWords, nameParticles } from './plain-words.ts';
import { postWords, roleNouns } from './title-words.ts';
import { isCapital, type Piece } from './pieces.ts';
import { wordSet } from '../tables/word-set.ts';

/** Pieces `from`…`to` (half open) that may be a name, a title before it included. */
export interface NameRun {
	from: number;
	to: number;
}

/** Heads after which "of", "for", "and" carry a name on: "Bank of England". */
const takesOf = wordSet(
	`bank university house ministry department court church institute school college association
	federation union league board council committee chiefs state office isle isles gulf bay republic
	kingdom bureau chamber society academy lords commission centre center museum organisation
	organization confederation institution agency archbishop bishop duke prince earl queen king
	sea cape straits strait city county battle platform front party army minister secretary
	commissioner lord statue treaty tower bill act war festival cup journal federation hall
	commons head director trust foundation fund movement voice city chancellor master lady prix
	province district tour association day night lord game dukes daughters sons ministers
	chambers companions knights hospital companies declaration communities nations`
);

/** Words before a bare number that belongs to the name: "World War 2", "Channel 4". */
const takesNumber = wordSet(
	`war euro formula channel radio playstation windows boeing airbus xbox g group article section
	live world number area pentium chapter`
);

const maxRun = 14;

/** Finds the capitalised stretches of a sentence. Work is linear in the pieces. */
export function findRuns(pieces: Piece[]): NameRun[] {
	const runs: NameRun[] = [];
	let i = 0;
	while (i < pieces.length) {
		const piece = pieces[i];
		if (!piece || !startsName(pieces, i)) {
			i++;
			continue;
		}
		const to = extendRun(pieces, i);
		runs.push({ from: i, to });
		i = to;
	}
	return runs;
}

function startsName(pieces: Piece[], i: number): boolean {
	const piece = pieces[i];
	if (!piece) return false;
	if (isCapital(piece)) return true;
	if (piece.shape === 'number') return numberedName(pieces, i);
	// "al-Qaeda", "bin Laden", "dpa": lower case that begins a name.
	return (
		(nameParticles.has(piece.lower) &&
			piece.shape === 'lower' &&
			pieces[i + 1]?.gap === false &&
			pieces[i + 1]?.plain === '-' &&
			isCapital(pieces[i + 2])) ||
		((piece.lower === 'bin' || piece.lower === 'ibn') && isCapital(pieces[i + 1]))
	);
}

/** "rapper 50 Cent", "the 10 O'Clock News": a number before a plain word with a capital. */
function numberedName(pieces: Piece[], i: number): boolean {
	const next = pieces[i + 1];
	if (!next || next.shape !== 'capital' || !next.gap || !/^\d{1,3}$/.test(pieces[i]?.plain ?? '')) {
		return false;
	}
	if (calendarWords.has(next.lower) || roleNouns.has(next.lower) || postWords.has(next.lower))
		return false;
	return isPlainWord(next.lower) && findEntry(pieces, i + 1) === null && !/s$/.test(next.lower);
}

function extendRun(pieces: Piece[], from: number): number {
	let to = from + 1;
	while (to < pieces.length && to - from < maxRun) {
		const step = stepLength(pieces, from, to);
		if (step === 0) break;
		to += step;
	}
	const known = findEntry(pieces, from);
	return known ? Math.max(to, from + known.length) : to;
}

/** How many more pieces join a run that ends before `to`; 0 ends it. */
function stepLength(pieces: Piece[], from: number, to: number): number {
	const last = pieces[to - 1];
	const next = pieces[to];
	const after = pieces[to + 1];
	if (!last || !next) return 0;
	if (isCapital(next) && next.gap) return breaksRun(pieces, from, to) ? 0 : 1;
	if (isCapital(next) && !/^['’]/.test(next.text)) return 1;
	if (!next.gap) return gluedStep(pieces, from, to);
	if (next.shape === 'number' && /^\d{1,3}$/.test(next.plain)) {
		if (/^(?:nations|cup|series|masters)$/.test(after?.lower ?? '') && isCapital(after)) return 2;
		if (takesNumber.has(last.lower) && !isHyphen(after)) return 1;
		return numberEndsName(pieces, from, to) ? 1 : 0;
	}
	if (next.plain === '&' && isCapital(after)) return 2;
	// "Kim Jong un", as some papers write it.
	if (next.lower === 'un' && to - from >= 2 && pieces[to - 2]?.plain === 'Kim') return 1;
	if (nameParticles.has(next.lower) && next.lower !== 'y' && next.lower !== 'e') {
		return particleStep(pieces, to);
	}
	return joiningStep(pieces, from, to);
}

/** "the U.S. The bomb": a sentence cut too late; "Israel I" never is one name. */
function breaksRun(pieces: Piece[], from: number, to: number): boolean {
	const next = pieces[to];
	if (next?.plain === 'I')
		return !/^(?:War|Elizabeth|Charles|James|Article|Part)$/.test(pieces[to - 1]?.plain ?? '');
	if (next?.plain === 'Under' && isHyphen(pieces[to + 1])) return true;
	return next?.plain === 'The' && pieces[from]?.plain !== 'USS';
}

/** "Maroon 5 were", "PlayStation 3,": a number after an unknown name that counts nothing. */
function numberEndsName(pieces: Piece[], from: number, to: number): boolean {
	const last = pieces[to - 1];
	const after = pieces[to + 1];
	if (!last || last.opens || calendarWords.has(last.lower) || postWords.has(last.lower))
		return false;
	// "Fathers 4 Justice", "Super Mario 64 DS"
	if (after?.gap && isCapital(after) && to - from <= 3 && pieces[to]?.plain !== '1') {
		return findEntry(pieces, from, to) === null && findEntry(pieces, to + 1) === null;
	}
	if (findEntry(pieces, from, to) !== null || (last.shape === 'upper' && last.plain.length < 3))
		return false;
	if (!after) return true;
	if (!after.gap) return /^[.,?!)'’]/.test(after.plain) && pieces[to + 2]?.shape !== 'number';
	return /^(?:VERB|AUX|CCONJ|SCONJ)$/.test(after.tag) && !/^(?:for|to)$/.test(after.lower);
}

function isHyphen(piece: Piece | undefined): boolean {
	return piece?.plain === '-' && !piece.gap;
}

function gluedStep(pieces: Piece[], from: number, to: number): number {
	const last = pieces[to - 1];
	const mark = pieces[to];
	const after = pieces[to + 1];
	if (!last || !mark || !after || after.gap) {
		// "Yahoo!" and initials cut from their dot: "George W. Bush" as W + "."
		const initial = mark?.plain === '.' && last?.plain.length === 1 && isCapital(after);
		return initial && to - from > 0 ? 2 : 0;
	}
	if (mark.plain === '/' && last.shape === 'upper' && after.shape === 'upper') return 2;
	if (mark.plain === '&' && isCapital(after)) return 2;
	if (mark.plain !== '-') return 0;
	// "Stoke-on-Trent"
	if (
		/^(?:on|upon|under|in|le|by|sur)$/.test(after.lower) &&
		isHyphen(pieces[to + 2]) &&
		isCapital(pieces[to + 3])
	) {
		return 4;
	}
	if (isCapital(after)) return joinsAcrossHyphen(pieces, from, to) ? 2 : 0;
	if (after.shape === 'number') return last.shape === 'upper' ? 2 : 0;
	// "Pak Jong-chon": a second given name in lower case, only after a name of two parts.
	const inName = to - from >= 2 && findEntry(pieces, from, to) === null;
	return inName && after.shape === 'lower' && givenSyllable.test(after.lower) ? 2 : 0;
}

/** Korean and Chinese given names in two syllables; keeps "Bush-style" out. */
const givenSyllable = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}[bgklmnr]?g?h?)$/;

function joinsAcrossHyphen(pieces: Piece[], from: number, to: number): boolean {
	const left = findEntry(pieces, from, to);
	const right = findEntry(pieces, to + 1);
	// "Moscow-Pyongyang", "U.S.-Russian": two names, unless the whole stands in a table.
	const whole = findEntry(pieces, from);
	if (whole && whole.length > to - from) return true;
	const bothKnown = left !== null && left.length === to - from && right !== null;
	return !bothKnown || (left.entry.weak && right.entry.weak);
}

function particleStep(pieces: Piece[], to: number): number {
	for (let k = 1; k <= 2; k++) {
		const after = pieces[to + k];
		if (isCapital(after)) {
			const known = pieces[to]?.lower === 'le' || pieces[to]?.lower === 'la';
			return known && !isFirstName(pieces[to - 1]?.plain ?? '') ? 0 : k + 1;
		}
		if (isHyphen(after) && isCapital(pieces[to + k + 1])) return k + 2;
		if (!after || !nameParticles.has(after.lower)) return 0;
	}
	return 0;
}

function joiningStep(pieces: Piece[], from: number, to: number): number {
	const next = pieces[to];
	const last = pieces[to - 1];
	if (!next || !last || !joiningWords.has(next.lower)) return 0;
	const article = pieces[to + 1]?.lower === 'the' ? 1 : 0;
	if (!isCapital(pieces[to + 1 + article])) return 0;
	const known = findEntry(pieces, from);
	if (known && known.length > to - from) return 1;
	if (next.lower === 'of') return takesOf.has(last.lower) ? 2 + article : 0;
	if (article === 1) return 0;
	if (next.lower === 'for') {
		const inside = hasHead(pieces, from, to) && !pieces[to + 1]?.opens;
		return inside && findEntry(pieces, to + 1) === null ? 2 : 0;
	}
	if (next.lower === 'and') {
		const afterOf = pieces
			.slice(from, to)
			.some((piece) => piece.lower === 'of' || piece.lower === 'for');
		const person = isFirstName(pieces[to + 1]?.plain ?? '') && isCapital(pieces[to + 2]);
		if (afterOf && !person && findEntry(pieces, to + 1) === null) return 2;
		return isCompoundHead(pieces, from, to) ? 2 : 0;
	}
	return 0;
}

/** "Securities and Exchange Commission": plain words on the left, a headed name on the right. */
function isCompoundHead(pieces: Piece[], from: number, to: number): boolean {
	// A country may lead: "US Securities and Exchange Commission".
	const lead = findEntry(pieces, from, to - 1);
	const article = functionWords.has(pieces[from]?.lower ?? '') ? from + 1 : from;
	const word = lead ? from + lead.length : article;
	if (to - word !== 1 || pieces[word]?.opens || !isPlainWord(pieces[word]?.lower ?? ''))
		return false;
	if (findEntry(pieces, word, to) || isFirstName(pieces[word]?.plain ?? '')) return false;
	let end = to + 1;
	while (end < pieces.length && end - to < 5 && isCapital(pieces[end]) && pieces[end]?.gap) end++;
	return end - to >= 3 && organisationHeads.has(pieces[end - 1]?.lower ?? '');
}

function hasHead(pieces: Piece[], from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (takesOf.has(pieces[i]?.lower ?? '')) return true;
	return false;
}
