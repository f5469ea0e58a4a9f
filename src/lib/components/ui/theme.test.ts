import { describe, expect, it } from 'vitest';
import { readBackPath } from './theme.ts';

describe('the way back', () => {
	it('keeps paths of this site', () => {
		expect(readBackPath('/stories/a?fact=f1#fact')).toBe('/stories/a?fact=f1#fact');
	});

	it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'x', '/a\r\nb', '', null])(
		'refuses %j',
		(value) => {
			expect(readBackPath(value)).toBe('/');
		}
	);
});
