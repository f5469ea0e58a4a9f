import { pageQuerySchema, queryOf } from '#lib/schemas/admin-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readAllClassrooms } from '#lib/server/services/all-classrooms.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(({ url, locals: { store, learner } }) =>
	readAllClassrooms(store, learner, pageQuerySchema.parse(queryOf(url)).page)
) satisfies PageServerLoad;
