import type { RequestEvent } from '@sveltejs/kit';
import { Forbidden } from '../errors.ts';
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

/**
 * Id of the one who acts, who has an account.
 *
 * @throws Forbidden for guests and visitors
 */
export function requireAccount({ locals: { learner } }: Pick<RequestEvent, 'locals'>): string {
	if (!learner || learner.isGuest) throw new Forbidden('Sign in first.');
	return learner.learnerId;
}
