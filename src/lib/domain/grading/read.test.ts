import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, foldText } from './fold-text.ts';
import { readDates } from './read-date.ts';
import { readNumber } from './read-number.ts';

describe('readNumber', () => {
	it.each([
		['5,000', 5000],
		['5 000', 5000],
		['5 thousand', 5000],
		['five thousand', 5000],
		['twenty-five', 25],
		['a hundred and one', 101],
		['two hundred thousand', 200000],
		['one million two hundred thousand', 1200000],
		['1.2m', 1200000],
		['$30 million', 30000000],
		['£479m', 479000000],
		['70%', 70],
		['about 3,000 troops', 3000],
		['a dozen', 12],
		['1.1 million', 1100000],
		['-4', -4],
		['0.5', 0.5]
	])('%s is %d', (typed, value) => {
		expect(readNumber(typed)).toBe(value);
	});

	it.each(['', 'many', '5 or 6', '5,00', 'thousands', '5 6', '3,000 of 5,000'])(
		'%s is not one number',
		(typed) => {
			expect(readNumber(typed)).toBeNull();
		}
	);

	it('reads back what it would print', () => {
		fc.assert(
			fc.property(fc.integer({ min: -999999999, max: 999999999 }), (value) => {
				expect(readNumber(value.toLocaleString('en-US'))).toBe(value);
			})
		);
	});
});

describe('readDates', () => {
	it.each([
		['17 June 2025', ['2025-06-17']],
		['June 17', ['--06-17']],
		['2024', ['2024']],
		['03/04/2025', ['2025-04-03', '2025-03-04']],
		['31 February 2024', []],
		['soon', []],
		['99', []]
	])('%s', (typed, dates) => {
		expect(readDates(typed)).toEqual(dates);
	});
});

describe('folding and slips', () => {
	it('is done after one go', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const folded = foldText(text).replace(/^(?:(?:the|an?) )+(?=.)/, '');
				expect(foldText(folded)).toBe(folded);
			})
		);
	});

	it('counts a swap of neighbours as one edit and is symmetric', () => {
		expect(editDistance('saakyan', 'saaykan', 3)).toBe(1);
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(editDistance(a, b, 50)).toBe(editDistance(b, a, 50));
				expect(editDistance(a, a, 0)).toBe(0);
			})
		);
	});
});
