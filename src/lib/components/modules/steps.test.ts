import { describe, expect, it } from 'vitest';
import { stepsFrom } from './steps.ts';

describe('the steps of a module', () => {
	it('tell what is past, here and ahead', () => {
		expect(stepsFrom('check').map(({ state }) => state)).toEqual([
			'past',
			'here',
			'ahead',
			'ahead'
		]);
	});

	it('are all past when it is done', () => {
		expect(new Set(stepsFrom('done').map(({ state }) => state))).toEqual(new Set(['past']));
	});
});
