import { expect, it } from 'vitest';
import { accommodationWords, attemptWords, lateWords } from './terms-words.ts';

const own = {
	opensAt: new Date(0),
	dueAt: null,
	closesAt: null,
	timeLimitMinutes: null,
	attemptsAllowed: 1,
	fewerOptions: false
};

it('tells how long and how often', () => {
	expect(attemptWords(own)).toBe('There is no time limit. You have one attempt.');
	expect(attemptWords({ ...own, timeLimitMinutes: 20, attemptsAllowed: null })).toBe(
		'There are 20 minutes for it from the moment you begin. You may try as often as you like.'
	);
});

it('tells what being late costs, where one can be late', () => {
	const due = new Date(0);
	expect(lateWords({ kind: 'accept' }, null)).toBeNull();
	expect(lateWords({ kind: 'deduct', perDay: 0.1, least: 0.5 }, due)).toBe(
		'After the due date 10% of the score is taken off for each day begun, and never less than 50% of it is left.'
	);
	expect(lateWords({ kind: 'refuse' }, due)).toContain('nothing can be handed in');
});

it('tells what is allowed beyond the others', () => {
	const none = { timeFactor: 1, extraAttempts: 0, extraDays: 0, fewerOptions: false };
	expect(accommodationWords(none)).toBeNull();
	expect(accommodationWords({ ...none, timeFactor: 1.5, extraAttempts: 1, extraDays: 2 })).toBe(
		'50% more time, 1 more attempt and due and closing dates 2 days later'
	);
});
