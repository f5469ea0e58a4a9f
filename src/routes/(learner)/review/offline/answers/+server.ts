import { json } from '@sveltejs/kit';
import { offlineAnswersSchema } from '#lib/schemas/offline-answers.ts';
import { InvalidInput } from '#lib/server/errors.ts';
import { asHttp } from '#lib/server/http.ts';
import { takeOfflineAnswers } from '#lib/server/services/offline-answers.ts';
import type { RequestHandler } from './$types';

/** Takes answers that were given without a connection. */
export const POST = asHttp(async ({ request, locals: { store, learner, now } }) => {
	const read = offlineAnswersSchema.safeParse(await request.json().catch(() => null));
	if (!read.success) throw new InvalidInput('These answers did not come from our page.');
	const { attemptId, answers } = read.data;
	const learnerId = learner?.learnerId ?? null;
	return json(await takeOfflineAnswers(store, learnerId, attemptId, answers, now));
}) satisfies RequestHandler;
