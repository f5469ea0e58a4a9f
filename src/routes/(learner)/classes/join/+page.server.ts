import { fail, redirect } from '@sveltejs/kit';
import { foldJoinCode } from '#lib/domain/classrooms/join-code.ts';
import { joinSchema } from '#lib/schemas/classroom-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { findClassroomToJoin } from '#lib/server/services/join.ts';
import type { Actions } from './$types';

export const actions = {
	default: asHttp(async (event) => {
		const { store, now, learner } = event.locals;
		const { code } = await readForm(event.request, joinSchema);
		const joiner = { address: event.getClientAddress(), learnerId: learner?.learnerId ?? null };
		const answer = await findClassroomToJoin(store, code, joiner, now);
		if (answer.kind !== 'open') return fail(400, { problem: answer.kind, code });
		redirect(303, `/join/${foldJoinCode(code)}`);
	})
} satisfies Actions;
