import { expect, it } from 'vitest';
import { dateForReader, durationInWords, placeOfZone, timeOfDay } from './time-words.ts';

const instant = new Date('2026-03-02T22:59:00Z');
const there = 'Monday 2 March 2026, 23:59';

it('a date is told once where both clocks agree, and twice where not', () => {
	expect(dateForReader(instant, 'Europe/Berlin', 60)).toEqual({ there, here: null });
	expect(dateForReader(instant, 'Europe/Berlin', null)).toEqual({ there, here: null });
	expect(dateForReader(instant, 'Europe/Berlin', 330)).toEqual({
		there,
		here: 'Tuesday 3 March 2026, 04:29'
	});
});

it.each([
	[59_999, 'less than a minute'],
	[60_000, '1 minute'],
	[59 * 60_000, '59 minutes'],
	[60 * 60_000, '1 hour'],
	[125 * 60_000, '2 hours and 5 minutes'],
	[47 * 60 * 60_000, '47 hours'],
	[72 * 60 * 60_000, '3 days']
])('%s ms are %s', (ms, words) => {
	expect(durationInWords(ms)).toBe(words);
});

it('seconds are told of what was saved', () => {
	expect(timeOfDay(new Date('2026-03-02T09:42:05.999Z'), 60)).toBe('10:42:05');
});

it('a zone is called by its place', () => {
	expect(placeOfZone('America/New_York')).toBe('New York');
	expect(placeOfZone('UTC')).toBe('UTC');
});
