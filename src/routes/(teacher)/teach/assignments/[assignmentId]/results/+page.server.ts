import { redirect } from '@sveltejs/kit';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import {
	draftOfHardest,
	hardestItems,
	readAssignmentFigures
} from '#lib/server/services/item-figures.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { assignmentId } = event.params;
	const figures = await readAssignmentFigures(
		event.locals.store,
		requireTeacher(event),
		assignmentId
	);
	return { figures, hardest: hardestItems(figures.items).length };
}) satisfies PageServerLoad;

export const actions = {
	draft: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const draftId = await draftOfHardest(store, actor, event.params.assignmentId, now);
		redirect(303, `/teach/modules/${draftId}`);
	})
} satisfies Actions;
