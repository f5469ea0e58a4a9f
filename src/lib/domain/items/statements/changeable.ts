import type { Span } from '../../articles/types.ts';
import { contains } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { headlineShare } from '../gates/salience.ts';

/** Whether a figure can be exchanged and the statement then be fairly called false. */
export function isFitToChange({ card }: Finding, number: Span): boolean {
	const { index, findings } = card;
	const { text } = index;
	// Somebody's words with another figure in them are nobody's words.
	if (findings.quotes.some((quote) => contains(quote, number))) return false;
	if (isAgeOf(text, number)) return false;
	const written = text.slice(number.start, number.end);
	const after = text.slice(number.end, number.end + 16);
	// Nobody remembers hundredths of a percent.
	if (/\.\d\d/.test(written) && /^ ?(?:%|per ?cent)/.test(after)) return false;
	// "the first four months of 2016": with another number the period lies in the future.
	return !(findings.dates.length > 0 && /^[- ](?:day|week|month|hour|minute|year)/.test(after));
}

/** "aged 54", "54, has died", "73 years old", "Novak, 54 — a father of two" */
function isAgeOf(text: string, { start, end }: Span): boolean {
	return (
		/\b(?:aged?|at the age of|, ) ?$/i.test(text.slice(Math.max(0, start - 12), start)) ||
		/^[- ]years?[- ]old/.test(text.slice(end, end + 12)) ||
		(/\p{Lu}\p{L}+,? \(?$/u.test(text.slice(Math.max(0, start - 20), start)) &&
			/^(?:,|\)| [-–—―])/.test(text.slice(end, end + 3)))
	);
}

/** 271 for 217 is a slip of the eye, not another figure. */
export function sameDigits(a: string, b: string): boolean {
	const digits = (text: string) => text.replace(/\D/g, '').split('').sort().join('');
	return /\d\d/.test(a) && digits(a) === digits(b);
}

/**
 * Whether another date makes a statement false in a way worth asking: a year of what the story is
 * about, or that something is to be reached by. The year next to it, the month of a founding or what
 * was so before or since a year are quibbles.
 */
export function isFitForOtherDate({ card, focus }: Finding, key: string, other: string): boolean {
	if (focus.kind !== 'event') return false;
	const { tokens } = card.findings.sentence;
	const root = tokens.find(({ relation }) => relation === 'root');
	const opens = focus.date.start <= (tokens[1]?.start ?? 0);
	// In front of the verb a date says which meeting is meant; behind "told" when somebody spoke.
	if (root && ((focus.date.start < root.start && !opens) || /^(?:tell|say)$/.test(root.lemma)))
		return false;
	if (card.index.told.size === 0) return true;
	const before = card.index.text.slice(Math.max(0, focus.date.start - 12), focus.date.start);
	if (/\b(?:since|until|till|before|after|prior to|than|to|from) $/i.test(before)) return false;
	if (!/^\d{4}$/.test(key) || !/^\d{4}$/.test(other)) return false;
	if (Math.abs(Number(key) - Number(other)) < 2) return false;
	return /\bby $/i.test(before) || headlineShare(card) >= 3;
}
