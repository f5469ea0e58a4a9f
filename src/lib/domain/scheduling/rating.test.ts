import { describe, expect, it } from 'vitest';
import { isConfidentError, ratingOf, type AnswerGiven } from './rating.ts';

const plain: AnswerGiven = { score: 1, secondsTaken: 20, confidence: null, usualSeconds: 15 };

describe('the rating of an answer', () => {
	it.each([
		['right', {}, 'good'],
		['wrong', { score: 0 }, 'again'],
		['less than half right', { score: 0.4 }, 'again'],
		['half right', { score: 0.5 }, 'hard'],
		['guessed right', { confidence: 'guessed' }, 'hard'],
		['guessed wrong', { score: 0, confidence: 'guessed' }, 'again'],
		['right and sure', { confidence: 'sure' }, 'easy'],
		['sure and wrong', { score: 0, confidence: 'sure' }, 'again'],
		['sure and partly right', { score: 0.75, confidence: 'sure' }, 'hard'],
		['far slower than usual', { secondsTaken: 50 }, 'hard'],
		['sure, but far slower than usual', { secondsTaken: 50, confidence: 'sure' }, 'hard'],
		['fast: no better than right', { secondsTaken: 1 }, 'good'],
		['slow for a fast reader, yet within what anybody takes', { secondsTaken: 44 }, 'good'],
		['slow, as this learner always is', { secondsTaken: 100, usualSeconds: 60 }, 'good'],
		['slow, and nobody knows what is usual', { secondsTaken: 300, usualSeconds: null }, 'good'],
		['of unknown length', { secondsTaken: null }, 'good']
	] satisfies [string, Partial<AnswerGiven>, string][])('%s', (_name, answer, rating) => {
		expect(ratingOf({ ...plain, ...answer })).toBe(rating);
	});

	it('knows who believed what is not so', () => {
		expect(isConfidentError(0, 'sure')).toBe(true);
		expect([isConfidentError(1, 'sure'), isConfidentError(0, 'guessed')]).toEqual([false, false]);
		expect(isConfidentError(0, null)).toBe(false);
	});
});
