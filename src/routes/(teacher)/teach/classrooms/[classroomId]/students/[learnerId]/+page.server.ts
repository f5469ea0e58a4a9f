import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readStudentGrades } from '#lib/server/services/gradebook.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now } = event.locals;
	const { classroomId, learnerId } = event.params;
	const student = await readStudentGrades(
		store,
		requireTeacher(event),
		classroomId,
		learnerId,
		now
	);
	return { student };
}) satisfies PageServerLoad;
