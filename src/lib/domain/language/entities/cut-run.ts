import { findEntry, isFirstName } from './gazetteer.ts';
import type { NameRun } from './name-runs.ts';
import { organisationHeads } from './name-words.ts';
import type { Piece } from './pieces.ts';
import { calendarWords } from './plain-words.ts';
import { postModifiers, postWords } from './title-words.ts';

const spareMonths = new Set(['april', 'may', 'june', 'august', 'march', 'jan']);

/** Days and months end a name: "Friday Mr Blair", "May 2004"; "Theresa May" stays whole. */
export function cutCalendar(pieces: Piece[], run: NameRun): NameRun[] {
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
export function cutBearer(pieces: Piece[], part: NameRun): NameRun[] {
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
