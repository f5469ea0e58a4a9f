import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../grading/read-number.ts';
import { seededRandom } from '../random.ts';
import { dateDistractors, dressDate } from './dates.ts';
import { numberDistractors } from './numbers.ts';

const everything = { from: 0, to: Number.POSITIVE_INFINITY };

describe('numberDistractors', () => {
	it('keeps the dress of the key', () => {
		const dressed = (key: string) => numberDistractors(key, [], everything, seededRandom(1));
		for (const text of dressed('6,000')) expect(text).toMatch(/^\d{1,2},000$/);
		for (const text of dressed('9.3')) expect(text).toMatch(/^\d+\.\d$/);
		for (const text of dressed('five')) expect(text).toMatch(/^[a-z]+$/);
		expect(dressed('many')).toEqual([]);
	});

	it('has one as long as the key, which would stand out otherwise', () => {
		for (let seed = 1; seed <= 40; seed++) {
			const texts = numberDistractors('859', [], everything, seededRandom(seed));
			expect(texts.some((text) => text.length === 3)).toBe(true);
		}
	});

	it('stays apart from the key, from each other and from what is taken, inside the limits', () => {
		fc.assert(
			fc.property(fc.integer({ min: 3, max: 999999 }), fc.nat(), (value, seed) => {
				const key = value.toLocaleString('en-US');
				const taken = [value * 2];
				const limits = { from: 0, to: value * 3 };
				const texts = numberDistractors(key, taken, limits, seededRandom(seed));
				const values = texts.map((text) => readNumber(text) ?? Number.NaN);
				const all = [value, ...taken, ...values];
				expect(new Set(all).size).toBe(all.length);
				for (const other of values) {
					expect(other).toBeGreaterThan(limits.from);
					expect(other).toBeLessThan(limits.to);
					expect(Math.abs(other - value)).toBeGreaterThanOrEqual(value * 0.12 - 1e-6);
				}
			})
		);
	});
});

describe('dateDistractors', () => {
	it.each(['2024', '2024-06', '2025-03-27'])(
		'are real dates of the grain of %s, none too late',
		(key) => {
			fc.assert(
				fc.property(fc.nat(), (seed) => {
					const dates = dateDistractors(key, [key], '2025-06-30', seededRandom(seed));
					expect(new Set(dates).size).toBe(dates.length);
					for (const date of dates) {
						expect(date).toHaveLength(key.length);
						expect(date).not.toBe(key);
						expect(date <= '2025-06-30').toBe(true);
						expect(new Date(`${date}${'-01-01'.slice(date.length - 4)}`).getTime()).not.toBeNaN();
					}
				})
			);
		}
	);

	it('are written as the key is', () => {
		expect(dressDate('2024-08-03', 'June 17, 2025')).toBe('August 3, 2024');
		expect(dressDate('2024-08-03', '17 June 2025')).toBe('3 August 2024');
		expect(dressDate('2024-08', 'June 2025')).toBe('August 2024');
	});
});
