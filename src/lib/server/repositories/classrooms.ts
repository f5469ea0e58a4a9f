import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	account,
	classroom,
	classroomTeacher,
	enrollment,
	learner,
	type ClassroomTeacherRole
} from '../db/schema/index.ts';

export type ClassroomRow = typeof classroom.$inferSelect;
export type { ClassroomTeacherRole };

export async function insertClassroom(tx: Database, row: ClassroomRow): Promise<void> {
	await tx.insert(classroom).values(row);
}

export async function updateClassroom(
	tx: Database,
	classroomId: string,
	change: Partial<Omit<ClassroomRow, 'classroomId'>>
): Promise<void> {
	await tx.update(classroom).set(change).where(eq(classroom.classroomId, classroomId));
}

export async function findClassroomRow(
	db: Database,
	classroomId: string
): Promise<ClassroomRow | null> {
	const rows = await db.select().from(classroom).where(eq(classroom.classroomId, classroomId));
	return rows[0] ?? null;
}

export async function findClassroomByCode(
	db: Database,
	joinCode: string
): Promise<ClassroomRow | null> {
	const rows = await db.select().from(classroom).where(eq(classroom.joinCode, joinCode));
	return rows[0] ?? null;
}

/** Who teaches a classroom, the owner first, with names. */
export async function listTeachers(db: Database, classroomId: string) {
	return db
		.select({
			learnerId: classroomTeacher.learnerId,
			role: classroomTeacher.role,
			addedAt: classroomTeacher.addedAt,
			name: learner.name,
			signInName: account.signInName
		})
		.from(classroomTeacher)
		.innerJoin(learner, eq(learner.learnerId, classroomTeacher.learnerId))
		.leftJoin(account, eq(account.learnerId, classroomTeacher.learnerId))
		.where(eq(classroomTeacher.classroomId, classroomId))
		.orderBy(desc(classroomTeacher.role), asc(classroomTeacher.addedAt));
}

/** Adds a teacher, or gives one who is there another role. */
export async function upsertTeacher(
	tx: Database,
	row: typeof classroomTeacher.$inferInsert
): Promise<void> {
	await tx
		.insert(classroomTeacher)
		.values(row)
		.onConflictDoUpdate({
			target: [classroomTeacher.classroomId, classroomTeacher.learnerId],
			set: { role: row.role }
		});
}

export async function deleteTeacher(
	tx: Database,
	classroomId: string,
	learnerId: string
): Promise<void> {
	await tx
		.delete(classroomTeacher)
		.where(
			and(eq(classroomTeacher.classroomId, classroomId), eq(classroomTeacher.learnerId, learnerId))
		);
}

/** The classrooms somebody teaches, archived ones too, newest first. */
export async function listTaughtClassrooms(db: Database, learnerId: string) {
	return db
		.select({ classroom, role: classroomTeacher.role })
		.from(classroomTeacher)
		.innerJoin(classroom, eq(classroom.classroomId, classroomTeacher.classroomId))
		.where(eq(classroomTeacher.learnerId, learnerId))
		.orderBy(desc(classroom.createdAt), asc(classroom.classroomId));
}

/** The classrooms somebody is enrolled in now, newest first. */
export async function listEnrolledClassrooms(db: Database, learnerId: string) {
	return db
		.select({ classroom, enrollment })
		.from(enrollment)
		.innerJoin(classroom, eq(classroom.classroomId, enrollment.classroomId))
		.where(and(eq(enrollment.learnerId, learnerId), isNull(enrollment.removedAt)))
		.orderBy(desc(classroom.createdAt), asc(classroom.classroomId));
}

/** How many are enrolled now, by classroom; a classroom without students is missing. */
export async function countStudents(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.select({ classroomId: enrollment.classroomId, students: count() })
		.from(enrollment)
		.where(isNull(enrollment.removedAt))
		.groupBy(enrollment.classroomId);
	return new Map(rows.map(({ classroomId, students }) => [classroomId, students]));
}
