import { fail } from '@sveltejs/kit';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { issueCards } from '#lib/server/services/student-accounts.ts';
import { listStudentsOf } from '#lib/server/services/students.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store } = event.locals;
	const { present } = await listStudentsOf(store, requireTeacher(event), event.params.classroomId);
	return {
		origin: event.url.origin,
		withCard: present.filter(({ hasCard }) => hasCard),
		/** Their accounts are their own: they keep their passwords. */
		others: present.filter(({ hasCard }) => !hasCard).length
	};
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const form = await event.request.formData();
		const chosen = form.getAll('learnerId').filter((value) => typeof value === 'string');
		if (chosen.length === 0) return fail(400, { problem: 'Choose at least one student.' });
		return { cards: await issueCards(store, actor, event.params.classroomId, chosen, now) };
	})
} satisfies Actions;
