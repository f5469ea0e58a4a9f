import { describe, expect, it } from 'vitest';
import type { StoryArticleView } from '../views.ts';
import { factOfSegment, neighboursOf, paragraphOfFact } from './marks.ts';

const unknown = { value: null, suppliedBy: 'unknown' } as const;
const article: StoryArticleView = {
	articleId: 'a',
	textKind: 'digest',
	headline: unknown,
	publisher: unknown,
	author: unknown,
	publishedOn: unknown,
	inferred: [],
	paragraphs: [
		{ anchor: 'p1', segments: [{ text: 'Plain.', factIds: [] }] },
		{
			anchor: 'p2',
			segments: [
				{ text: 'One', factIds: ['f1', 'f2'] },
				{ text: 'two', factIds: ['f2'] }
			]
		},
		{ anchor: 'p3', segments: [{ text: 'again', factIds: ['f2', 'f3'] }] }
	]
};

describe('marks of a story', () => {
	it('lead through all facts of the same words, one after the other', () => {
		const segment = { text: 'x', factIds: ['f1', 'f2'] };
		expect(factOfSegment(segment, null)).toBe('f1');
		expect(factOfSegment(segment, 'f1')).toBe('f2');
		expect(factOfSegment(segment, 'f2')).toBe('f1');
		expect(factOfSegment({ text: 'x', factIds: [] }, 'f1')).toBeNull();
	});

	it('show a fact with the first paragraph that has it', () => {
		expect(paragraphOfFact([article], 'f2')).toBe('p2');
		expect(paragraphOfFact([article], 'f9')).toBeNull();
		expect(paragraphOfFact([article], null)).toBeNull();
	});

	it('know the facts that share words', () => {
		expect(neighboursOf([article], 'f2')).toEqual(['f1', 'f3']);
		expect(neighboursOf([article], 'f1')).toEqual(['f2']);
	});
});
