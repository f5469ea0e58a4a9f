import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Store } from '../db/database.ts';
import { findSessionWithAttempt } from '../repositories/sessions.ts';
import type { QuestionAhead } from '../services/ask-ahead.ts';
import type { FindSession } from './lucia-adapter.ts';
import { luciaOf } from './lucia.ts';

type SessionEvent = Pick<RequestEvent, 'cookies' | 'url' | 'locals'>;

export interface Asker {
	learner: App.Locals['learner'];
	setsCookie: boolean;
}

/**
 * Finds who is asking by the session cookie; renews or removes the cookie as needed.
 *
 * @param find for whoever finds the session together with something else
 */
export async function readSession(event: SessionEvent, find?: FindSession): Promise<Asker> {
	const auth = luciaOf(event.locals.store, isSecure(event.url), find);
	const token = event.cookies.get(auth.sessionCookieName);
	if (!token) return { learner: null, setsCookie: false };
	const { session, user } = await auth.validateSession(token);
	if (!session) setCookie(event.cookies, auth.createBlankSessionCookie());
	else if (session.fresh) setCookie(event.cookies, auth.createSessionCookie(token));
	const setsCookie = session?.fresh !== false;
	if (!user) return { learner: null, setsCookie };
	const { id: learnerId, role, isGuest, name } = user;
	return { learner: { learnerId, role, isGuest, name }, setsCookie };
}

/**
 * The same, with an attempt that the query for the session brings along. Whose it is, is not looked at;
 * without a session there is none, which nobody may read anyway.
 */
export function readSessionWithAttempt(
	event: SessionEvent,
	attemptId: string
): { session: Promise<Asker>; attempt: QuestionAhead['attempt'] } {
	let attempt: Awaited<QuestionAhead['attempt']> = null;
	const session = readSession(event, async (tokenHash) => {
		const row = await findSessionWithAttempt(event.locals.store.read, tokenHash, attemptId);
		attempt = row?.found ?? null;
		return row?.session ?? null;
	});
	return { session, attempt: session.then(() => attempt) };
}

/** Gives the browser a new session of this learner. */
export async function startSession(event: SessionEvent, learnerId: string): Promise<void> {
	const auth = luciaOf(event.locals.store, isSecure(event.url));
	const session = await auth.createSession(learnerId, {});
	setCookie(event.cookies, auth.createSessionCookie(session.id));
}

/** Ends the session a browser has, so that a token from before a change of rights is worth nothing. */
export async function endSession(event: SessionEvent): Promise<void> {
	const auth = luciaOf(event.locals.store, isSecure(event.url));
	const token = event.cookies.get(auth.sessionCookieName);
	if (token) await auth.invalidateSession(token);
}

const isSecure = (url: URL) => url.protocol === 'https:';

function setCookie(
	cookies: Cookies,
	cookie: { name: string; value: string; attributes: object }
): void {
	cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
}

/** Ends the session of this browser and takes its cookie away. */
export async function leaveBrowser(event: SessionEvent): Promise<void> {
	await endSession(event);
	const auth = luciaOf(event.locals.store, isSecure(event.url));
	setCookie(event.cookies, auth.createBlankSessionCookie());
}

/** Signs a learner out on every device. */
export async function endAllSessions(store: Store, learnerId: string): Promise<void> {
	await luciaOf(store, false).invalidateUserSessions(learnerId);
}
