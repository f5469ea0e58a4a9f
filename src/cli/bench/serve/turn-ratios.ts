import { medianOf } from '../percentiles.ts';
import { short, textTable } from '../text-table.ts';
import type { EngineName } from './databases.ts';
import type { Measure } from './measure.ts';

/** One level, every turn of both engines; turns with the same index followed upon each other. */
export interface TurnLevel {
	students: number;
	/** Null in a closed loop. */
	ratePerSecond: number | null;
	measures: Record<EngineName, Measure[]>;
}

export interface TurnsReport {
	levels: TurnLevel[];
	peakMemoryMb: Record<EngineName, number>;
}

/** Processor time per answer with the database's; PostgreSQL's divided by SQLite's. */
export interface TurnRatio {
	students: number;
	loop: 'closed' | 'open';
	sqliteMs: number;
	postgresMs: number;
	ofMedians: number;
	/** The middle one of the turns' own ratios. */
	ofPairs: number;
}

/** Who begins changes, so that neither is always the one that comes after the other. */
export function orderOfTurn(turn: number): EngineName[] {
	return turn % 2 === 0 ? ['sqlite', 'postgres'] : ['postgres', 'sqlite'];
}

export function turnRatios(levels: readonly TurnLevel[]): TurnRatio[] {
	return levels.map(({ students, ratePerSecond, measures }) => {
		const sqlite = measures.sqlite.map(cpuMsOf);
		const postgres = measures.postgres.map(cpuMsOf);
		const [sqliteMs, postgresMs] = [medianOf(sqlite), medianOf(postgres)];
		const pairs = postgres.map((ms, turn) => ms / (sqlite[turn] ?? NaN));
		return {
			students,
			loop: ratePerSecond === null ? ('closed' as const) : ('open' as const),
			sqliteMs,
			postgresMs,
			ofMedians: postgresMs / sqliteMs,
			ofPairs: medianOf(pairs)
		};
	});
}

export function failuresOf({ levels }: TurnsReport): string[] {
	return levels
		.flatMap(({ measures }) => [...measures.sqlite, ...measures.postgres])
		.flatMap(({ failures }) => failures);
}

export function printTurns(report: TurnsReport): string {
	const { levels, peakMemoryMb } = report;
	const head = [
		...['', 'SQLite CPU ms/answer', 'PostgreSQL', 'of it server', 'database'],
		...['ratio of medians', 'median of ratios']
	];
	const rows = turnRatios(levels).map((ratio, index) => {
		const postgres = levels[index]?.measures.postgres ?? [];
		return [
			`${ratio.students} students, ${ratio.loop} loop`,
			short(ratio.sqliteMs),
			short(ratio.postgresMs),
			short(medianOf(postgres.map(({ serverCpuMs }) => serverCpuMs))),
			short(medianOf(postgres.map(({ databaseCpuMs }) => databaseCpuMs))),
			`${ratio.ofMedians.toFixed(2)}x`,
			`${ratio.ofPairs.toFixed(2)}x`
		];
	});
	const { sqlite, postgres } = peakMemoryMb;
	return [
		'## PostgreSQL beside SQLite, turn by turn',
		textTable(head, rows),
		`Peak memory on SQLite ${sqlite.toFixed(0)} MB, on PostgreSQL ${postgres.toFixed(0)} MB.`,
		...failuresOf(report).slice(0, 10)
	].join('\n\n');
}

const cpuMsOf = ({ serverCpuMs, databaseCpuMs }: Measure) => serverCpuMs + databaseCpuMs;
