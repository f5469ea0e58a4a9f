import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeekOf, startOfWeek } from './iso-week.ts';

describe('an ISO week', () => {
	it.each([
		['2026-11-22', '2026-W47'],
		['2026-11-23', '2026-W48'],
		['2026-12-31', '2026-W53'],
		['2027-01-03', '2026-W53'],
		['2027-01-04', '2027-W01'],
		['2024-12-30', '2025-W01']
	])('%s is in %s', (day, week) => {
		expect(isoWeekOf(new Date(`${day}T12:00:00Z`))).toBe(week);
	});

	it('begins on the Monday before every instant of it, less than seven days earlier', () => {
		const instants = fc.date({
			min: new Date('2000-01-01'),
			max: new Date('2100-01-01'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(instants, (instant) => {
				const start = startOfWeek(isoWeekOf(instant));
				const age = instant.getTime() - (start?.getTime() ?? NaN);
				expect(start?.getUTCDay()).toBe(1);
				expect(age).toBeGreaterThanOrEqual(0);
				expect(age).toBeLessThan(7 * 86_400_000);
			})
		);
	});

	it('is none when there is no such week', () => {
		expect(['2027-W53', '2026-W00', '2026-W54', '2026-47', 'W47', ''].map(startOfWeek)).toEqual(
			Array.from({ length: 6 }, () => null)
		);
	});
});
