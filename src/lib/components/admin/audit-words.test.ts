import { describe, expect, it } from 'vitest';
import { actionInWords, detailInWords } from './audit-words.ts';

describe('an entry of the log in words', () => {
	it.each([
		['account.set-role', 'changed a role'],
		['classroom.turn-code-off', 'classroom: turn code off']
	])('%s: %s', (action, words) => {
		expect(actionInWords(action)).toBe(words);
	});

	it('names what was noted, and leaves out what is empty', () => {
		const detail = { from: 'learner', to: 'teacher', studentNumber: null, name: '', count: 0 };
		expect(detailInWords(detail)).toBe('from: learner, to: teacher, count: 0');
	});
});
