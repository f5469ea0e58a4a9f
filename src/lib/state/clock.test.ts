import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { clockCookie, readClock } from './clock.ts';

describe('the reader’s clock', () => {
	it('is read from its cookie', () => {
		expect([readClock('120'), readClock('-480'), readClock('0')]).toEqual([120, -480, 0]);
	});

	it('is UTC when the cookie is missing or no clock on earth', () => {
		expect([undefined, '', 'x', '1e3', '900', '-721'].map(readClock)).toEqual([0, 0, 0, 0, 0, 0]);
	});

	it('is what the script on the page writes', () => {
		const document = { cookie: '' };
		class EastOfGreenwich {
			getTimezoneOffset() {
				return -120;
			}
		}
		runInNewContext(readFileSync('static/clock.js', 'utf8'), { document, Date: EastOfGreenwich });
		const [name, value] = document.cookie.split(';')[0]?.split('=') ?? [];
		expect(name).toBe(clockCookie);
		expect(readClock(value)).toBe(120);
	});
});
