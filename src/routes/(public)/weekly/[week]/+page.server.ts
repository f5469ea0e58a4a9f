import { redirect } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readWeeklyQuiz, startWeeklyQuiz } from '#lib/server/services/weekly-quiz.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params: { week }, url, locals: { store, learner, now } }) => ({
	quiz: await readWeeklyQuiz(store, learner?.learnerId ?? null, week, now),
	address: `${url.origin}/weekly/${week}`
})) satisfies PageServerLoad;

export const actions = {
	start: asHttp(async (event) => {
		const { store, now } = event.locals;
		const learnerId = await requireLearner(event);
		const attemptId = await startWeeklyQuiz(store, learnerId, event.params.week, now);
		redirect(303, `/attempts/${attemptId}`);
	})
} satisfies Actions;
