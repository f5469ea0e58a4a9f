import { expect, it } from 'vitest';
import type { Measure } from './measure.ts';
import { failuresOf, orderOfTurn, printTurns, turnRatios, type TurnLevel } from './turn-ratios.ts';

const zero = { p50: 0, p95: 0, p99: 0 };
const turn = (serverCpuMs: number, databaseCpuMs = 0): Measure => ({
	students: 8,
	ratePerSecond: null,
	answers: 100,
	answersPerSecond: 100,
	submitMs: zero,
	feedbackMs: zero,
	pageMs: zero,
	serverCpuMs,
	databaseCpuMs,
	failures: []
});
/** The machine was half as fast in the second turn, and in the third it hit PostgreSQL alone. */
const level: TurnLevel = {
	students: 8,
	ratePerSecond: null,
	measures: {
		trivial: [turn(0.5), turn(1), turn(1)],
		sqlite: [turn(1), turn(2), turn(1)],
		postgres: [turn(1, 0.5), turn(2, 1), turn(3, 1)]
	}
};

it('divides medians, and turn by turn', () => {
	const [ratio] = turnRatios([level]);
	expect(ratio).toEqual({
		...{ students: 8, loop: 'closed', medianMs: { trivial: 1, sqlite: 1, postgres: 3 } },
		sqliteToTrivial: { ofMedians: 1, ofPairs: 2 },
		postgresToSqlite: { ofMedians: 3, ofPairs: 1.5 }
	});
	expect(turnRatios([{ ...level, ratePerSecond: 9 }])[0]?.loop).toBe('open');
});

it('prints a row for each level, memory and what failed', () => {
	const failed = { ...turn(1), failures: ['no answer'] };
	const report = {
		levels: [
			{ ...level, measures: { trivial: [turn(0.5)], sqlite: [turn(1)], postgres: [failed] } }
		],
		peakMemoryMb: { trivial: 150, sqlite: 180.2, postgres: 190 }
	};
	expect(failuresOf(report)).toEqual(['no answer']);
	expect(printTurns(report)).toMatch(/8 students, closed loop.*2\.00x.*1\.00x/);
	expect(printTurns(report)).toContain('on SQLite 180 MB, on PostgreSQL 190 MB');
	expect(printTurns(report)).toContain('no answer');
});

it('lets each begin every other turn', () => {
	expect([0, 1, 2].map((number) => orderOfTurn(number)[0])).toEqual([
		'trivial',
		'postgres',
		'trivial'
	]);
});
