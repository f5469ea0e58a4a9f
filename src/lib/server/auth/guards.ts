import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isTeacher, type Actor } from '#lib/domain/access/actor.ts';
import { NotFound } from '../errors.ts';
import { createGuest } from '../services/learners.ts';
import { startSession } from './sessions.ts';

/**
 * Id of the one who acts. A visitor becomes a guest here, so call it in actions only: looking at a
 * page must leave nothing behind.
 */
export async function requireLearner(event: RequestEvent): Promise<string> {
	if (event.locals.learner) return event.locals.learner.learnerId;
	const learner = await createGuest(event.locals.store, event.locals.now);
	await startSession(event, learner.learnerId);
	event.locals.learner = { ...learner };
	return learner.learnerId;
}

/** Id of the one who acts, who has an account. Guests and visitors are sent to sign in. */
export function requireAccount({ locals: { learner } }: Pick<RequestEvent, 'locals'>): string {
	if (!learner || learner.isGuest) redirect(303, '/sign-in');
	return learner.learnerId;
}

/**
 * The one who acts, who teaches or administers. Guests and visitors are sent to sign in and
 * come back.
 *
 * @throws NotFound for learners: what is for teachers does not exist for them
 */
export function requireTeacher({
	locals: { learner },
	url
}: Pick<RequestEvent, 'locals' | 'url'>): Actor {
	// Who claimed the administrator's link may have chosen no name and password yet.
	if (!learner || (learner.isGuest && !isTeacher(learner))) {
		redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
	}
	if (!isTeacher(learner)) throw new NotFound('There is no such page.');
	return learner;
}
