import { redirect } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readModule } from '#lib/server/services/modules.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, locals: { store, learner } }) => ({
	module: await readModule(store, params.slug, learner)
})) satisfies PageServerLoad;

export const actions = {
	start: asHttp(async (event) => {
		const { store, now } = event.locals;
		const learnerId = await requireLearner(event);
		const attemptId = await startModule(store, learnerId, event.params.slug, now);
		redirect(303, `/attempts/${attemptId}`);
	})
} satisfies Actions;
