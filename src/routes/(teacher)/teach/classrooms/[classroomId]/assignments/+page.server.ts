import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { listClassAssignments } from '#lib/server/services/assignments.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const lines = await listClassAssignments(store, actor, event.params.classroomId);
	return { lines, now };
}) satisfies PageServerLoad;
