import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import type { LayoutServerLoad } from './$types';

/** Every page asks again: a layout is no wall, it loads beside its pages. */
export const load = asHttp((event) => {
	requireTeacher(event);
}) satisfies LayoutServerLoad;
