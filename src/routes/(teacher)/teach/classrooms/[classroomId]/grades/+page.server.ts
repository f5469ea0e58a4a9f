import { gradebookOrderSchema } from '#lib/schemas/gradebook.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readGradebook } from '#lib/server/services/gradebook.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const actor = requireTeacher(event);
	const order = gradebookOrderSchema.parse(event.url.searchParams.get('order'));
	return {
		order,
		grades: await readGradebook(store, actor, event.params.classroomId, order, now)
	};
}) satisfies PageServerLoad;
