import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { classroomProblems, classroomSchema } from '#lib/schemas/classroom-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readClassroom } from '#lib/server/services/classroom-page.ts';
import {
	archiveClassroom,
	changeClassroom,
	closeJoining,
	renewJoinCode,
	restoreClassroom
} from '#lib/server/services/classroom-settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	return {
		overview: await readClassroom(store, actor, event.params.classroomId, now),
		origin: event.url.origin,
		zones: Intl.supportedValuesOf('timeZone')
	};
}) satisfies PageServerLoad;

/** An action that needs nothing but who does it to which class, and comes back to this page. */
const onClassroom = (act: typeof closeJoining) =>
	asHttp(async (event: RequestEvent<{ classroomId: string }>) => {
		const { classroomId } = event.params;
		await act(event.locals.store, requireTeacher(event), classroomId, event.locals.now);
		redirect(303, `/teach/classrooms/${classroomId}/settings`);
	});

export const actions = {
	change: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const given = await readForm(event.request, classroomSchema);
		const problems = classroomProblems(given);
		if (problems) return fail(400, { problems, ...given });
		await changeClassroom(store, actor, event.params.classroomId, given, now);
		return { changed: true };
	}),
	renewCode: onClassroom(renewJoinCode),
	closeCode: onClassroom(closeJoining),
	archive: onClassroom(archiveClassroom),
	restore: onClassroom(restoreClassroom)
} satisfies Actions;
