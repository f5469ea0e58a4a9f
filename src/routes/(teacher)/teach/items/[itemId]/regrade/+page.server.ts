import { redirect } from '@sveltejs/kit';
import { regradeModeSchema, regradeSchema } from '#lib/schemas/item-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { newId } from '#lib/server/ids.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readItemPage } from '#lib/server/services/items.ts';
import { applyRegrade, planRegrade } from '#lib/server/services/regrades.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const { itemId } = event.params;
	const mode = regradeModeSchema.parse(event.url.searchParams.get('mode'));
	const [page, plan] = await Promise.all([
		readItemPage(store, actor, itemId),
		planRegrade(store, actor, itemId, mode, now)
	]);
	const current = page.versions.find(({ isCurrent }) => isCurrent);
	return {
		itemId,
		stem: page.item.learner.stem,
		keyText: page.item.keyText,
		version: current?.version ?? 1,
		toVersionId: current?.itemVersionId ?? '',
		regradeId: newId(now),
		plan
	};
}) satisfies PageServerLoad;

export const actions = {
	apply: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const order = await readForm(event.request, regradeSchema);
		await applyRegrade(store, actor, event.params.itemId, order, now);
		redirect(303, `/teach/items/${event.params.itemId}?regraded`);
	})
} satisfies Actions;
