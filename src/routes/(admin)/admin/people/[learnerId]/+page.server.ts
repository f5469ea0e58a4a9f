import { fail, redirect } from '@sveltejs/kit';
import { roleSchema } from '#lib/schemas/admin-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { Conflict } from '#lib/server/errors.ts';
import { makeHelpLink } from '#lib/server/services/help-links.ts';
import {
	changeRole,
	deletePerson,
	readPerson,
	signOutPerson
} from '#lib/server/services/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(({ params, locals: { store, learner, now } }) =>
	readPerson(store, learner, params.learnerId, now)
) satisfies PageServerLoad;

export const actions = {
	setRole: asHttp(async ({ request, params, locals: { store, learner, now } }) => {
		const { role } = await readForm(request, roleSchema);
		return told(() => changeRole(store, learner, params.learnerId, role, now), 'role');
	}),
	signOut: asHttp(async ({ params, locals: { store, learner, now } }) => {
		await signOutPerson(store, learner, params.learnerId, now);
		return { done: 'signOut' };
	}),
	helpLink: asHttp(async ({ params, url, locals: { store, learner, now } }) => {
		const { token, expiresAt } = await makeHelpLink(store, learner, params.learnerId, now);
		return { done: 'helpLink', link: `${url.origin}/recover/${token}`, expiresAt };
	}),
	delete: asHttp(async ({ request, params, locals: { store, learner, now } }) => {
		const form = await request.formData();
		if (form.get('sure') !== 'yes') {
			return fail(400, { problem: 'Tick the box to say that you are sure.' });
		}
		const refused = await told(() => deletePerson(store, learner, params.learnerId, now), 'delete');
		if ('problem' in refused) return refused;
		redirect(303, '/admin/people');
	})
} satisfies Actions;

/** A change that the state of things may forbid: said on the page, where it can be put right. */
async function told(change: () => Promise<void>, done: string) {
	try {
		await change();
		return { done };
	} catch (error) {
		if (error instanceof Conflict) return fail(409, { problem: error.message });
		throw error;
	}
}
