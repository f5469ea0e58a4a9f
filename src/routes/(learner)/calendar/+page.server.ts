import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readFeedDate, renewFeed, stopFeed } from '#lib/server/services/calendar.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner } }) => {
	if (!learner || learner.isGuest) redirect(303, '/sign-in?next=%2Fcalendar');
	return { since: await readFeedDate(store, learner.learnerId) };
}) satisfies PageServerLoad;

export const actions = {
	renew: asHttp(async (event) => {
		const { store, now } = event.locals;
		const token = await renewFeed(store, requireAccount(event), now);
		return { address: `${event.url.origin}/calendar/${token}.ics` };
	}),
	stop: asHttp(async (event) => {
		await stopFeed(event.locals.store, requireAccount(event), event.locals.now);
		redirect(303, '/calendar');
	})
} satisfies Actions;
