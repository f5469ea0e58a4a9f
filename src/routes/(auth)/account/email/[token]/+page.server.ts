import { redirect } from '@sveltejs/kit';
import { asHttp } from '#lib/server/http.ts';
import { confirmEmail, readEmailLink } from '#lib/server/services/email.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, locals: { store, now } }) => ({
	email: await readEmailLink(store, params.token, now)
})) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async ({ params, locals: { store, now } }) => {
		await confirmEmail(store, params.token, now);
		redirect(303, '/account');
	})
} satisfies Actions;
