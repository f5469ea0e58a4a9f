import type { ItemFeedback } from '#lib/domain/items/feedback.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';

export interface PlacedFootnotes {
	/** Stand with the explanation. */
	explanation: Footnote[];
	/** By option, in the options' order: what is said of that option and nowhere before. */
	options: Footnote[][];
}

/**
 * Each footnote stands once: a footnote that only wrong options point at stands with the first of
 * them, any other with the explanation, which comes first on the page.
 */
export function placeFootnotes({
	footnotes,
	options
}: Pick<ItemFeedback, 'footnotes' | 'options'>): PlacedFootnotes {
	const ofKeys = new Set(options.filter((o) => o.correct).map((o) => o.footnoteNumber));
	const home = (note: Footnote) =>
		ofKeys.has(note.number) ? -1 : options.findIndex((o) => o.footnoteNumber === note.number);
	return {
		explanation: footnotes.filter((note) => home(note) < 0),
		options: options.map((_, index) => footnotes.filter((note) => home(note) === index))
	};
}
