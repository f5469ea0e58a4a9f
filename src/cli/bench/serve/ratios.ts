import type { Percentiles } from '../percentiles.ts';
import { short } from '../text-table.ts';
import type { Row } from './report.ts';

/** One level of Footnote divided by the same level of a yardstick; 1 is as much as the yardstick. */
export interface RatioRow {
	students: number;
	loop: 'closed' | 'open';
	answersPerSecond: number;
	cpuMs: number;
	submitMs: Percentiles;
	feedbackMs: Percentiles;
	pageMs: Percentiles;
}

/** Level by level; a level that the yardstick lacks is left out. */
export function ratiosTo(yardstick: readonly Row[], rows: readonly Row[]): RatioRow[] {
	return rows.flatMap((row, index) => {
		const other = yardstick[index];
		if (!other) return [];
		const of = (value: (row: Row) => number) => value(row) / value(other);
		const ofAll = (value: (row: Row) => Percentiles): Percentiles => ({
			p50: of((r) => value(r).p50),
			p95: of((r) => value(r).p95),
			p99: of((r) => value(r).p99)
		});
		return {
			students: row.students,
			loop: row.ratePerSecond === null ? ('closed' as const) : ('open' as const),
			answersPerSecond: of((r) => r.answersPerSecond),
			cpuMs: of((r) => r.cpuMs),
			submitMs: ofAll((r) => r.submitMs),
			feedbackMs: ofAll((r) => r.feedbackMs),
			pageMs: ofAll((r) => r.pageMs)
		};
	});
}

export const ratioHead = [
	...['', 'CPU', 'rate', 'submit p50', 'p95', 'p99'],
	...['to feedback p50', 'p95', 'p99', 'page p50', 'p95', 'p99']
];

export function ratioCells(rows: readonly RatioRow[]): string[][] {
	const times = (value: number) => `${short(value)}x`;
	const all = ({ p50, p95, p99 }: Percentiles) => [times(p50), times(p95), times(p99)];
	return rows.map((row) => [
		`${row.students} students, ${row.loop} loop`,
		times(row.cpuMs),
		times(row.answersPerSecond),
		...all(row.submitMs),
		...all(row.feedbackMs),
		...all(row.pageMs)
	]);
}
