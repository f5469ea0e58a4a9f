import { expect, it } from 'vitest';
import { nextOf, signInSchema } from './account-forms.ts';

it.each([
	['/join/abc?x=1#y', '/join/abc?x=1#y'],
	['//evil.example', null],
	['/\\evil.example', null],
	['https://evil.example', null],
	['javascript:alert(1)', null],
	['/a\r\nset-cookie: x', null],
	['', null]
])('one goes on to %j: %j', (next, path) => {
	expect(signInSchema.parse({ signInName: 'a', password: 'b', next }).next).toBe(path);
	expect(nextOf(new URL(`http://x/sign-in?${new URLSearchParams({ next })}`))).toBe(path);
});

it('what is not a text counts as empty', () => {
	const form = { signInName: new File([], 'x'), password: undefined };
	const read = { signInName: '', password: '', next: null, bring: false };
	expect(signInSchema.parse(form)).toEqual(read);
});
