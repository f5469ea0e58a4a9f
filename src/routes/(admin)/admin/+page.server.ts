import { asHttp } from '#lib/server/http.ts';
import { readInstance } from '#lib/server/services/instance.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(({ locals: { store, learner } }) =>
	readInstance(store, learner)
) satisfies PageServerLoad;
