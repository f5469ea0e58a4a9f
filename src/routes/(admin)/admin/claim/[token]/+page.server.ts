import { redirect } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { checkAdminLink, claimAdminLink } from '#lib/server/services/admin-links.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking changes nothing: a mail program that opens links must not become administrator. */
export const load = asHttp(({ params, locals: { store, now } }) =>
	checkAdminLink(store, params.token, now)
) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		await checkAdminLink(store, event.params.token, now);
		await claimAdminLink(store, event.params.token, await requireLearner(event), now);
		redirect(303, '/admin');
	})
} satisfies Actions;
