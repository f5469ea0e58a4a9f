import { medianOf, type Percentiles } from '../percentiles.ts';
import { short, textTable } from '../text-table.ts';
import type { Measure, SiteMeasure } from './measure.ts';
import { ratioCells, ratioHead, ratiosTo, type RatioRow } from './ratios.ts';
import type { EngineRun } from './run.ts';

/** One level of one site over all runs: medians. */
export interface Row extends Measure {
	cpuMs: number;
}

export interface EngineReport {
	engine: string;
	footnote: Row[];
	trivial: Row[];
	bare: Row[];
	peakMemoryMb: number;
	trivialPeakMemoryMb: number;
	barePeakMemoryMb: number;
	ratios: { toTrivial: RatioRow[]; toBare: RatioRow[] };
	checked: number;
	problems: string[];
	failures: string[];
}

/** Puts the runs of one engine together: medians over runs, yardsticks of before and after alike. */
export function summarise(runs: EngineRun[]): EngineReport {
	const footnote = runs.map((run) => run.footnote);
	const trivial = runs.flatMap((run) => run.trivial);
	const bare = runs.flatMap((run) => run.bare);
	const all = [...footnote, ...trivial, ...bare].flatMap(({ levels }) => levels);
	const rows = medianRows(footnote);
	const yardsticks = { trivial: medianRows(trivial), bare: medianRows(bare) };
	const peakOf = (sites: SiteMeasure[]) => medianOf(sites.map(({ peakMemoryMb }) => peakMemoryMb));
	return {
		engine: runs[0]?.engine ?? '',
		footnote: rows,
		...yardsticks,
		ratios: {
			toTrivial: ratiosTo(yardsticks.trivial, rows),
			toBare: ratiosTo(yardsticks.bare, rows)
		},
		peakMemoryMb: peakOf(footnote),
		trivialPeakMemoryMb: peakOf(trivial),
		barePeakMemoryMb: peakOf(bare),
		checked: runs.reduce((sum, { verified }) => sum + verified.checked, 0),
		problems: runs.flatMap(({ verified }) => verified.problems),
		failures: all.flatMap(({ failures }) => failures)
	};
}

function medianRows(measures: SiteMeasure[]): Row[] {
	return (measures[0]?.levels ?? []).map((first, index): Row => {
		const levels = measures.flatMap(({ levels }) => levels[index] ?? []);
		const median = (value: (level: Measure) => number) => medianOf(levels.map(value));
		const percentiles = (of: (level: Measure) => Percentiles): Percentiles => ({
			p50: median((level) => of(level).p50),
			p95: median((level) => of(level).p95),
			p99: median((level) => of(level).p99)
		});
		return {
			students: first.students,
			ratePerSecond: first.ratePerSecond === null ? null : median((l) => l.ratePerSecond ?? 0),
			answers: levels.reduce((sum, { answers }) => sum + answers, 0),
			answersPerSecond: median((level) => level.answersPerSecond),
			submitMs: percentiles((level) => level.submitMs),
			feedbackMs: percentiles((level) => level.feedbackMs),
			pageMs: percentiles((level) => level.pageMs),
			serverCpuMs: median((level) => level.serverCpuMs),
			databaseCpuMs: median((level) => level.databaseCpuMs),
			cpuMs: median((level) => level.serverCpuMs + level.databaseCpuMs),
			failures: levels.flatMap(({ failures }) => failures)
		};
	});
}

/** The tables of one engine, ratios first. */
export function printReport(report: EngineReport): string {
	const { engine, footnote, trivial, bare, ratios, peakMemoryMb } = report;
	const { trivialPeakMemoryMb, barePeakMemoryMb } = report;
	const memory = (other: number) => `${short(peakMemoryMb / other)}x`;
	const problems = [...report.problems, ...report.failures].slice(0, 10);
	return [
		`## ${engine}`,
		'Ratios of Footnote to the trivial SvelteKit app',
		textTable(ratioHead, ratioCells(ratios.toTrivial)),
		'Ratios of Footnote to bare node:http (three requests)',
		textTable(ratioHead, ratioCells(ratios.toBare)),
		'Footnote',
		rowsTable(footnote),
		'Trivial SvelteKit app',
		rowsTable(trivial),
		'Bare node:http',
		rowsTable(bare),
		`Peak memory ${peakMemoryMb.toFixed(0)} MB: ${memory(trivialPeakMemoryMb)} the trivial app's ` +
			`${trivialPeakMemoryMb.toFixed(0)} MB, ${memory(barePeakMemoryMb)} bare node's ${barePeakMemoryMb.toFixed(0)} MB.`,
		`${report.checked} acknowledged answers looked up: ${report.problems.length} missing or wrong.` +
			` ${report.failures.length} requests failed.`,
		...problems
	].join('\n\n');
}

function rowsTable(rows: Row[]): string {
	const head = [
		...['', 'answers/s', 'CPU ms/answer', 'of it server', 'database'],
		...['submit p50', 'p95', 'p99', 'to feedback p50', 'p95', 'p99', 'page p50', 'p95', 'p99']
	];
	const ms = ({ p50, p95, p99 }: Percentiles) => [short(p50), short(p95), short(p99)];
	const cells = rows.map((row) => [
		nameOf(row),
		short(row.answersPerSecond),
		short(row.cpuMs),
		short(row.serverCpuMs),
		short(row.databaseCpuMs),
		...ms(row.submitMs),
		...ms(row.feedbackMs),
		...ms(row.pageMs)
	]);
	return textTable(head, cells);
}

const nameOf = ({ students, ratePerSecond }: Measure) =>
	`${students} students, ${ratePerSecond === null ? 'closed' : 'open'} loop`;
