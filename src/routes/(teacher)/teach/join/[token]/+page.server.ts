import { redirect } from '@sveltejs/kit';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { acceptCoTeaching, readCoTeacherLink } from '#lib/server/services/co-teachers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp((event) => {
	const { store, now } = event.locals;
	return readCoTeacherLink(store, requireTeacher(event), event.params.token, now);
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const classroomId = await acceptCoTeaching(store, actor, event.params.token, now);
		redirect(303, `/teach/classrooms/${classroomId}`);
	})
} satisfies Actions;
