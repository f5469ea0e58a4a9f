import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { findClassroom } from '#lib/server/services/classrooms.ts';
import type { LayoutServerLoad } from './$types';

/** For the head of every page of a class. Pages ask for themselves what one may do. */
export const load = asHttp(async (event) => {
	const { store } = event.locals;
	const actor = requireTeacher(event);
	const { classroomId } = event.params;
	const { classroom, role } = await findClassroom(
		store.read,
		actor,
		classroomId,
		'classroom.teach'
	);
	const { name, timeZone, archivedAt } = classroom;
	return { classroom: { classroomId, name, timeZone, isArchived: archivedAt !== null, role } };
}) satisfies LayoutServerLoad;
