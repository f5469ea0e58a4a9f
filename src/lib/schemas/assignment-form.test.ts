import { describe, expect, it } from 'vitest';
import { assignmentSchema, fieldsOf, readAssignment } from './assignment-form.ts';

const zone = 'Europe/Berlin';
const sent = {
	moduleId: 'm',
	title: ' Spring quiz ',
	opensAt: '2026-03-28T08:00',
	dueAt: '2026-03-30T23:59',
	closesAt: '',
	attemptsAllowed: '2',
	counts: 'last',
	timeLimitMinutes: '',
	shuffleOptions: 'on',
	feedback: 'after-finishing',
	late: 'deduct',
	perDay: '10',
	least: '50'
};
const read = (change: Record<string, string> = {}) =>
	readAssignment(assignmentSchema.parse({ ...sent, ...change }), zone);

describe('readAssignment', () => {
	it('reads dates on the class’s clock, in winter and in summer', () => {
		const outcome = read();
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
		expect(outcome.value).toMatchObject({
			title: 'Spring quiz',
			opensAt: new Date('2026-03-28T07:00:00Z'),
			dueAt: new Date('2026-03-30T21:59:00Z'),
			closesAt: null,
			attemptsAllowed: 2,
			timeLimitMinutes: null,
			shuffleItems: false,
			late: { kind: 'deduct', perDay: 0.1, least: 0.5 }
		});
		const shown = fieldsOf({ ...outcome.value, moduleId: 'm' }, zone);
		expect(shown).toMatchObject({ opensAt: sent.opensAt, dueAt: sent.dueAt, perDay: '10' });
		expect(readAssignment(shown, zone)).toEqual(outcome);
	});

	it.each([
		['title', { title: ' ' }, 'Give it a title'],
		['opensAt', { opensAt: '' }, 'Say when'],
		['opensAt', { opensAt: '2026-03-29T02:30' }, 'there is no 02:30. Take 03:30'],
		['dueAt', { dueAt: '2026-03-28T07:59' }, 'after it opens'],
		['dueAt', { dueAt: '2026-02-30T10:00' }, 'no date'],
		['dueAt', { dueAt: '', late: 'refuse' }, 'nothing is late'],
		['closesAt', { closesAt: '2026-03-30T23:58' }, 'before it is due'],
		['closesAt', { reserved: 'on' }, 'until it closes'],
		['attemptsAllowed', { attemptsAllowed: '0' }, '1 to 50'],
		['timeLimitMinutes', { timeLimitMinutes: '1.5' }, 'whole number'],
		['perDay', { perDay: '0' }, '1 to 100'],
		['feedback', { feedback: 'after-due', dueAt: '', late: 'accept' }, 'never be told'],
		['hideGrades', { feedback: 'after-each', hideGrades: 'on' }, 'cannot be hidden']
	])('says what is wrong with %s: %o', (field, change, words) => {
		expect(read(change as Record<string, string>)).toMatchObject({
			ok: false,
			problems: { [field]: expect.stringContaining(words) }
		});
	});
});
