import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordProblem } from '../access/passwords.ts';
import { foldSignInName, signInNameProblem } from '../access/sign-in-names.ts';
import { cardWords } from './card-words.ts';
import { makeCardPassword, proposeSignInName } from './sign-in-cards.ts';

describe('a sign-in name', () => {
	it.each([
		['Kei Sato', 1, 'kei.sato'],
		['Kei Sato', 2, 'kei.sato2'],
		['Sato, Kei', 1, 'kei.sato'],
		['María José López García', 1, 'maria.garcia'],
		['Anne-Sophie Großmann', 1, 'anne.grossmann'],
		['Łukasz Øst', 1, 'lukasz.ost'],
		['Олена Коваль', 1, 'олена.коваль'],
		['佐藤', 1, 'student.佐藤'],
		['???', 1, 'student']
	])('%s, the %s time: %s', (name, nth, expected) => {
		expect(proposeSignInName(name, nth)).toBe(expected);
	});

	it('can be signed in with, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(9999), (name, nth) => {
				const proposed = proposeSignInName(name, nth + 1);
				expect(signInNameProblem(proposed)).toBeNull();
				expect(foldSignInName(proposed)).toBe(proposed);
			})
		);
	});
});

describe('a password for a card', () => {
	it('is drawn from 256 different words and a thousand numbers, and passes as a password', () => {
		expect(new Set(cardWords).size).toBe(256);
		fc.assert(
			fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
				const password = makeCardPassword((below) => Number(numbers.next().value) % below);
				expect(password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{3}$/);
				expect(passwordProblem(password, 'kei.sato', new Set())).toBeNull();
			})
		);
	});
});
