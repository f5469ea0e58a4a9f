import { expect, it } from 'vitest';
import type { GradeCell } from '#lib/domain/progress/gradebook.ts';
import { cellWords, coefficient, secondsInWords } from './grade-words.ts';

const cell: GradeCell = {
	state: 'handed-in',
	score: 0.8,
	isLate: false,
	isByClock: false,
	attempts: 1,
	answered: 0,
	itemCount: 10
};

it.each([
	[{}, '80%', []],
	[{ isLate: true, isByClock: true, attempts: 2 }, '80%', ['late', 'by the clock', '2 attempts']],
	[{ state: 'not-open', score: null, attempts: 0 }, 'not open yet', []],
	[{ state: 'missing', score: null, attempts: 0 }, 'nothing handed in', []],
	[{ state: 'going-on', score: null, answered: 3 }, 'open, 3 of 10', []],
	[{ state: 'going-on', answered: 3, attempts: 2 }, '80%', ['2 attempts', 'open, 3 of 10']]
] as [Partial<GradeCell>, string, string[]][])('%j', (change, main, notes) => {
	expect(cellWords({ ...cell, ...change })).toEqual({ main, notes });
});

it('says times and coefficients', () => {
	expect([42.4, 60, 80].map(secondsInWords)).toEqual(['42 s', '1 min', '1 min 20 s']);
	expect([0.434, -0.1].map(coefficient)).toEqual(['0.43', '−0.10']);
});
