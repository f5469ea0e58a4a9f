import { expect, test } from 'vitest';
import { medianOf, percentilesOf } from './percentiles.ts';

test('percentiles are measurements that were made, whatever order they came in', () => {
	const samples = Array.from({ length: 200 }, (_, index) => ((index * 7) % 200) + 1);
	expect(percentilesOf(samples)).toEqual({ p50: 100, p95: 190, p99: 198 });
	expect(percentilesOf([3])).toEqual({ p50: 3, p95: 3, p99: 3 });
	expect(percentilesOf([])).toEqual({ p50: 0, p95: 0, p99: 0 });
});

test('the median of an even number lies between the two in the middle', () => {
	expect(medianOf([9, 1, 4])).toBe(4);
	expect(medianOf([9, 1, 4, 6])).toBe(5);
	expect(medianOf([])).toBe(0);
});
