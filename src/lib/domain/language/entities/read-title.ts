import { findEntry, isFirstName } from './gazetteer.ts';
import { eventHeads, organisationHeads } from './name-words.ts';
import { isPlainWord } from './plain-word.ts';
import type { Piece } from './pieces.ts';
import { postModifiers, postWords, roleNouns } from './title-words.ts';

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
export function isPostOnly(pieces: Piece[], from: number, to: number): boolean {
	let posts = 0;
	for (let i = from; i < to; i++) {
		const lower = (pieces[i]?.lower ?? '').replace(/\.$/, '');
		if (postWords.has(lower) || roleNouns.has(lower)) posts++;
		else if (!postModifiers.has(lower) && !/^[-.&]$/.test(lower)) return false;
	}
	return posts > 0;
}
