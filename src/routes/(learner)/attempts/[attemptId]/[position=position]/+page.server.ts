import { fail, redirect } from '@sveltejs/kit';
import { noteId } from '#lib/components/footnotes/footnote-id.ts';
import { typedFields } from '#lib/components/items/item-words.ts';
import { readReport } from '#lib/schemas/problem-report.ts';
import { asHttp } from '#lib/server/http.ts';
import { readFields } from '#lib/server/read-form.ts';
import { undoAnswer } from '#lib/server/services/ask-again.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { saveAnswer } from '#lib/server/services/save-answer.ts';
import { readAnswerToSave } from '#lib/schemas/answer-to-save.ts';
import { reportProblem } from '#lib/server/services/problem-reports.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, url, cookies, locals }) => {
	const { store, learner, now } = locals;
	const learnerId = learner?.learnerId ?? null;
	const { attemptId } = params;
	const ahead = locals.ahead && 'question' in locals.ahead ? locals.ahead.question : undefined;
	const position = Number(params.position);
	const question = await readQuestion(store, learnerId, attemptId, position, now, ahead);
	const { assigned } = question;
	// Nothing more can be answered, and what was right is told there, if it is told by now.
	if (assigned?.isOver && (assigned.isDeferred || !question.feedback)) {
		redirect(303, `/attempts/${attemptId}/results`);
	}
	const clock = cookies.get(clockCookie);
	return {
		...question,
		/** Milliseconds since 1970. */
		shownAt: now.getTime(),
		now,
		reported: url.searchParams.has('reported'),
		/** Sure and wrong: the fact is asked again at the end. */
		wasSure: url.searchParams.has('sure'),
		knowsClock: clock !== undefined,
		/** Minutes that the reader's clock is ahead of UTC; null when that is not known. */
		clock: clock === undefined ? null : readClock(clock)
	};
}) satisfies PageServerLoad;

export const actions = {
	answer: asHttp(async ({ params, request, url, locals }) => {
		const { store, learner, now } = locals;
		const ahead = locals.ahead && 'place' in locals.ahead ? locals.ahead.place : undefined;
		const form = await readFields(request);
		const submission = await submitAnswer(
			store,
			learner?.learnerId ?? null,
			params.attemptId,
			Number(params.position),
			form,
			now,
			ahead
		);
		if (!submission.ok) {
			return fail(400, {
				message: submission.message,
				typed: typedFields(form),
				report: null
			});
		}
		// Who was sure and wrong reads the passage first: on a phone its note is unfolded by that.
		if (submission.askedAgain) redirect(303, `${url.pathname}?sure#${noteId('q', 1)}`);
		redirect(303, `${url.pathname}#verdict`);
	}),
	undo: asHttp(async ({ params, locals: { store, learner, now } }) => {
		const { attemptId, position } = params;
		const learnerId = learner?.learnerId ?? null;
		const askedAt = await undoAnswer(store, learnerId, attemptId, Number(position), now);
		redirect(303, `/attempts/${attemptId}/${askedAt}`);
	}),
	save: asHttp(async ({ params, request, locals: { store, learner, now } }) => {
		const { attemptId, position } = params;
		const form = await readFields(request);
		const answer = readAnswerToSave(form);
		const then = answer.then;
		const saved = await saveAnswer(
			store,
			learner?.learnerId ?? null,
			attemptId,
			Number(position),
			then === 'clear' ? { ...answer, fields: {} } : answer,
			now
		);
		if (!saved.ok)
			return fail(400, { message: saved.message, typed: typedFields(form), report: null });
		const goesOn = /^\/attempts\/[^/]+\/(\d+|overview)$/.test(then) && saved.lacks === null;
		redirect(303, goesOn ? then : `/attempts/${attemptId}/${position}`);
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
