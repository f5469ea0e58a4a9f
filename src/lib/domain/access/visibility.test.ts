import { describe, expect, it } from 'vitest';
import { whatIsVisible, type VisibilityTerms } from './visibility.ts';

const dueAt = new Date('2026-03-02T12:00:00Z');
const before = new Date(+dueAt - 1);
const terms: VisibilityTerms = {
	own: {
		opensAt: new Date(0),
		dueAt,
		closesAt: null,
		timeLimitMinutes: null,
		attemptsAllowed: 1,
		fewerOptions: false
	},
	feedback: 'after-each',
	late: { kind: 'accept' },
	hideGrades: false
};
const nothing = { answers: false, score: false };
const everything = { answers: true, score: true };

describe('whatIsVisible', () => {
	it.each([
		['after-each', null, before, everything],
		['after-finishing', null, dueAt, nothing],
		['after-finishing', before, before, everything],
		['after-due', before, before, nothing],
		['after-due', before, dueAt, everything],
		['after-due', null, dueAt, nothing]
	] as const)('%s, handed in %s, at %s', (feedback, finishedAt, now, seen) => {
		expect(whatIsVisible({ ...terms, feedback }, finishedAt, now)).toMatchObject(seen);
	});

	it('tells when answers will be seen', () => {
		const afterDue = { ...terms, feedback: 'after-due' } as const;
		expect(whatIsVisible(afterDue, before, before).answersFrom).toEqual(dueAt);
		const closesAt = new Date(+dueAt + 5);
		const noDue = { ...afterDue, own: { ...terms.own, dueAt: null, closesAt } };
		expect(whatIsVisible(noDue, before, dueAt)).toEqual({ ...nothing, answersFrom: closesAt });
		expect(whatIsVisible(noDue, before, closesAt)).toMatchObject(everything);
	});

	it('is nothing while grades are hidden', () => {
		const hidden = { ...terms, hideGrades: true, feedback: 'after-finishing' } as const;
		expect(whatIsVisible(hidden, before, dueAt)).toMatchObject(nothing);
	});
});
