import { fail, redirect } from '@sveltejs/kit';
import { classroomProblems, classroomSchema } from '#lib/schemas/classroom-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { createClassroom, listClassrooms } from '#lib/server/services/classrooms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const [latest] = await listClassrooms(event.locals.store, requireTeacher(event));
	const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return {
		zones: Intl.supportedValuesOf('timeZone'),
		/** That of the last class, or the server's. */
		timeZone: latest?.classroom.timeZone ?? here
	};
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const given = await readForm(event.request, classroomSchema);
		const problems = classroomProblems(given);
		if (problems) return fail(400, { problems, ...given });
		const classroomId = await createClassroom(store, actor, given, now);
		redirect(303, `/teach/classrooms/${classroomId}`);
	})
} satisfies Actions;
