import { redirect } from '@sveltejs/kit';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { InvalidInput } from '#lib/server/errors.ts';
import { asForm, asHttp } from '#lib/server/http.ts';
import { createDraft } from '#lib/server/services/module-drafts.ts';
import { copyModule, listTeachersModules } from '#lib/server/services/teachers-modules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) =>
	listTeachersModules(event.locals.store, requireTeacher(event))
) satisfies PageServerLoad;

export const actions = {
	create: asForm(async (event) => {
		const { store, now } = event.locals;
		const teacher = requireTeacher(event);
		const title = String((await event.request.formData()).get('title') ?? '').trim();
		if (!title || title.length > 200) {
			throw new InvalidInput('Give the module a title of at most 200 letters.');
		}
		const draftId = await createDraft(store, teacher, { title }, now);
		redirect(303, `/teach/modules/${draftId}`);
	}),
	copy: asForm(async (event) => {
		const { store, now } = event.locals;
		const teacher = requireTeacher(event);
		const moduleId = String((await event.request.formData()).get('moduleId') ?? '');
		const draftId = await copyModule(store, teacher, moduleId, now);
		redirect(303, `/teach/modules/${draftId}`);
	})
} satisfies Actions;
