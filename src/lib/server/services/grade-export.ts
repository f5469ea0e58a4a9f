import type { Actor } from '#lib/domain/access/may.ts';
import { writeCsv } from '#lib/domain/exchange/csv.ts';
import type { GradeCell } from '#lib/domain/progress/gradebook.ts';
import type { Store } from '../db/database.ts';
import { readGradebook } from './gradebook.ts';

/**
 * A gradebook as CSV: scores in per cent with one place, empty where nothing counts yet.
 *
 * @throws NotFound for a class that the one who asks does not teach
 */
export async function exportGrades(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<string> {
	const { columns, rows } = await readGradebook(store, actor, classroomId, 'name', now);
	return writeCsv([
		['Student', 'Number', ...columns.map(({ title }) => title), 'Mean'],
		...rows.map(({ name, studentNumber, cells, mean }) => [
			name,
			studentNumber,
			...cells.map(({ score }: GradeCell) => perCent(score)),
			perCent(mean)
		])
	]);
}

function perCent(share: number | null): number | null {
	return share === null ? null : Math.round(share * 1000) / 10;
}
