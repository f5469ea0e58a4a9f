import { redirect } from '@sveltejs/kit';
import { learnerIdSchema } from '#lib/schemas/classroom-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readClassroom } from '#lib/server/services/classroom-page.ts';
import {
	handOverClassroom,
	inviteCoTeacher,
	removeCoTeacher
} from '#lib/server/services/co-teachers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const { teachers } = await readClassroom(store, actor, event.params.classroomId, now);
	return { teachers, selfId: actor.learnerId };
}) satisfies PageServerLoad;

export const actions = {
	invite: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const token = await inviteCoTeacher(store, actor, event.params.classroomId, now);
		return { link: `${event.url.origin}/teach/join/${token}` };
	}),
	remove: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const { classroomId } = event.params;
		const { learnerId } = await readForm(event.request, learnerIdSchema);
		await removeCoTeacher(store, actor, classroomId, learnerId, now);
		const hasLeft = learnerId === actor.learnerId && actor.role !== 'admin';
		redirect(303, hasLeft ? '/teach' : `/teach/classrooms/${classroomId}/teachers`);
	}),
	handOver: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const { classroomId } = event.params;
		const { learnerId } = await readForm(event.request, learnerIdSchema);
		await handOverClassroom(store, actor, classroomId, learnerId, now);
		redirect(303, `/teach/classrooms/${classroomId}/teachers`);
	})
} satisfies Actions;
