import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { noClassWords } from '#lib/components/classrooms/join-words.ts';
import { signUpSchema } from '#lib/schemas/account-forms.ts';
import { joinAsSchema } from '#lib/schemas/classroom-forms.ts';
import { enterAs } from '#lib/server/auth/accounts.ts';
import { requireAccount, requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { findClassroomToJoin, joinClassroom } from '#lib/server/services/join.ts';
import type { Actions, PageServerLoad } from './$types';

type JoinEvent = RequestEvent<{ code: string }>;

export const load = asHttp(async (event) => {
	const { learner } = event.locals;
	const { name, teachers, already } = await findOpen(event);
	return { name, teachers, already, code: event.params.code, ownName: learner?.name ?? '' };
}) satisfies PageServerLoad;

export const actions = {
	join: asHttp(async (event) => {
		const learnerId = requireAccount(event);
		const { name } = await readForm(event.request, joinAsSchema);
		return join(event, learnerId, name);
	}),
	/** The code lets people make an account, also where sign-up is closed. */
	signUp: asHttp(async (event) => {
		const { store, now } = event.locals;
		await findOpen(event);
		const { next: _, ...given } = await readForm(event.request, signUpSchema);
		const address = event.getClientAddress();
		const learnerId = await requireLearner(event);
		const outcome = await signUp(store, learnerId, { ...given, address }, now, 'invited');
		if (!outcome.ok) {
			const { signInName, name } = given;
			return fail(400, { problems: outcome.problems, signInName, name });
		}
		await enterAs(event, learnerId);
		return join(event, learnerId, given.name ?? '');
	})
} satisfies Actions;

async function findOpen(event: JoinEvent) {
	const { store, now, learner } = event.locals;
	const joiner = { address: event.getClientAddress(), learnerId: learner?.learnerId ?? null };
	const answer = await findClassroomToJoin(store, event.params.code, joiner, now);
	if (answer.kind === 'too many') error(429, noClassWords['too many']);
	if (answer.kind === 'unknown') error(404, noClassWords.unknown);
	return answer.classroom;
}

async function join(event: JoinEvent, learnerId: string, name: string): Promise<never> {
	const { store, now, learner } = event.locals;
	const actor = { learnerId, role: learner?.role ?? ('learner' as const), isGuest: false };
	const { code } = event.params;
	await joinClassroom(store, actor, { code, name, address: event.getClientAddress() }, now);
	redirect(303, `/join/${code}`);
}
