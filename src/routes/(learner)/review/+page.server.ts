import { redirect } from '@sveltejs/kit';
import { offsetZone } from '#lib/domain/scheduling/settings.ts';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { undoLastAnswer } from '#lib/server/services/ask-again.ts';
import { readReviewPage } from '#lib/server/services/review-page.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import { startMistakes, startMix } from '#lib/server/services/study-modes.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const zoneOf = ({ cookies }: Pick<RequestEvent, 'cookies'>) =>
	offsetZone(readClock(cookies.get(clockCookie)));

export const load = asHttp(({ cookies, locals: { store, learner, now } }) =>
	readReviewPage(store, learner?.learnerId ?? null, now, zoneOf({ cookies }))
) satisfies PageServerLoad;

const oneSitting = 20;

export const actions = {
	start: asHttp(async (event) => {
		const { store, now } = event.locals;
		const form = await event.request.formData();
		const extra = form.has('more') ? oneSitting : 0;
		const wish = { zone: zoneOf(event), extra };
		redirect(303, `/attempts/${await startReview(store, await requireLearner(event), now, wish)}`);
	}),
	mistakes: asHttp(async (event) => {
		const { store, now } = event.locals;
		redirect(303, `/attempts/${await startMistakes(store, await requireLearner(event), now)}/1`);
	}),
	mix: asHttp(async (event) => {
		const { store, now } = event.locals;
		const wish = { zone: zoneOf(event) };
		redirect(303, `/attempts/${await startMix(store, await requireLearner(event), now, wish)}/1`);
	}),
	undo: asHttp(async ({ locals: { store, learner, now } }) => {
		const at = await undoLastAnswer(store, learner?.learnerId ?? null, now);
		redirect(303, `/attempts/${at.attemptId}/${at.position}`);
	})
} satisfies Actions;
