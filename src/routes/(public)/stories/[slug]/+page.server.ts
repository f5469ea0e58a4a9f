import { redirect } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { startPractice } from '#lib/server/services/start-attempt.ts';
import { markAsRead } from '#lib/server/services/study-progress.ts';
import { readStory, readStoryFact } from '#lib/server/services/stories.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params: { slug }, url, locals: { store, learner, now } }) => {
	const factId = url.searchParams.get('fact');
	return {
		story: await readStory(store, slug, learner?.learnerId ?? null, now),
		/** Just marked as read. */
		isRead: url.searchParams.has('read'),
		fact: factId ? await readStoryFact(store, slug, factId, now) : null
	};
}) satisfies PageServerLoad;

export const actions = {
	read: asHttp(async (event) => {
		const { store, now } = event.locals;
		const { slug } = event.params;
		await markAsRead(store, await requireLearner(event), slug, now);
		redirect(303, `/stories/${slug}?read#read`);
	}),
	practise: asHttp(async (event) => {
		const { store, now } = event.locals;
		const factId = (await event.request.formData()).get('factId');
		const about = {
			storySlug: event.params.slug,
			...(typeof factId === 'string' && factId ? { factId } : {})
		};
		const attemptId = await startPractice(store, await requireLearner(event), about, now);
		redirect(303, `/attempts/${attemptId}/1`);
	})
} satisfies Actions;
