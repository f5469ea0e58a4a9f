import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readClassroom } from '#lib/server/services/classroom-page.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const overview = await readClassroom(store, actor, event.params.classroomId, now);
	return { overview, origin: event.url.origin };
}) satisfies PageServerLoad;
