import { fail, redirect } from '@sveltejs/kit';
import { assignmentSchema, fieldsOf } from '#lib/schemas/assignment-form.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import {
	archiveAssignment,
	editAssignment,
	readAssignmentDesk
} from '#lib/server/services/assignments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const { url, params } = event;
	const desk = await readAssignmentDesk(store, requireTeacher(event), params.assignmentId);
	const { classroom, assignment, module, students, begun, handedIn, itemCount } = desk;
	const { classroomId, name, timeZone } = classroom;
	return {
		classroom: { classroomId, name, timeZone },
		assignment,
		module,
		students,
		begun,
		handedIn,
		itemCount,
		isNewerPublished: desk.isNewerPublished,
		fields: fieldsOf(assignment, timeZone),
		now,
		wasSet: url.searchParams.has('set'),
		wasChanged: url.searchParams.has('changed')
	};
}) satisfies PageServerLoad;

export const actions = {
	edit: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const fields = await readForm(event.request, assignmentSchema);
		const { assignmentId } = event.params;
		const outcome = await editAssignment(store, actor, assignmentId, fields, now);
		if (!outcome.ok) return fail(400, { problems: outcome.problems, fields });
		redirect(303, `${event.url.pathname}?changed`);
	}),
	archive: asHttp(async (event) => {
		const { store, now } = event.locals;
		await archiveAssignment(store, requireTeacher(event), event.params.assignmentId, true, now);
		redirect(303, event.url.pathname);
	}),
	restore: asHttp(async (event) => {
		const { store, now } = event.locals;
		await archiveAssignment(store, requireTeacher(event), event.params.assignmentId, false, now);
		redirect(303, event.url.pathname);
	})
} satisfies Actions;
