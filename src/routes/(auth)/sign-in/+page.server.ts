import { fail, redirect } from '@sveltejs/kit';
import { nextOf, signInSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { signIn } from '#lib/server/services/accounts.ts';
import { mergeGuest } from '#lib/server/services/merge-guest.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ url, locals: { store, learner } }) => {
	const next = nextOf(url);
	if (learner && !learner.isGuest) redirect(303, next ?? '/account');
	return { ...(await readAccount(store, learner?.learnerId ?? null)), next };
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now, learner } = event.locals;
		const { bring, next, ...credentials } = await readForm(event.request, signInSchema);
		const address = event.getClientAddress();
		const outcome = await signIn(store, { ...credentials, address }, now);
		if (!outcome.ok) {
			const { signInName } = credentials;
			return fail(400, { problems: outcome.problems, signInName, bring });
		}
		if (bring && learner?.isGuest) {
			await mergeGuest(store, learner.learnerId, outcome.value, now);
		}
		await enterAs(event, outcome.value);
		redirect(303, next ?? '/');
	})
} satisfies Actions;
