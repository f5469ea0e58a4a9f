import type { Supplied, TextKind } from '#lib/domain/articles/types.ts';
import { claimedBy } from '#lib/domain/facts/claimed-by.ts';
import type { Attribution } from '#lib/domain/facts/types.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';
import { dateInWords } from '../words.ts';

export interface SourceOfPassage {
	textKind: TextKind;
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	/** ISO 8601 date. */
	publishedOn: Supplied<string>;
	/** From 1; null for an article as a whole. */
	paragraphNumber?: number | null;
}

/** A citation in parts, so that a page may set the headline in italics. */
export interface SourceLine {
	/** "Our digest of " for a digest, empty for the publisher's own text. */
	lead: string;
	headline: string;
	/** What follows the headline, in order, to be joined by commas. */
	details: string[];
}

/** Who published it, who wrote it, when and where, as far as known, and what is only inferred. */
export function sourceLine(source: SourceOfPassage): SourceLine {
	const details = [source.publisher.value ?? 'publisher not stated'];
	if (source.author.value) details.push(source.author.value);
	details.push(publishedWords(source.publishedOn));
	if (source.paragraphNumber) details.push(`paragraph ${source.paragraphNumber}`);
	return {
		lead: source.textKind === 'digest' ? 'Our digest of ' : '',
		headline: source.headline.value ?? 'an article without a headline',
		details
	};
}

/** A source in a few words, where the whole line is a click away: "Our digest, RFE/RL, paragraph 4." */
export function briefSource({ textKind, publisher, paragraphNumber }: SourceOfPassage): string {
	const parts = [publisher.value ?? 'publisher not stated'];
	if (textKind === 'digest') parts.unshift('Our digest');
	if (paragraphNumber) parts.push(`paragraph ${paragraphNumber}`);
	const line = parts.join(', ');
	return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** "17 June 2025", "17 June 2025 (date inferred)", "date not stated". */
export function publishedWords(publishedOn: Supplied<string>): string {
	if (publishedOn.value === null) return 'date not stated';
	const words = dateInWords(publishedOn.value);
	return publishedOn.suppliedBy === 'curator' ? `${words} (date inferred)` : words;
}

/** What is only inferred of the times among the deciding words. */
export function inferredWords({
	segments,
	inferred
}: Pick<Footnote, 'segments' | 'inferred'>): string[] {
	const deciding = segments.filter(({ marked }) => marked).map(({ text }) => text);
	return inferred
		.filter(({ text }) => deciding.some((words) => words.includes(text)))
		.map(({ text, page }) => `${text} is inferred; the page has “${page}”.`);
}

/** Whose claim a passage is: "Said by Sergei Shoigu, through TASS". */
export function whoSaysIt({ source, through, modality }: Attribution): string {
	const by = claimedBy({ source, modality });
	return through && through !== source ? `${by}, through ${through}` : by;
}
