import { redirect } from '@sveltejs/kit';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { draftFromFacts, readClassRecall } from '#lib/server/services/class-recall.ts';
import type { Actions, PageServerLoad } from './$types';

const weekMs = 7 * 24 * 60 * 60 * 1000;

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const chosen = event.url.searchParams.get('on') ?? '';
	const noon = new Date(`${chosen}T12:00:00Z`);
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(chosen) && !Number.isNaN(noon.getTime());
	const inAWeek = new Date(now.getTime() + weekMs).toISOString().slice(0, 10);
	const on = isDay ? chosen : inAWeek;
	const at = isDay ? noon : new Date(`${inAWeek}T12:00:00Z`);
	const recall = await readClassRecall(store, actor, event.params.classroomId, at, now);
	return { recall, on, refused: chosen !== '' && !isDay };
}) satisfies PageServerLoad;

export const actions = {
	draft: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const form = await event.request.formData();
		const factIds = form.getAll('factId').filter((value) => typeof value === 'string');
		const { classroomId } = event.params;
		const draftId = await draftFromFacts(store, actor, classroomId, factIds, now);
		redirect(303, `/teach/modules/${draftId}`);
	})
} satisfies Actions;
