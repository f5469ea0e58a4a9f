import { describe, expect, it } from 'vitest';
import { compareShingles, meanShingles } from './shingles.ts';

describe('shingles', () => {
	it('counts runs of four words, repetitions included', () => {
		// Wanted: abcd bcde. Found: abcd bcdx.
		expect(compareShingles('a b c d e', 'a b, c d x')).toEqual({ precision: 0.5, recall: 0.5 });
		// The same run twice is found once.
		expect(compareShingles('a b c d a b c d', 'a b c d')).toEqual({ precision: 1, recall: 1 / 5 });
	});

	it('has no precision for nothing found and no recall for nothing wanted', () => {
		expect(compareShingles('a b c d', '')).toEqual({ precision: null, recall: 0 });
		expect(compareShingles('', 'a b c d')).toEqual({ precision: 0, recall: null });
	});

	it('takes means over the pages that have a value', () => {
		const { precision, recall, f1 } = meanShingles([
			{ precision: 1, recall: 0.5 },
			{ precision: null, recall: 0 }
		]);
		expect([precision, recall]).toEqual([1, 0.25]);
		expect(f1).toBeCloseTo(0.4);
	});
});
