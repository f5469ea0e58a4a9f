import { fail, redirect } from '@sveltejs/kit';
import { typedFields } from '#lib/components/items/item-words.ts';
import { readReport } from '#lib/schemas/problem-report.ts';
import { asHttp } from '#lib/server/http.ts';
import { readFields } from '#lib/server/read-form.ts';
import { undoAnswer } from '#lib/server/services/ask-again.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { reportProblem } from '#lib/server/services/problem-reports.ts';
import { clockCookie } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, url, cookies, locals: { store, learner, now } }) => ({
	...(await readQuestion(
		store,
		learner?.learnerId ?? null,
		params.attemptId,
		Number(params.position)
	)),
	/** Milliseconds since 1970. */
	shownAt: now.getTime(),
	reported: url.searchParams.has('reported'),
	/** Sure and wrong: the fact is asked again at the end. */
	wasSure: url.searchParams.has('sure'),
	knowsClock: cookies.get(clockCookie) !== undefined
})) satisfies PageServerLoad;

export const actions = {
	answer: asHttp(async ({ params, request, url, locals: { store, learner, now } }) => {
		const form = await readFields(request);
		const submission = await submitAnswer(
			store,
			learner?.learnerId ?? null,
			params.attemptId,
			Number(params.position),
			form,
			now
		);
		if (!submission.ok) {
			return fail(400, {
				message: submission.message,
				typed: typedFields(form),
				report: null
			});
		}
		redirect(303, `${url.pathname}${submission.askedAgain ? '?sure' : ''}#verdict`);
	}),
	undo: asHttp(async ({ params, locals: { store, learner, now } }) => {
		const { attemptId, position } = params;
		const learnerId = learner?.learnerId ?? null;
		const askedAt = await undoAnswer(store, learnerId, attemptId, Number(position), now);
		redirect(303, `/attempts/${attemptId}/${askedAt}`);
	}),
	report: asHttp(async ({ params, request, url, locals: { store, learner, now } }) => {
		const report = readReport(await request.formData());
		if ('message' in report) return fail(400, { message: null, typed: {}, report });
		await reportProblem(
			store,
			learner?.learnerId ?? null,
			params.attemptId,
			Number(params.position),
			report,
			now
		);
		redirect(303, `${url.pathname}?reported#report`);
	})
} satisfies Actions;
