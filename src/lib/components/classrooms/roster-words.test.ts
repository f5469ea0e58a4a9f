import { describe, expect, it } from 'vitest';
import { changeWords } from './roster-words.ts';

const entry = { line: 1, name: 'Kei Sato', studentNumber: '12', signInName: null };

describe('changeWords', () => {
	it.each([
		['Kei Satō', '12', 'Changed: is now called Kei Satō'],
		['Kei Sato', null, 'Changed: has no number yet'],
		['K', '3', 'Changed: is now called K, has the number 3 now']
	])('%s with %s', (rosterName, studentNumber, words) => {
		const student = { rosterName, studentNumber };
		expect(changeWords({ kind: 'changed', entry, student })).toBe(words);
	});

	it('says under which name a new account signs in, when the list says it', () => {
		expect(changeWords({ kind: 'new', entry })).toBe('New: an account is made');
		const named = { ...entry, signInName: 'kei' };
		expect(changeWords({ kind: 'new', entry: named })).toContain('signing in as kei');
		expect(changeWords({ kind: 'known', entry: named })).toContain('has the account kei');
	});
});
