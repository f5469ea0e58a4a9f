import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { makeHelpLink } from '#lib/server/services/help-links.ts';
import { findStudent } from '#lib/server/services/students.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { classroomId, learnerId } = event.params;
	const teacher = requireTeacher(event);
	return { student: await findStudent(event.locals.store, teacher, classroomId, learnerId) };
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const { classroomId, learnerId } = event.params;
		const teacher = requireTeacher(event);
		await findStudent(store, teacher, classroomId, learnerId);
		const { token } = await makeHelpLink(store, teacher, learnerId, now);
		return { link: `${event.url.origin}/recover/${token}` };
	})
} satisfies Actions;
