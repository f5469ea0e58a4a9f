import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, offsetZone } from './settings.ts';
import { addDays, daysBetween, studyDayOf } from './study-day.ts';

const zones = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	'America/Havana',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'Atlantic/Azores',
	'Pacific/Auckland',
	'Africa/Cairo',
	'+05:30',
	'-03:30'
];
const clocks = fc.record({ timeZone: fc.constantFrom(...zones), dayStartsAtHour: fc.nat(23) });
const instants = fc.date({
	min: new Date('2020-01-01T00:00:00Z'),
	max: new Date('2031-01-01T00:00:00Z'),
	noInvalidDate: true
});

describe('a day of a learner', () => {
	it('holds its instant, and the next begins where it ends', () => {
		fc.assert(
			fc.property(instants, clocks, (now, clock) => {
				const day = studyDayOf(now, clock);
				expect(day.startsAt.getTime()).toBeLessThanOrEqual(now.getTime());
				expect(day.endsAt.getTime()).toBeGreaterThan(now.getTime());
				const next = addDays(day, 1, clock);
				expect(next.startsAt).toEqual(day.endsAt);
				expect(studyDayOf(day.endsAt, clock)).toEqual(next);
				expect(studyDayOf(day.startsAt, clock)).toEqual(day);
			}),
			{ numRuns: 1000 }
		);
	});

	it('ends at the hour of the learner, not at midnight and not in UTC', () => {
		const clock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 };
		expect(studyDayOf(new Date('2026-01-06T02:59:00Z'), clock)).toMatchObject({
			day: '2026-01-05',
			weekday: 1,
			endsAt: new Date('2026-01-06T03:00:00Z')
		});
		expect(studyDayOf(new Date('2026-01-06T03:00:00Z'), clock).day).toBe('2026-01-06');
	});

	it('has 23 hours when clocks are put forward and 25 when they are put back', () => {
		const clock = { timeZone: 'America/New_York', dayStartsAtHour: 0 };
		const hours = (iso: string) => {
			const { startsAt, endsAt } = studyDayOf(new Date(iso), clock);
			return (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
		};
		expect(
			['2026-03-08T12:00:00Z', '2026-11-01T12:00:00Z', '2026-06-01T12:00:00Z'].map(hours)
		).toEqual([23, 25, 24]);
	});

	it('counts days over months and years', () => {
		expect([
			daysBetween('2026-02-27', '2026-03-01'),
			daysBetween('2026-01-01', '2025-12-31')
		]).toEqual([2, -1]);
	});
});

describe('a time zone', () => {
	it('is known by name or by its offset', () => {
		expect(['Europe/Berlin', '+05:30', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
			true,
			true,
			false,
			false
		]);
		expect([0, 330, -210, 60].map(offsetZone)).toEqual(['UTC', '+05:30', '-03:30', '+01:00']);
	});
});
