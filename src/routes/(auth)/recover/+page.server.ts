import { fail, redirect } from '@sveltejs/kit';
import { passwordMailSchema, recoverySchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { endAllSessions } from '#lib/server/auth/sessions.ts';
import { NotFound } from '#lib/server/errors.ts';
import { asHttp } from '#lib/server/http.ts';
import { appMailer, hasMail } from '#lib/server/mail/mailer.ts';
import { readForm } from '#lib/server/read-form.ts';
import { requestPasswordMail } from '#lib/server/services/password-mail.ts';
import { recoverByCode } from '#lib/server/services/recovery.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (() => ({ hasMail: hasMail() })) satisfies PageServerLoad;

export const actions = {
	code: asHttp(async (event) => {
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
	}),
	mail: asHttp(async (event) => {
		const { store, now } = event.locals;
		const mailer = appMailer();
		if (!mailer) throw new NotFound('This server sends no mail.');
		const { signInName } = await readForm(event.request, passwordMailSchema);
		const given = { signInName, address: event.getClientAddress(), origin: event.url.origin };
		const outcome = await requestPasswordMail(store, mailer, given, now);
		return outcome.ok ? { sent: true } : fail(400, { mailProblem: outcome.problems.form });
	})
} satisfies Actions;
