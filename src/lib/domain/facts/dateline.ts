import type { Span } from '../articles/types.ts';

/** "OSLO ― ", "BERGEN, Norway (AP) — ", "LOWTOWN, May 3 (Agency) - " */
const dateline =
	/^\p{Lu}[\p{Lu}’'.-]{2,}(?: \p{Lu}[\p{Lu}’'.-]+){0,3}(?:, [\p{L}\d. ]{2,24}){0,2}(?: \([^)]{2,30}\))? ?[—–―-]{1,2} ?(?=["“‘']?\p{Lu})/u;
/** "Oslo (AP) — " */
const withAgency = /^\p{Lu}[\p{L}., ]{1,40} \([A-Z][\w ]{1,20}\) ?[—–―-]{1,2} ?(?=["“‘']?\p{Lu})/u;

/** Where an agency says a report was written, at the head of its first sentence. */
export function datelineOf(words: string): Span[] {
	const found = dateline.exec(words) ?? withAgency.exec(words);
	return found ? [{ start: 0, end: found[0].length }] : [];
}
