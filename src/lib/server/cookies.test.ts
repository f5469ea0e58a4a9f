import { describe, expect, it } from 'vitest';
import { readCookies, writeCookie } from './cookies.ts';

describe('cookies of a request', () => {
	it.each([
		['theme=dark; clock=60', { theme: 'dark', clock: '60' }],
		['a=1;a=2', { a: '1' }],
		['a="x y"; b=%2Fhome', { a: 'x y', b: '/home' }],
		['broken=%E0%A4%A; none; =value; c=d=e', { broken: '%E0%A4%A', c: 'd=e' }],
		[undefined, {}]
	])('%s', (header, cookies) => {
		expect(Object.fromEntries(readCookies(header))).toEqual(cookies);
	});
});

describe('a cookie that is set', () => {
	it('is out of reach for scripts and other sites', () => {
		expect(writeCookie('s', 'a b', { maxAge: 60.5, sameSite: 'lax', secure: true })).toBe(
			's=a%20b; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax'
		);
		expect(writeCookie('s', '', {})).toBe('s=; Path=/; HttpOnly; SameSite=Lax');
	});
});
