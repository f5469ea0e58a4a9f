import { redirect } from '@sveltejs/kit';
import { asHttp } from '#lib/server/http.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import type { PageServerLoad } from './$types';

/** Where an attempt goes on: its first open question, its results when none is open. */
export const load = asHttp(async ({ params: { attemptId }, locals: { store, learner } }) => {
	const { states } = await readQuestion(store, learner?.learnerId ?? null, attemptId, 1);
	const open = states.indexOf('open');
	redirect(303, `/attempts/${attemptId}/${open < 0 ? 'results' : open + 1}`);
}) satisfies PageServerLoad;
