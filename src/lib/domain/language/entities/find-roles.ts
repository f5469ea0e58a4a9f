import type { EntityRole } from '../types.ts';
import { personNouns } from './gazetteer.ts';
import { isCapital, type Piece } from './pieces.ts';
import type { NameCandidate } from './read-run.ts';
import { addressTitles, postWords, roleNouns } from './title-words.ts';

const stops = new Set([
	'with',
	'who',
	'whose',
	'which',
	'that',
	'and',
	'but',
	'when',
	'where',
	'as'
]);
const maxRole = 14;

/** Posts the text gives a named person: the title before the name, the apposition after it. */
export function findRoles(pieces: Piece[], name: NameCandidate): EntityRole[] {
	const roles: EntityRole[] = [];
	const before = roleBefore(pieces, name);
	const after = roleAfter(pieces, name);
	for (const range of [before, after]) {
		const start = range ? pieces[range[0]]?.start : undefined;
		const end = range ? pieces[range[1] - 1]?.end : undefined;
		if (start === undefined || end === undefined) continue;
		if (range) roles.push({ start, end, text: wordsOf(pieces, range) });
	}
	return roles;
}

function wordsOf(pieces: Piece[], [from, to]: [number, number]): string {
	let text = '';
	for (const piece of pieces.slice(from, to)) {
		text += (piece.gap && text !== '' ? ' ' : '') + piece.text;
	}
	return text;
}

function isRoleNoun(piece: Piece | undefined): boolean {
	return piece !== undefined && (roleNouns.has(piece.lower) || postWords.has(piece.lower));
}

/** "Russia's Deputy Foreign Minister", "North Korean leader", "South Korean military spokesman". */
function roleBefore(pieces: Piece[], name: NameCandidate): [number, number] | null {
	let to = name.titleFrom;
	let from = name.titleFrom;
	if (name.titleFrom < name.from) {
		to = name.from;
		const only = to - from === 1 || pieces[from + 1]?.plain === '.';
		if (only && addressTitles.has((pieces[from]?.lower ?? '').replace('.', ''))) return null;
	} else if (
		!isRoleNoun(pieces[name.from - 1]) &&
		!personNouns.has(pieces[name.from - 1]?.lower ?? '')
	) {
		return null;
	} else if (!pieces[name.from]?.gap || pieces[name.from - 1]?.shape !== 'lower') return null;
	else from = name.from - 1;
	while (from > 0 && to - from < maxRole) {
		const piece = pieces[from - 1];
		if (!piece || (piece.shape === 'mark' && !/^[-'’]s?$/.test(piece.plain))) break;
		const possessive = /^['’]s?$/.test(piece.plain);
		if (!possessive && !isCapital(piece) && piece.plain !== '-' && !isModifier(piece)) break;
		if (piece.opens && !isCapital(piece)) break;
		from--;
	}
	// Never begin inside a word or with a possessive left over.
	while (from < to && (!pieces[from]?.gap || /^['’-]/.test(pieces[from]?.plain ?? ''))) from++;
	return from < to ? [from, to] : null;
}

const modifiers = new Set(
	`military former chief senior deputy prime foreign acting interim vice defence defense opposition
	security police army rebel political special presidential government party union ex current
	veteran international national first second world team club company bank fellow`.split(/\s+/)
);

function isModifier(piece: Piece): boolean {
	return modifiers.has(piece.lower) || roleNouns.has(piece.lower);
}

/** ", secretary of Russia's Security Council", ", a co-founder of …": up to where it turns aside. */
function roleAfter(pieces: Piece[], name: NameCandidate): [number, number] | null {
	if (pieces[name.to]?.plain !== ',') return null;
	let from = name.to + 1;
	if (/^(?:an?|the)$/.test(pieces[from]?.lower ?? '')) from++;
	let noun = -1;
	let to = from;
	for (; to < pieces.length && to - from < maxRole; to++) {
		const piece = pieces[to];
		if (!piece || (piece.shape === 'mark' && !/^[-'’&/]s?$/.test(piece.plain))) break;
		if (stops.has(piece.lower)) break;
		if (noun < 0 && isRoleNoun(piece)) noun = to;
		if (noun < 0 && !isCapital(piece) && !isNominal(piece)) break;
		if (noun >= 0 && isFiniteVerb(piece)) return null;
	}
	if (noun < 0 || noun - from > 6) return null;
	const ending = pieces[to];
	const closed = ending === undefined || /^[,.;—–-]$/.test(ending.plain) || stops.has(ending.lower);
	return closed ? [from, to] : null;
}

function isNominal(piece: Piece): boolean {
	if (piece.plain === '-' || /^['’]s?$/.test(piece.plain)) return true;
	return piece.shape === 'lower' && !stops.has(piece.lower) && !isFiniteVerb(piece);
}

function isFiniteVerb(piece: Piece): boolean {
	if (piece.tag === 'AUX' || piece.tag === 'VERB') return true;
	return /^(?:said|says|told|is|was|has|had|will|would|were|are|have|can|could|may|added|met)$/.test(
		piece.lower
	);
}
