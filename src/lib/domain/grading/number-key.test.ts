import { describe, expect, it } from 'vitest';
import { writeNumberKey } from './number.ts';

describe('a number that is the key', () => {
	it('keeps the decimals that its passage gives it', () => {
		const explanation = 'A ferry to Bergen cost $16.70 in 2019.';
		expect(writeNumberKey({ key: 16.7, unit: null, explanation })).toBe('16.70');
	});

	it('is written plainly elsewhere', () => {
		const explanation = 'Bergen sold 5,000 boats and 3.0 ferries.';
		expect(writeNumberKey({ key: 5000, unit: null, explanation })).toBe('5,000');
		expect(writeNumberKey({ key: 9.3, unit: null, explanation })).toBe('9.3');
	});
});
