import { describe, expect, it } from 'vitest';
import { countOf, dateInWords, listOf, longDate, percentOf, shortDay } from './words.ts';

describe('words', () => {
	it('counts in the singular only for one', () => {
		expect(countOf(0, 'question')).toBe('0 questions');
		expect(countOf(1, 'question')).toBe('1 question');
		expect(countOf(1200, 'story', 'stories')).toBe('1,200 stories');
	});

	it('says 100% and 0% only when it is all or nothing', () => {
		expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual(['0%', '1%', '50%', '99%', '100%']);
	});

	it('writes dates as far as they are known', () => {
		expect(dateInWords('2025-06-07')).toBe('7 June 2025');
		expect(dateInWords('2025-06')).toBe('June 2025');
		expect(dateInWords('2025')).toBe('2025');
		expect(dateInWords('2025-13-01')).toBe('2025-13-01');
		expect(dateInWords('last spring')).toBe('last spring');
		expect(longDate('2025-06-17')).toBe('Tuesday 17 June 2025');
		expect(shortDay('2025-06-07')).toBe('7 Jun');
	});

	it('joins a list with "and"', () => {
		expect(listOf([])).toBe('');
		expect(listOf(['A'])).toBe('A');
		expect(listOf(['A', 'B', 'C'])).toBe('A, B and C');
	});
});
