import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { classroom, classroomTeacher, enrollment } from '../db/schema/index.ts';

/**
 * Names of those among `learnerIds` who are or were in a class of this teacher, with the class.
 *
 * @param teacherId null for every class there is
 */
export async function listRosterNames(
	db: Database,
	teacherId: string | null,
	learnerIds: string[]
): Promise<Map<string, { name: string; classroom: string }>> {
	if (learnerIds.length === 0) return new Map();
	const query = db
		.select({
			learnerId: enrollment.learnerId,
			name: enrollment.rosterName,
			classroom: classroom.name
		})
		.from(enrollment)
		.innerJoin(classroom, eq(classroom.classroomId, enrollment.classroomId))
		.leftJoin(
			classroomTeacher,
			and(
				eq(classroomTeacher.classroomId, enrollment.classroomId),
				eq(classroomTeacher.learnerId, teacherId ?? '')
			)
		);
	const rows = await query.where(
		and(
			inArray(enrollment.learnerId, learnerIds),
			teacherId === null ? undefined : eq(classroomTeacher.learnerId, teacherId)
		)
	);
	return new Map(rows.map(({ learnerId, ...named }) => [learnerId, named]));
}
