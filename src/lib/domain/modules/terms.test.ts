import { describe, expect, it } from 'vitest';
import { noAccommodation, termsFor } from './terms.ts';

const terms = {
	opensAt: new Date('2026-03-20T07:00:00Z'),
	dueAt: new Date('2026-03-27T22:59:00Z'),
	closesAt: new Date('2026-03-28T22:59:00Z'),
	timeLimitMinutes: 10,
	attemptsAllowed: 2
};
const zone = 'Europe/Berlin';

describe('termsFor', () => {
	it('are those of the assignment for everybody else', () => {
		const same = { ...terms, fewerOptions: false };
		expect(termsFor(terms, null, zone)).toEqual(same);
		expect(termsFor(terms, noAccommodation, zone)).toEqual(same);
	});

	it('give more time, attempts and days, and end at the same time of day', () => {
		const own = { timeFactor: 1.5, extraAttempts: 1, extraDays: 3, fewerOptions: true };
		expect(termsFor(terms, own, zone)).toEqual({
			opensAt: terms.opensAt,
			// 23:59 in Berlin before and after the clock went forward.
			dueAt: new Date('2026-03-30T21:59:00Z'),
			closesAt: new Date('2026-03-31T21:59:00Z'),
			timeLimitMinutes: 15,
			attemptsAllowed: 3,
			fewerOptions: true
		});
	});

	it('leave open what the assignment leaves open', () => {
		const open = { ...terms, dueAt: null, closesAt: null };
		const own = { timeFactor: 2, extraAttempts: 5, extraDays: 3, fewerOptions: false };
		const unlimited = { ...open, timeLimitMinutes: null, attemptsAllowed: null };
		expect(termsFor(unlimited, own, zone)).toEqual({ ...unlimited, fewerOptions: false });
	});

	it.each([
		[10, 1.1, 11],
		[25, 1.25, 32],
		[7, 1.5, 11],
		[30, 4, 120]
	])('%s minutes times %s are %s', (timeLimitMinutes, timeFactor, minutes) => {
		const own = { ...noAccommodation, timeFactor };
		expect(termsFor({ ...terms, timeLimitMinutes }, own, zone).timeLimitMinutes).toBe(minutes);
	});
});
