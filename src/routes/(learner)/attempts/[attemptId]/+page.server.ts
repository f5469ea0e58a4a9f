import { redirect } from '@sveltejs/kit';
import { asHttp } from '#lib/server/http.ts';
import { findPlaceToGoOn } from '#lib/server/services/overview.ts';
import type { PageServerLoad } from './$types';

/** Where an attempt goes on: its first open question, its results when none is open. */
export const load = asHttp(async ({ params: { attemptId }, locals: { store, learner, now } }) => {
	const place = await findPlaceToGoOn(store, learner?.learnerId ?? null, attemptId, now);
	redirect(303, `/attempts/${attemptId}/${place}`);
}) satisfies PageServerLoad;
