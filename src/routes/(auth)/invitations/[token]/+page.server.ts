import { fail, redirect } from '@sveltejs/kit';
import { signUpSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { requireAccount, requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { acceptInvitation, checkInvitation } from '#lib/server/services/invitations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, url, locals: { store, learner, now } }) => {
	await checkInvitation(store, params.token, now);
	const { signInName } = await readAccount(store, learner?.learnerId ?? null);
	return { signInName, here: url.pathname };
}) satisfies PageServerLoad;

export const actions = {
	accept: asHttp(async (event) => {
		const { store, now } = event.locals;
		await checkInvitation(store, event.params.token, now);
		await acceptInvitation(store, event.params.token, requireAccount(event), now);
		redirect(303, '/');
	}),
	signUp: asHttp(async (event) => {
		const { store, now } = event.locals;
		await checkInvitation(store, event.params.token, now);
		const { next: _, ...given } = await readForm(event.request, signUpSchema);
		const address = event.getClientAddress();
		const learnerId = await requireLearner(event);
		const outcome = await signUp(store, learnerId, { ...given, address }, now, 'invited');
		if (!outcome.ok) {
			const { signInName, name } = given;
			return fail(400, { problems: outcome.problems, signInName, name });
		}
		await acceptInvitation(store, event.params.token, learnerId, now);
		await enterAs(event, learnerId);
		redirect(303, '/account');
	})
} satisfies Actions;
