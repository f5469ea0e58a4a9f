import { redirect } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readHome } from '#lib/server/services/home.ts';
import { readNotices } from '#lib/server/services/notices.ts';
import { startPractice } from '#lib/server/services/start-attempt.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ locals: { store, learner, now } }) => {
	const learnerId = learner?.learnerId ?? null;
	const [home, notices] = await Promise.all([
		readHome(store, learnerId, now),
		readNotices(store, learnerId, now)
	]);
	return { ...home, notices };
}) satisfies PageServerLoad;

export const actions = {
	review: asHttp(async (event) => {
		const { store, now } = event.locals;
		const attemptId = await startReview(store, await requireLearner(event), now);
		redirect(303, `/attempts/${attemptId}/1`);
	}),
	practise: asHttp(async (event) => {
		const { store, now } = event.locals;
		const attemptId = await startPractice(store, await requireLearner(event), {}, now);
		redirect(303, `/attempts/${attemptId}/1`);
	})
} satisfies Actions;
