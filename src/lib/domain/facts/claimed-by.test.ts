import { describe, expect, it } from 'vitest';
import { claimedBy } from './claimed-by.ts';

describe('whose claim it is', () => {
	it.each([
		['Anna Kovac', 'said', 'Said by Anna Kovac'],
		['Anna Kovac', 'alleged', 'Alleged by Anna Kovac'],
		['a new survey', 'said', 'According to a new survey'],
		['Harbour Research', 'may', 'According to Harbour Research']
	] as const)('%s %s', (source, modality, words) => {
		expect(claimedBy({ source, modality })).toBe(words);
	});
});
