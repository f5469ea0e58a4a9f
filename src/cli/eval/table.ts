import { GOALS } from './goals.ts';
import type { EvaluationResult } from './types.ts';

/** Goals first, then every measure by data set, as lines of text. */
export function formatResults(result: EvaluationResult): string {
	const rows = GOALS.map(({ key, what, reference, goal }) => {
		const value = result.summary[key];
		return [what, value === undefined ? '-' : String(value), goal, reference];
	});
	const sets = Object.entries(result.sets).flatMap(([set, measures]) => [
		'',
		set,
		...align(Object.entries(measures).map(([name, value]) => [`  ${name}`, String(value)]))
	]);
	return [...align([['', 'measured', 'goal', 'others'], ...rows]), ...sets].join('\n');
}

function align(rows: string[][]): string[] {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? '').length))
	);
	return rows.map((row) =>
		row
			.map((cell, column) =>
				column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column]!)
			)
			.join('  ')
			.trimEnd()
	);
}
