import { fail, redirect } from '@sveltejs/kit';
import { recoverySchema } from '#lib/schemas/account-forms.ts';
import { endAllSessions } from '#lib/server/auth/sessions.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { recoverByCode } from '#lib/server/services/recovery.ts';
import type { Actions } from './$types';

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const given = await readForm(event.request, recoverySchema);
		const address = event.getClientAddress();
		const outcome = await recoverByCode(store, { ...given, address }, now);
		if (!outcome.ok) {
			return fail(400, { problems: outcome.problems, signInName: given.signInName });
		}
		// Whoever had the old password may still be signed in somewhere.
		await endAllSessions(store, outcome.value);
		await enterAs(event, outcome.value);
		redirect(303, '/account');
	})
} satisfies Actions;
