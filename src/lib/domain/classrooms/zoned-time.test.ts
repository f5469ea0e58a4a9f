import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf, isTimeZone, wallTimeOf } from './zoned-time.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

describe('instantOf', () => {
	it.each([
		['2026-01-05T23:59', 'Europe/Berlin', '2026-01-05T22:59:00.000Z'],
		['2026-07-05T23:59', 'Europe/Berlin', '2026-07-05T21:59:00.000Z'],
		['2026-07-05T23:59', 'America/New_York', '2026-07-06T03:59:00.000Z'],
		// Skipped in spring: half past two is half past three.
		['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
		// Shown twice in autumn: the first.
		['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
		['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z']
	])('%s in %s is %s', (wallTime, timeZone, instant) => {
		expect(instantOf(wallTime, timeZone)?.toISOString()).toBe(instant);
	});

	it.each([
		'',
		'tomorrow',
		'2026-02-30T10:00',
		'2026-01-05',
		'2026-01-05T25:00',
		'2026-13-01T10:00'
	])('%j is no time', (text) => expect(instantOf(text, 'UTC')).toBeNull());

	it('gives back what a clock showed, unless the clock showed it twice', () => {
		const instants = fc.date({
			min: new Date('2000-01-01T00:00:00Z'),
			max: new Date('2040-01-01T00:00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(instants, fc.constantFrom(...zones), (date, zone) => {
				const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
				const shown = wallTimeOf(instant, zone);
				const back = instantOf(shown, zone);
				expect(back && wallTimeOf(back, zone)).toBe(shown);
				expect(back?.getTime()).toBeLessThanOrEqual(instant.getTime());
			})
		);
	});
});

describe('addDays', () => {
	it('keeps the time of day when the clock changes in between', () => {
		const due = new Date('2026-03-28T22:59:30Z');
		expect(addDays(due, 2, 'Europe/Berlin').toISOString()).toBe('2026-03-30T21:59:30.000Z');
		expect(addDays(due, 0, 'Europe/Berlin')).toBe(due);
	});
});

it.each([
	['Europe/Berlin', true],
	['UTC', true],
	['Europe/Nowhere', false],
	['', false]
])('%j is a time zone: %s', (name, expected) => expect(isTimeZone(name)).toBe(expected));
