import { expect, it } from 'vitest';
import { readFailed, readVerdictLines } from './verdict-lines.ts';

it('reads verdicts as a judge writes them', () => {
	expect(readFailed(' ok ')).toEqual([]);
	expect(readFailed('5, 2 5')).toEqual([2, 5]);
	expect(readFailed('')).toBeNull();
	expect(readFailed('10')).toBeNull();
	expect(readFailed('no')).toBeNull();
});

it('reads a file of verdicts, and says which line is none', () => {
	const verdicts = readVerdictLines('# first round\ni_1 ok\n\ni_2 4 8\n');
	expect([...verdicts]).toEqual([
		['i_1', []],
		['i_2', [4, 8]]
	]);
	expect(() => readVerdictLines('i_1 perhaps')).toThrow('not a verdict: i_1 perhaps');
});
