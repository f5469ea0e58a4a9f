import { fail, redirect } from '@sveltejs/kit';
import { newPasswordSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readPasswordLink, setPasswordByLink } from '#lib/server/services/help-links.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking changes nothing: a mail program that opens links must not use it up. */
export const load = asHttp(({ params, locals: { store, now } }) =>
	readPasswordLink(store, params.token, now)
) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const { newPassword } = await readForm(event.request, newPasswordSchema);
		const outcome = await setPasswordByLink(store, event.params.token, newPassword, now);
		if (!outcome.ok) return fail(400, { problems: outcome.problems });
		await enterAs(event, outcome.value);
		redirect(303, '/account');
	})
} satisfies Actions;
