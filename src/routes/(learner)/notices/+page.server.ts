import { redirect } from '@sveltejs/kit';
import { seenSchema } from '#lib/schemas/item-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { markNoticeSeen, readNotices } from '#lib/server/services/notices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner, now } }) => ({
	notices: await readNotices(store, learner?.learnerId ?? null, now)
})) satisfies PageServerLoad;

export const actions = {
	seen: asHttp(async ({ request, locals: { store, learner, now } }) => {
		const { noticeId, back } = await readForm(request, seenSchema);
		await markNoticeSeen(store, learner?.learnerId ?? null, noticeId, now);
		// A path of ours: "//elsewhere" would be somebody else's.
		redirect(303, /^\/(?![/\\])/.test(back) ? back : '/notices');
	})
} satisfies Actions;
