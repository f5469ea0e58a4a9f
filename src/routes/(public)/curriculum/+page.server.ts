import { asHttp } from '#lib/server/http.ts';
import { readCurriculum } from '#lib/server/services/curriculum.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(({ locals: { store, learner, now } }) =>
	readCurriculum(store, learner?.learnerId ?? null, now)
) satisfies PageServerLoad;
