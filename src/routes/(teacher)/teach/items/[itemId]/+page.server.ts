import { fail, redirect } from '@sveltejs/kit';
import { reasonSchema } from '#lib/schemas/item-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readItemFigures } from '#lib/server/services/item-figures.ts';
import { readItemPage, restoreItem, retireItem } from '#lib/server/services/items.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store } = event.locals;
	const actor = requireTeacher(event);
	const { itemId } = event.params;
	const [page, figures] = await Promise.all([
		readItemPage(store, actor, itemId),
		readItemFigures(store, actor, itemId)
	]);
	const isSaved = event.url.searchParams.has('saved');
	const isRegraded = event.url.searchParams.has('regraded');
	return { page, figures, isSaved, isRegraded };
}) satisfies PageServerLoad;

export const actions = {
	retire: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const { reason } = await readForm(event.request, reasonSchema);
		if (reason === '') return fail(400, { problem: 'Say why the question is retired.' });
		await retireItem(store, actor, event.params.itemId, reason, now);
		redirect(303, event.url.pathname);
	}),
	restore: asHttp(async (event) => {
		const { store, now } = event.locals;
		await restoreItem(store, requireTeacher(event), event.params.itemId, now);
		redirect(303, event.url.pathname);
	})
} satisfies Actions;
