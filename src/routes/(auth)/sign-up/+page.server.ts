import { fail, redirect } from '@sveltejs/kit';
import { signUpSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner } }) => {
	if (learner && !learner.isGuest) redirect(303, '/account');
	return readAccount(store, learner?.learnerId ?? null);
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const given = await readForm(event.request, signUpSchema);
		const address = event.getClientAddress();
		const outcome = await signUp(store, await requireLearner(event), { ...given, address }, now);
		if (!outcome.ok) {
			const { signInName, name } = given;
			return fail(400, { problems: outcome.problems, signInName, name });
		}
		await enterAs(event, outcome.value);
		redirect(303, '/account');
	})
} satisfies Actions;
