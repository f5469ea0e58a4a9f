import { redirect } from '@sveltejs/kit';
import { asHttp } from '#lib/server/http.ts';
import { readMyClasses } from '#lib/server/services/student-assignments.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async ({ cookies, locals: { store, learner, now } }) => {
	if (!learner || learner.isGuest) redirect(303, '/sign-in');
	const clock = cookies.get(clockCookie);
	return {
		...(await readMyClasses(store, learner.learnerId, now)),
		knowsClock: clock !== undefined,
		clock: clock === undefined ? null : readClock(clock)
	};
}) satisfies PageServerLoad;
