import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { exportGrades } from '#lib/server/services/grade-export.ts';
import type { RequestEvent } from './$types';

export const GET = asHttp(async (event: RequestEvent) => {
	const { store, now } = event.locals;
	const csv = await exportGrades(store, requireTeacher(event), event.params.classroomId, now);
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="grades-${now.toISOString().slice(0, 10)}.csv"`
		}
	});
});
