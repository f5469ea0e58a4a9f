import { redirect } from '@sveltejs/kit';
import { asHttp } from '#lib/server/http.ts';
import { handInAttempt, readOverview } from '#lib/server/services/overview.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, cookies, locals: { store, learner, now } }) => {
	const overview = await readOverview(store, learner?.learnerId ?? null, params.attemptId, now);
	if (overview.isOver) redirect(303, `/attempts/${params.attemptId}/results`);
	const clock = cookies.get(clockCookie);
	return { ...overview, now, clock: clock === undefined ? null : readClock(clock) };
}) satisfies PageServerLoad;

export const actions = {
	'hand-in': asHttp(async ({ params, locals: { store, learner, now } }) => {
		await handInAttempt(store, learner?.learnerId ?? null, params.attemptId, now);
		redirect(303, `/attempts/${params.attemptId}/results`);
	})
} satisfies Actions;
