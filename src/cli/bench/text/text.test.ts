import { expect, test } from 'vitest';
import { countWords, makeArticle } from './make-text.ts';
import { exponentOf } from './measure.ts';

test('texts are as long as asked, the same every time and not each other', () => {
	const { text } = makeArticle(2000, 1);
	expect(countWords(text)).toBeGreaterThanOrEqual(2000);
	expect(countWords(text)).toBeLessThan(2150);
	expect(makeArticle(2000, 1).text).toBe(text);
	expect(makeArticle(2000, 2).text).not.toBe(text);
});

test('the exponent of a line is 1 and of a square 2, whatever was left out', () => {
	const lengths = [1000, 3000, 10_000, 30_000, 100_000];
	expect(exponentOf(lengths, lengths)).toBeCloseTo(1);
	const squares = lengths.map((length) => length ** 2);
	expect(exponentOf([999, ...squares.slice(1, 4), null], lengths)).toBeCloseTo(2);
});
