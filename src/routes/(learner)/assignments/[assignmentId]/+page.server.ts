import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/server/auth/guards.ts';
import { NotFound } from '#lib/server/errors.ts';
import { asHttp } from '#lib/server/http.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { readStudentAssignment } from '#lib/server/services/student-assignments.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ params, cookies, locals: { store, learner, now } }) => {
	// The link in a teacher's message is opened by students who have not signed in yet.
	if (!learner || learner.isGuest) redirect(303, '/sign-in');
	const { assignmentId } = params;
	const found = await readStudentAssignment(store, learner, assignmentId, now);
	if (found.isTeachers) redirect(303, `/teach/assignments/${assignmentId}`);
	const clock = cookies.get(clockCookie);
	return {
		...found,
		now,
		knowsClock: clock !== undefined,
		clock: clock === undefined ? null : readClock(clock)
	};
}) satisfies PageServerLoad;

export const actions = {
	start: asHttp(async (event) => {
		const { store, now, learner } = event.locals;
		requireAccount(event);
		if (!learner) throw new NotFound('There is no such assignment.');
		const attemptId = await startAssignment(store, learner, event.params.assignmentId, now);
		redirect(303, `/attempts/${attemptId}`);
	})
} satisfies Actions;
