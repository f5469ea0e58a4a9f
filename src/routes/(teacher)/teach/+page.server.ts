import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { listClassrooms } from '#lib/server/services/classrooms.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const classrooms = await listClassrooms(event.locals.store, requireTeacher(event));
	const lines = classrooms.map(({ classroom, role, students }) => ({
		classroomId: classroom.classroomId,
		name: classroom.name,
		isArchived: classroom.archivedAt !== null,
		canBeJoined: classroom.joinCode !== null,
		role,
		students
	}));
	return {
		active: lines.filter(({ isArchived }) => !isArchived),
		archived: lines.filter(({ isArchived }) => isArchived)
	};
}) satisfies PageServerLoad;
