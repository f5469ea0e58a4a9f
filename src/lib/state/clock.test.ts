import { describe, expect, it } from 'vitest';
import { readClock } from './clock.ts';

describe('the learner’s clock', () => {
	it('is read from its cookie', () => {
		expect([readClock('120'), readClock('-480'), readClock('0')]).toEqual([120, -480, 0]);
	});

	it('is UTC when the cookie is missing or no clock on earth', () => {
		expect([undefined, '', 'x', '1e3', '900', '-721'].map(readClock)).toEqual([0, 0, 0, 0, 0, 0]);
	});
});
