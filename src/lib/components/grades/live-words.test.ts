import { expect, it } from 'vitest';
import { agoInWords } from './live-words.ts';

const now = new Date('2026-01-05T10:00:00Z');

it.each([
	[-3, 'just now'],
	[9, 'just now'],
	[59, '50 s ago'],
	[60, '1 min ago'],
	[3599, '59 min ago'],
	[7200, '2 h ago']
])('%d seconds: %s', (seconds, words) => {
	expect(agoInWords(new Date(+now - seconds * 1000), now)).toBe(words);
});
