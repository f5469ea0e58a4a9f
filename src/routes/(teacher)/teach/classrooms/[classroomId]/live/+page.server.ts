import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readLive } from '#lib/server/services/live.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	return {
		live: await readLive(store, requireTeacher(event), event.params.classroomId, now),
		now,
		/** What was right is hidden at first: this page is often on a wall. */
		isOpen: event.url.searchParams.get('answers') === 'shown'
	};
}) satisfies PageServerLoad;
