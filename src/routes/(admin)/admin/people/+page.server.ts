import { peopleQuerySchema, queryOf } from '#lib/schemas/admin-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { searchPeople } from '#lib/server/services/people.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async ({ url, locals: { store, learner } }) => {
	const { words, role, page } = peopleQuerySchema.parse(queryOf(url));
	return { ...(await searchPeople(store, learner, { words, role }, page)), words, role };
}) satisfies PageServerLoad;
