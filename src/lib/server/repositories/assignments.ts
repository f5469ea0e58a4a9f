import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	accommodation,
	assignment,
	assignmentItem,
	classroom,
	enrollment,
	learningModule,
	moduleVersion
} from '../db/schema/index.ts';
import { listItems } from './items.ts';

export type AssignmentRow = typeof assignment.$inferSelect;
export type ModuleVersionRow = typeof moduleVersion.$inferSelect;

/** An assignment with the name of its module. */
export async function findAssignmentWithModule(db: Database, assignmentId: string) {
	const rows = await db
		.select({ assignment, module: { slug: learningModule.slug, title: learningModule.title } })
		.from(assignment)
		.innerJoin(learningModule, eq(learningModule.moduleId, assignment.moduleId))
		.where(eq(assignment.assignmentId, assignmentId));
	return rows[0] ?? null;
}

export async function findAssignment(
	db: Database,
	assignmentId: string
): Promise<AssignmentRow | null> {
	const rows = await db.select().from(assignment).where(eq(assignment.assignmentId, assignmentId));
	return rows[0] ?? null;
}

/** Assignments of a class in the order in which they open; those that were archived are left out. */
export async function listAssignments(db: Database, classroomId: string): Promise<AssignmentRow[]> {
	return db
		.select()
		.from(assignment)
		.where(and(eq(assignment.classroomId, classroomId), isNull(assignment.archivedAt)))
		.orderBy(asc(assignment.opensAt), asc(assignment.assignmentId));
}

/** Assignments of every class that a learner is in now, with the class and what they are allowed. */
export async function listAssignmentsOfLearner(db: Database, learnerId: string) {
	return db
		.select({ assignment, classroom, accommodation })
		.from(enrollment)
		.innerJoin(classroom, eq(classroom.classroomId, enrollment.classroomId))
		.innerJoin(assignment, eq(assignment.classroomId, classroom.classroomId))
		.leftJoin(accommodation, eq(accommodation.learnerId, enrollment.learnerId))
		.where(
			and(
				eq(enrollment.learnerId, learnerId),
				isNull(enrollment.removedAt),
				isNull(classroom.archivedAt),
				isNull(assignment.archivedAt)
			)
		)
		.orderBy(asc(assignment.opensAt), asc(assignment.assignmentId));
}

/** Modules a teacher may set: the curriculum's and those of these people, as published now. */
export async function listModulesToAssign(db: Database, ownerIds: string[]) {
	const rows = await db
		.select({ module: learningModule, version: moduleVersion })
		.from(learningModule)
		.innerJoin(moduleVersion, eq(moduleVersion.moduleVersionId, learningModule.currentVersionId))
		.where(isNull(learningModule.archivedAt))
		.orderBy(asc(learningModule.position), desc(learningModule.createdAt));
	return rows.filter(({ module: { ownerId } }) => ownerId === null || ownerIds.includes(ownerId));
}

export async function findModuleVersion(
	db: Database,
	moduleVersionId: string
): Promise<ModuleVersionRow | null> {
	const rows = await db
		.select()
		.from(moduleVersion)
		.where(eq(moduleVersion.moduleVersionId, moduleVersionId));
	return rows[0] ?? null;
}

/** The version of a module that is published now. */
export async function findCurrentVersionId(db: Database, moduleId: string): Promise<string | null> {
	const rows = await db
		.select({ currentVersionId: learningModule.currentVersionId })
		.from(learningModule)
		.where(eq(learningModule.moduleId, moduleId));
	return rows[0]?.currentVersionId ?? null;
}

/** Stores an assignment with the items it may ask. */
export async function insertAssignment(
	tx: Database,
	row: AssignmentRow,
	itemIds: string[]
): Promise<void> {
	await tx.insert(assignment).values(row);
	const items = await listItems(tx, itemIds);
	const { assignmentId } = row;
	const rows = items.map(({ itemId, factId }) => ({ assignmentId, itemId, factId }));
	if (rows.length > 0) await tx.insert(assignmentItem).values(rows);
}

export async function updateAssignment(
	tx: Database,
	assignmentId: string,
	change: Partial<Omit<AssignmentRow, 'assignmentId' | 'classroomId' | 'createdBy' | 'createdAt'>>
): Promise<void> {
	await tx.update(assignment).set(change).where(eq(assignment.assignmentId, assignmentId));
}
