import type { Paragraph, Span } from '../../articles/types.ts';
import type { Citation } from '../../facts/types.ts';
import { splitSentences } from '../../language/sentences.ts';

/** A sentence of an article that can be chosen as the passage an answer rests on. */
export interface PassageChoice extends Span {
	articleId: string;
	revision: number;
	text: string;
	/** From 1. */
	paragraphNumber: number;
	/** Whether the question rests on it now. */
	chosen: boolean;
}

interface Source {
	articleId: string;
	revision: number;
	text: string;
	paragraphs: readonly Paragraph[];
}

/** Every sentence of an article, with those marked that these citations touch. */
export function listPassages(source: Source, citations: readonly Citation[]): PassageChoice[] {
	const { articleId, revision, text } = source;
	const cited = citations.filter(
		(one) => one.articleId === articleId && one.revision === revision && one.role === 'evidence'
	);
	return source.paragraphs.flatMap((paragraph) =>
		splitSentences(text, paragraph).map(({ start, end }) => ({
			articleId,
			revision,
			start,
			end,
			text: text.slice(start, end),
			paragraphNumber: paragraph.index + 1,
			chosen: cited.some((one) => one.start < end && one.end > start)
		}))
	);
}

/** How a form names a passage. */
export function passageKey({
	articleId,
	revision,
	start,
	end
}: Omit<Citation, 'quote' | 'role'>): string {
	return `${articleId}@${revision}:${start}-${end}`;
}

/**
 * The citations for the sentences that were chosen. While the choice is the one that the question has,
 * its own citations stay, which may be shorter than sentences.
 *
 * @param keys as `passageKey` makes them; what names no sentence is let pass
 */
export function citePassages(
	choices: readonly PassageChoice[],
	keys: readonly string[],
	current: readonly Citation[]
): Citation[] {
	const wanted = choices.filter((choice) => keys.includes(passageKey(choice)));
	const isSame = choices.every((choice) => choice.chosen === wanted.includes(choice));
	if (isSame) return [...current];
	return wanted.map(({ articleId, revision, start, end, text: quote }) => {
		return { articleId, revision, start, end, quote, role: 'evidence' };
	});
}
