import { readAnswerToSave } from '#lib/schemas/answer-to-save.ts';
import { asHttp } from '#lib/server/http.ts';
import { saveAnswer } from '#lib/server/services/save-answer.ts';
import type { RequestHandler } from './$types';

/** What `static/answers.js` sends while a question stands open; the form does the same without it. */
export const POST = asHttp(async ({ params, request, locals: { store, learner, now } }) => {
	const { attemptId, position } = params;
	const answer = readAnswerToSave(await request.formData());
	const learnerId = learner?.learnerId ?? null;
	const saved = await saveAnswer(store, learnerId, attemptId, Number(position), answer, now);
	return Response.json(saved.ok ? { ...saved, savedAt: saved.savedAt.getTime() } : saved);
}) satisfies RequestHandler;
