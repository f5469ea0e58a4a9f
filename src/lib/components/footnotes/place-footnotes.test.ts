import { describe, expect, it } from 'vitest';
import type { OptionFeedback } from '#lib/domain/items/feedback.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';
import { placeFootnotes } from './place-footnotes.ts';

const unknown = { value: null, suppliedBy: 'unknown' } as const;

function note(number: number): Footnote {
	return {
		number,
		storySlug: 's',
		anchor: 'p1',
		textKind: 'digest',
		segments: [],
		paragraphNumber: 1,
		headline: unknown,
		publisher: unknown,
		author: unknown,
		publishedOn: unknown,
		attribution: null,
		inferred: []
	};
}

function option(correct: boolean, footnoteNumber: number | null): OptionFeedback {
	const answer = { chosen: false, given: null, expected: null };
	return { text: 'x', correct, ...answer, rationale: '', footnoteNumber };
}

describe('where footnotes stand', () => {
	it('puts each once: with the explanation, or with the first wrong option that cites it', () => {
		const placed = placeFootnotes({
			footnotes: [note(1), note(2), note(3)],
			options: [option(true, 1), option(false, 2), option(false, 2), option(false, null)]
		});
		expect(placed.explanation.map((n) => n.number)).toEqual([1, 3]);
		expect(placed.options.map((notes) => notes.map((n) => n.number))).toEqual([[], [2], [], []]);
	});

	it('keeps all of a typed item with the explanation', () => {
		expect(placeFootnotes({ footnotes: [note(1)], options: [] }).explanation).toHaveLength(1);
	});
});
