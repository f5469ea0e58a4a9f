import { fail, redirect } from '@sveltejs/kit';
import { emailChangeSchema, passwordChangeSchema } from '#lib/schemas/account-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { endAllSessions, leaveBrowser } from '#lib/server/auth/sessions.ts';
import { requireAccount } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { appMailer } from '#lib/server/mail/mailer.ts';
import { readForm } from '#lib/server/read-form.ts';
import { changePassword } from '#lib/server/services/accounts.ts';
import { readOwnAccommodation } from '#lib/server/services/accommodations.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { changeEmail } from '#lib/server/services/email.ts';
import { deleteAccount } from '#lib/server/services/leave.ts';
import { renewRecoveryCodes } from '#lib/server/services/recovery.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner } }) => {
	if (!learner || learner.isGuest) redirect(303, '/sign-in');
	const [account, accommodation] = await Promise.all([
		readAccount(store, learner.learnerId),
		readOwnAccommodation(store, learner.learnerId)
	]);
	return { ...account, name: learner.name, accommodation };
}) satisfies PageServerLoad;

export const actions = {
	signOut: asHttp(async (event) => {
		await leaveBrowser(event);
		redirect(303, '/');
	}),
	signOutEverywhere: asHttp(async (event) => {
		await endAllSessions(event.locals.store, requireAccount(event));
		await leaveBrowser(event);
		redirect(303, '/sign-in');
	}),
	changePassword: asHttp(async (event) => {
		const { store, now } = event.locals;
		const learnerId = requireAccount(event);
		const given = await readForm(event.request, passwordChangeSchema);
		const address = event.getClientAddress();
		const outcome = await changePassword(store, learnerId, { ...given, address }, now);
		if (!outcome.ok) return fail(400, { problems: outcome.problems });
		await endAllSessions(store, learnerId);
		await enterAs(event, learnerId);
		return { changed: true };
	}),
	changeEmail: asHttp(async (event) => {
		const { store, now } = event.locals;
		const learnerId = requireAccount(event);
		const { email, password } = await readForm(event.request, emailChangeSchema);
		const from = { address: event.getClientAddress(), origin: event.url.origin };
		const given = { email, password, ...from };
		const outcome = await changeEmail(store, appMailer(), learnerId, given, now);
		if (!outcome.ok) return fail(400, { emailProblems: outcome.problems, email });
		return { emailChange: outcome.value };
	}),
	renewCodes: asHttp(async (event) => {
		const { store, now } = event.locals;
		return { codes: await renewRecoveryCodes(store, requireAccount(event), now) };
	}),
	deleteAccount: asHttp(async (event) => {
		const { store, now } = event.locals;
		const form = await event.request.formData();
		const address = event.getClientAddress();
		const password = String(form.get('password') ?? '');
		const outcome = await deleteAccount(store, requireAccount(event), { password, address }, now);
		if (!outcome.ok) return fail(400, { deletion: outcome.problems });
		await leaveBrowser(event);
		redirect(303, '/');
	})
} satisfies Actions;
