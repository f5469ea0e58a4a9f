import { describe, expect, it } from 'vitest';
import { isHighOffice } from './high-office.ts';

describe('offices whose holder is heard beyond a story', () => {
	it.each([
		'president of Norway',
		'Norwegian prime minister',
		'senator from Ohio',
		'House Speaker',
		'Senate majority leader',
		'Federal Reserve chairman',
		'presidential candidate'
	])('%s', (role) => {
		expect(isHighOffice([role])).toBe(true);
	});

	it.each([
		'president of FFB, a group for ferries',
		'president of the Norwegian ferry union',
		'vice president of Bergen Ferries',
		'chairman of the Ohio Republican Party',
		'rabbi',
		'state senator',
		'campaign manager'
	])('but not: %s', (role) => {
		expect(isHighOffice([role])).toBe(false);
	});
});
