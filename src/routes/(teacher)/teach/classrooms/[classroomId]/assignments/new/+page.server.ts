import { fail, redirect } from '@sveltejs/kit';
import { addDays, wallTimeOf } from '#lib/domain/classrooms/zoned-time.ts';
import { assignmentSchema } from '#lib/schemas/assignment-form.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { createAssignment, listModuleChoices } from '#lib/server/services/assignments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const modules = await listModuleChoices(store, actor, event.params.classroomId);
	const { classroom } = await event.parent();
	const chosen = event.url.searchParams.get('module');
	const opensAt = wallTimeOf(now, classroom.timeZone);
	const nextWeek = wallTimeOf(addDays(now, 7, classroom.timeZone), classroom.timeZone);
	return {
		modules,
		fields: {
			moduleId: modules.some(({ moduleId }) => moduleId === chosen) ? (chosen ?? '') : '',
			title: '',
			instructions: '',
			opensAt,
			dueAt: `${nextWeek.slice(0, 10)}T23:59`,
			closesAt: '',
			attemptsAllowed: '1',
			counts: 'best' as const,
			timeLimitMinutes: '',
			shuffleItems: false,
			shuffleOptions: true,
			feedback: 'after-finishing' as const,
			late: 'accept' as const,
			perDay: '10',
			least: '50',
			hideGrades: false,
			reserved: false
		}
	};
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const fields = await readForm(event.request, assignmentSchema);
		const { classroomId } = event.params;
		const outcome = await createAssignment(store, actor, classroomId, fields, now);
		if (!outcome.ok) return fail(400, { problems: outcome.problems, fields });
		redirect(303, `/teach/assignments/${outcome.assignmentId}?set`);
	})
} satisfies Actions;
