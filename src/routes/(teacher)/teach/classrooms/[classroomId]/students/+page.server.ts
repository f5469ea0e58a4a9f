import { redirect } from '@sveltejs/kit';
import { learnerIdSchema } from '#lib/schemas/classroom-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { listStudentsOf, removeStudent, restoreStudent } from '#lib/server/services/students.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp((event) =>
	listStudentsOf(event.locals.store, requireTeacher(event), event.params.classroomId)
) satisfies PageServerLoad;

export const actions = {
	remove: asHttp(async (event) => {
		const { store, now } = event.locals;
		const { classroomId } = event.params;
		const { learnerId } = await readForm(event.request, learnerIdSchema);
		await removeStudent(store, requireTeacher(event), classroomId, learnerId, now);
		redirect(303, `/teach/classrooms/${classroomId}/students#removed`);
	}),
	restore: asHttp(async (event) => {
		const { store, now } = event.locals;
		const { classroomId } = event.params;
		const { learnerId } = await readForm(event.request, learnerIdSchema);
		await restoreStudent(store, requireTeacher(event), classroomId, learnerId, now);
		redirect(303, `/teach/classrooms/${classroomId}/students`);
	})
} satisfies Actions;
