import type { Store } from '#lib/server/db/database.ts';
import { newId } from '#lib/server/ids.ts';
import { everyItem } from '#lib/domain/modules/draw.ts';
import { insertAssignment, type AssignmentRow } from '#lib/server/repositories/assignments.ts';
import { findModule } from '#lib/server/repositories/learning-modules.ts';

type Given = Pick<AssignmentRow, 'classroomId' | 'createdBy'> &
	Partial<AssignmentRow> & { moduleSlug?: string };

/**
 * A module given to a class, open from an hour before `now` for a week, with the plainest terms:
 * one attempt, no time limit, answers told after each question. What is given replaces them.
 */
export async function makeAssignment(
	store: Store,
	{ moduleSlug = 'lowmere-module', ...given }: Given,
	now: Date
): Promise<AssignmentRow> {
	const found = await findModule(store.read, moduleSlug);
	if (!found) throw new Error(`there is no module ${moduleSlug}`);
	const week = 7 * 24 * 60 * 60 * 1000;
	const row: AssignmentRow = {
		assignmentId: newId(now),
		moduleId: found.module.moduleId,
		moduleVersionId: found.version.moduleVersionId,
		title: found.module.title,
		instructions: '',
		opensAt: new Date(+now - 60 * 60 * 1000),
		dueAt: new Date(+now + week),
		closesAt: new Date(+now + week),
		attemptsAllowed: 1,
		counts: 'best',
		timeLimitMinutes: null,
		shuffleItems: false,
		shuffleOptions: true,
		feedback: 'after-each',
		late: { kind: 'accept' },
		hideGrades: false,
		reserved: false,
		createdAt: now,
		archivedAt: null,
		...given
	};
	await store.write((tx) => insertAssignment(tx, row, everyItem(found.version.sections)));
	return row;
}
