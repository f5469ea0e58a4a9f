import { medianOf } from '../percentiles.ts';
import { short, textTable } from '../text-table.ts';
import type { EngineName } from './databases.ts';
import type { Measure } from './measure.ts';

/** Footnote on an engine, or the trivial app on SQLite. */
export type TurnSide = EngineName | 'trivial';

/** One level, every turn of each side; turns with the same index followed upon each other. */
export interface TurnLevel {
	students: number;
	/** Null in a closed loop. */
	ratePerSecond: number | null;
	measures: Record<TurnSide, Measure[]>;
}

export interface TurnsReport {
	levels: TurnLevel[];
	peakMemoryMb: Record<TurnSide, number>;
}

/** How often one side's processor time per answer goes into another's. */
export interface SideRatio {
	ofMedians: number;
	/** The middle one of the turns' own ratios. */
	ofPairs: number;
}

/** Processor time per answer, with the database's. */
export interface TurnRatio {
	students: number;
	loop: 'closed' | 'open';
	medianMs: Record<TurnSide, number>;
	sqliteToTrivial: SideRatio;
	postgresToSqlite: SideRatio;
}

const sides: TurnSide[] = ['trivial', 'sqlite', 'postgres'];

/** Who begins changes, so that nobody is always the one that comes after the other. */
export function orderOfTurn(turn: number): TurnSide[] {
	return turn % 2 === 0 ? [...sides] : sides.toReversed();
}

export function turnRatios(levels: readonly TurnLevel[]): TurnRatio[] {
	return levels.map(({ students, ratePerSecond, measures }) => {
		const ms = (side: TurnSide) => measures[side].map(cpuMsOf);
		return {
			students,
			loop: ratePerSecond === null ? ('closed' as const) : ('open' as const),
			medianMs: {
				trivial: medianOf(ms('trivial')),
				sqlite: medianOf(ms('sqlite')),
				postgres: medianOf(ms('postgres'))
			},
			sqliteToTrivial: ratioOf(ms('sqlite'), ms('trivial')),
			postgresToSqlite: ratioOf(ms('postgres'), ms('sqlite'))
		};
	});
}

function ratioOf(one: number[], other: number[]): SideRatio {
	return {
		ofMedians: medianOf(one) / medianOf(other),
		ofPairs: medianOf(one.map((ms, turn) => ms / (other[turn] ?? NaN)))
	};
}

export function failuresOf({ levels }: TurnsReport): string[] {
	return levels
		.flatMap(({ measures }) => sides.flatMap((side) => measures[side]))
		.flatMap(({ failures }) => failures);
}

export function printTurns(report: TurnsReport): string {
	const { levels, peakMemoryMb } = report;
	const head = [
		...['CPU ms/answer', 'trivial app', 'SQLite', 'PostgreSQL', 'of it server', 'database'],
		...['SQLite / trivial', 'of pairs', 'PostgreSQL / SQLite', 'of pairs']
	];
	const rows = turnRatios(levels).map((ratio, index) => {
		const { medianMs, sqliteToTrivial, postgresToSqlite } = ratio;
		const postgres = levels[index]?.measures.postgres ?? [];
		return [
			`${ratio.students} students, ${ratio.loop} loop`,
			...sides.map((side) => short(medianMs[side])),
			short(medianOf(postgres.map(({ serverCpuMs }) => serverCpuMs))),
			short(medianOf(postgres.map(({ databaseCpuMs }) => databaseCpuMs))),
			...[sqliteToTrivial, postgresToSqlite].flatMap(({ ofMedians, ofPairs }) => [
				`${ofMedians.toFixed(2)}x`,
				`${ofPairs.toFixed(2)}x`
			])
		];
	});
	const { sqlite, postgres } = peakMemoryMb;
	return [
		'## Turn by turn: the trivial app, SQLite, PostgreSQL',
		textTable(head, rows),
		`Peak memory on SQLite ${sqlite.toFixed(0)} MB, on PostgreSQL ${postgres.toFixed(0)} MB.`,
		...failuresOf(report).slice(0, 10)
	].join('\n\n');
}

const cpuMsOf = ({ serverCpuMs, databaseCpuMs }: Measure) => serverCpuMs + databaseCpuMs;
