import { invitationSchema, revocationSchema } from '#lib/schemas/admin-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import {
	inviteTeacher,
	listInvitations,
	revokeInvitation
} from '#lib/server/services/invitations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner, now } }) => ({
	invitations: await listInvitations(store, learner, now)
})) satisfies PageServerLoad;

export const actions = {
	invite: asHttp(async ({ request, url, locals: { store, learner, now } }) => {
		const invited = await readForm(request, invitationSchema);
		const token = await inviteTeacher(store, learner, invited, now);
		return { link: `${url.origin}/invitations/${token}` };
	}),
	revoke: asHttp(async ({ request, locals: { store, learner, now } }) => {
		const { invitationId } = await readForm(request, revocationSchema);
		await revokeInvitation(store, learner, invitationId, now);
		return { revoked: true };
	})
} satisfies Actions;
