import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { countOpenReports } from '#lib/server/services/report-inbox.ts';
import type { LayoutServerLoad } from './$types';

/** Every page asks again: a layout is no wall, it loads beside its pages. */
export const load = asHttp(async (event) => ({
	openReports: await countOpenReports(event.locals.store, requireTeacher(event))
})) satisfies LayoutServerLoad;
