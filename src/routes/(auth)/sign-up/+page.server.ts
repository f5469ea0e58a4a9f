import { fail, redirect } from '@sveltejs/kit';
import { nextOf, signUpSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { readInstanceSettings } from '#lib/server/services/instance-settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ url, locals: { store, learner } }) => {
	const next = nextOf(url);
	if (learner && !learner.isGuest) redirect(303, next ?? '/account');
	const [account, { signUp: rule }] = await Promise.all([
		readAccount(store, learner?.learnerId ?? null),
		readInstanceSettings(store)
	]);
	return { ...account, next, isOpen: rule === 'open' };
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const { next, ...given } = await readForm(event.request, signUpSchema);
		const address = event.getClientAddress();
		const outcome = await signUp(store, await requireLearner(event), { ...given, address }, now);
		if (!outcome.ok) {
			const { signInName, name } = given;
			return fail(400, { problems: outcome.problems, signInName, name });
		}
		await enterAs(event, outcome.value);
		redirect(303, next ?? '/account');
	})
} satisfies Actions;
