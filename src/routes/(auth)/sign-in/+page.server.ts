import { fail, redirect } from '@sveltejs/kit';
import { credentialsSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { signIn } from '#lib/server/services/accounts.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner } }) => {
	if (learner && !learner.isGuest) redirect(303, '/account');
	return readAccount(store, learner?.learnerId ?? null);
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const credentials = await readForm(event.request, credentialsSchema);
		const address = event.getClientAddress();
		const outcome = await signIn(store, { ...credentials, address }, now);
		if (!outcome.ok) {
			return fail(400, { problems: outcome.problems, signInName: credentials.signInName });
		}
		await enterAs(event, outcome.value);
		redirect(303, '/');
	})
} satisfies Actions;
