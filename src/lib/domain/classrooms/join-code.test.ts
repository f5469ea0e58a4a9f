import { describe, expect, it } from 'vitest';
import { foldJoinCode, makeJoinCode, showJoinCode } from './join-code.ts';

describe('a join code', () => {
	it('is nine characters, none of which is taken for another', () => {
		let at = 0;
		const all = Array.from({ length: 4 }, () => makeJoinCode((below) => at++ % below)).join('');
		expect(all).toHaveLength(36);
		expect(all).not.toMatch(/[ilo01]/);
	});

	it.each(['abc-def-gh2', 'ABCDEFGH2', ' abc def gh2 ', 'abc–def–gh2', 'ａｂｃdefgh2'])(
		'is the same however it is typed: %j',
		(typed) => expect(foldJoinCode(typed)).toBe('abcdefgh2')
	);

	it('is shown in groups', () => expect(showJoinCode('abcdefgh2')).toBe('abc-def-gh2'));
});
