import { describe, expect, it } from 'vitest';
import { canSpeak, claimedBy } from './claimed-by.ts';

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

describe('who has a voice without a name', () => {
	it.each([
		['officials', true],
		['a Harbour Union official', true],
		['many conservatives', true],
		['company leaders', true],
		['a new survey', true],
		['a third', false],
		['a $160 billion megamerger', false],
		['four percent', false]
	])('%s: %s', (source, can) => {
		expect(canSpeak(source)).toBe(can);
	});
});
