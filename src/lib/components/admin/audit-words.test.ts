import { describe, expect, it } from 'vitest';
import { actionInWords, detailInWords, subjectPage } from './audit-words.ts';

describe('an entry of the log in words', () => {
	it.each([
		['account.set-role', 'changed a role'],
		['something.never-heard-of', 'something: never heard of']
	])('%s: %s', (action, words) => {
		expect(actionInWords(action)).toBe(words);
	});

	it('names what was noted, and leaves out what is empty', () => {
		const detail = {
			from: 'learner',
			to: 'teacher',
			studentNumber: null,
			learnerId: 'x1',
			name: '',
			count: 0
		};
		expect(detailInWords(detail)).toBe('from: learner, to: teacher, count: 0');
	});

	it.each([
		['account:01abc', '/admin/people/01abc'],
		['classroom:01abc', '/teach/classrooms/01abc'],
		['invitation:01abc', null],
		['instance', null],
		['account:../x', null]
	])('%s is looked at under %s', (subject, page) => {
		expect(subjectPage(subject)).toBe(page);
	});
});
