import { asHttp } from '#lib/server/http.ts';
import { readProgress } from '#lib/server/services/progress.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(({ cookies, locals: { store, learner } }) =>
	readProgress(store, learner?.learnerId ?? null, readClock(cookies.get(clockCookie)))
) satisfies PageServerLoad;
