import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readPaper } from '#lib/server/services/paper.ts';
import type { PageServerLoad } from './$types';

const mostVariants = 99;

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const asked = Number(event.url.searchParams.get('variant'));
	const variant = Number.isInteger(asked) && asked >= 1 && asked <= mostVariants ? asked : 1;
	const actor = requireTeacher(event);
	const paper = await readPaper(store, actor, event.params.moduleVersionId, variant, now);
	return { paper, withStories: event.url.searchParams.get('stories') === 'yes' };
}) satisfies PageServerLoad;
