import { describe, expect, it } from 'vitest';
import { deadlineOf, endOf, graceMs, isTimeUp } from './deadline.ts';
import type { EffectiveTerms } from './terms.ts';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const terms: EffectiveTerms = {
	opensAt: at('08:00'),
	dueAt: at('12:00'),
	closesAt: at('18:00'),
	timeLimitMinutes: 30,
	attemptsAllowed: 1,
	fewerOptions: false
};
const accept = { kind: 'accept' } as const;
const refuse = { kind: 'refuse' } as const;

describe('endOf', () => {
	it('is the closing date, the due date where late work is refused, or never', () => {
		expect(endOf(terms, accept)).toEqual(at('18:00'));
		expect(endOf(terms, refuse)).toEqual(at('12:00'));
		expect(endOf({ ...terms, closesAt: null }, accept)).toBeNull();
		expect(endOf({ ...terms, closesAt: null, dueAt: null }, refuse)).toBeNull();
	});
});

describe('deadlineOf', () => {
	it.each([
		['the limit when it comes first', terms, accept, '09:00', '09:30'],
		['the closing date when it comes first', terms, accept, '17:45', '18:00'],
		['the due date when late work is refused', terms, refuse, '11:45', '12:00'],
		[
			'the closing date without a limit',
			{ ...terms, timeLimitMinutes: null },
			accept,
			'09:00',
			'18:00'
		]
	] as const)('is %s', (_, own, late, startedAt, deadline) => {
		expect(deadlineOf(own, late, at(startedAt))).toEqual(at(deadline));
	});

	it('is never without limit and closing date', () => {
		const open = { ...terms, timeLimitMinutes: null, closesAt: null };
		expect(deadlineOf(open, accept, at('09:00'))).toBeNull();
	});
});

it('time is up when the last answer has had its way', () => {
	const deadlineAt = at('09:30');
	expect(isTimeUp(deadlineAt, new Date(+deadlineAt + graceMs - 1))).toBe(false);
	expect(isTimeUp(deadlineAt, new Date(+deadlineAt + graceMs))).toBe(true);
	expect(isTimeUp(null, deadlineAt)).toBe(false);
});
