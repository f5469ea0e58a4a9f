import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { account, classroom, classroomTeacher, enrollment, learner } from '../db/schema/index.ts';

/** Everybody who teaches a classroom, not archived, that this learner is enrolled in now. */
export async function listTeacherIdsOf(db: Database, learnerId: string): Promise<string[]> {
	const rows = await db
		.selectDistinct({ teacherId: classroomTeacher.learnerId })
		.from(enrollment)
		.innerJoin(classroom, eq(classroom.classroomId, enrollment.classroomId))
		.innerJoin(classroomTeacher, eq(classroomTeacher.classroomId, enrollment.classroomId))
		.where(
			and(
				eq(enrollment.learnerId, learnerId),
				isNull(enrollment.removedAt),
				isNull(classroom.archivedAt)
			)
		);
	return rows.map(({ teacherId }) => teacherId);
}

/** Every classroom with how many learn and teach there, the newest first. */
export async function listAllClassrooms(db: Database, page: { limit: number; offset: number }) {
	const students = db
		.select({ classroomId: enrollment.classroomId, students: count().as('students') })
		.from(enrollment)
		.where(isNull(enrollment.removedAt))
		.groupBy(enrollment.classroomId)
		.as('students_of');
	return db
		.select({
			classroomId: classroom.classroomId,
			name: classroom.name,
			createdAt: classroom.createdAt,
			archivedAt: classroom.archivedAt,
			students: sql<number>`coalesce(${students.students}, 0)`.mapWith(Number)
		})
		.from(classroom)
		.leftJoin(students, eq(students.classroomId, classroom.classroomId))
		.orderBy(desc(classroom.createdAt), desc(classroom.classroomId))
		.limit(page.limit)
		.offset(page.offset);
}

export async function countClassrooms(db: Database): Promise<number> {
	const rows = await db.select({ classrooms: count() }).from(classroom);
	return rows[0]?.classrooms ?? 0;
}

/** Who teaches some classrooms. */
export async function listTeachersOf(db: Database, classroomIds: string[]) {
	if (classroomIds.length === 0) return [];
	return db
		.select({
			classroomId: classroomTeacher.classroomId,
			learnerId: learner.learnerId,
			role: classroomTeacher.role,
			name: learner.name,
			signInName: account.signInName
		})
		.from(classroomTeacher)
		.innerJoin(learner, eq(learner.learnerId, classroomTeacher.learnerId))
		.leftJoin(account, eq(account.learnerId, classroomTeacher.learnerId))
		.where(inArray(classroomTeacher.classroomId, classroomIds));
}
