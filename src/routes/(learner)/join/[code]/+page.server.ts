import { error, redirect } from '@sveltejs/kit';
import { noClassWords } from '#lib/components/classrooms/join-words.ts';
import { joinAsSchema } from '#lib/schemas/classroom-forms.ts';
import { requireAccount } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { findClassroomToJoin, joinClassroom } from '#lib/server/services/join.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store, now, learner } = event.locals;
	const { code } = event.params;
	const joiner = { address: event.getClientAddress(), learnerId: learner?.learnerId ?? null };
	const answer = await findClassroomToJoin(store, code, joiner, now);
	if (answer.kind === 'too many') error(429, noClassWords['too many']);
	if (answer.kind === 'unknown') error(404, noClassWords.unknown);
	const { name, teachers, already } = answer.classroom;
	return { name, teachers, already, code, ownName: learner?.name ?? '' };
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now, learner } = event.locals;
		requireAccount(event);
		const { name } = await readForm(event.request, joinAsSchema);
		const { code } = event.params;
		if (!learner) error(403);
		await joinClassroom(store, learner, { code, name, address: event.getClientAddress() }, now);
		redirect(303, `/join/${code}`);
	})
} satisfies Actions;
