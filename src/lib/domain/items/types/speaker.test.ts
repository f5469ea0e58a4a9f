import { describe, expect, it } from 'vitest';
import { danglingSpeech, saysEnough } from './speaker.ts';

describe('speech that is asked about', () => {
	it.each([
		'The ferries of Bergen carry more people every year',
		'It is wrong for Norway to sell the ferries of Bergen',
		'Norway will build a harbour that every ferry can use'
	])('stands alone: %s', (words) => {
		expect(danglingSpeech(words)).toBeNull();
	});

	it.each([
		'Now the ferries of Bergen carry more people',
		'I feel like a captain without a harbour',
		'Nobody in Bergen expected it from the mayor',
		'Bergen has never heard of that before',
		'Norway was against the plan from its first day',
		'The harbour was built because its so easy to reach',
		'Norway sold the ferries of Bergen. SCANDAL',
		'Ferries are what made Bergen the best city of Norway. Ask the city',
		'Did Norway sell the ferries of Bergen?'
	])('does not lean on words before it: %s', (words) => {
		expect(danglingSpeech(words)).not.toBeNull();
	});

	it('names what it is about, or says much', () => {
		const told = new Set(['ferry']);
		expect(saysEnough('Norway cannot replace every captain who leaves the harbour', told)).toBe(
			true
		);
		expect(saysEnough('You make mistakes when you are on the road', told)).toBe(false);
		expect(saysEnough('The harbour is very full', told)).toBe(false);
	});
});
