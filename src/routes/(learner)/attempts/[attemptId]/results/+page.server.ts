import { redirect } from '@sveltejs/kit';
import { asHttp } from '#lib/server/http.ts';
import { readNotices } from '#lib/server/services/notices.ts';
import { completeModule, readResults } from '#lib/server/services/results.ts';
import { retryMissed } from '#lib/server/services/start-attempt.ts';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, cookies, locals: { store, learner, now } }) => {
	const { attemptId } = params;
	const learnerId = learner?.learnerId ?? null;
	const [results, notices] = await Promise.all([
		readResults(store, learnerId, attemptId, now),
		readNotices(store, learnerId, now, attemptId)
	]);
	// Nothing was handed in yet: there is nothing to show but what stands open.
	if (results.assigned && !results.attempt.finishedAt && !results.assigned.answers) {
		redirect(303, `/attempts/${attemptId}/overview`);
	}
	const clock = cookies.get(clockCookie);
	return { ...results, notices, clock: clock === undefined ? null : readClock(clock) };
}) satisfies PageServerLoad;

export const actions = {
	retry: asHttp(async (event) => {
		const { store, now } = event.locals;
		const learnerId = await requireLearner(event);
		const attemptId = await retryMissed(store, learnerId, event.params.attemptId, now);
		redirect(303, `/attempts/${attemptId}/1`);
	}),
	complete: asHttp(async ({ params, url, locals: { store, learner, now } }) => {
		await completeModule(store, learner?.learnerId ?? null, params.attemptId, now);
		redirect(303, `${url.pathname}#done`);
	})
} satisfies Actions;
