import { Lucia, TimeSpan } from 'lucia';
import type { Store } from '../db/database.ts';
import type { LearnerRow } from '../repositories/learners.ts';
import { findSession } from '../repositories/sessions.ts';
import { luciaAdapter, type FindSession } from './lucia-adapter.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createLucia>;
		DatabaseUserAttributes: LearnerRow;
	}
}

const cookieName = 'footnote_session';

function createLucia(
	store: Store,
	secure: boolean,
	find: FindSession = (tokenHash) => findSession(store.read, tokenHash)
) {
	return new Lucia(luciaAdapter(store, find), {
		// A guest has nothing but the cookie: half a year, renewed by every visit in its second half.
		sessionExpiresIn: new TimeSpan(26, 'w'),
		sessionCookie: { name: cookieName, attributes: { secure, sameSite: 'lax', path: '/' } },
		getUserAttributes: ({ role, isGuest, name }) => ({ role, isGuest, name })
	});
}

const instances = new WeakMap<Store, { plain: Auth; secure: Auth }>();
type Auth = ReturnType<typeof createLucia>;

/**
 * @param secure whether the request came over https: on plain http in a classroom a browser drops a
 * cookie that is marked secure
 * @param find for one request alone, which finds its session with something else
 */
export function luciaOf(store: Store, secure: boolean, find?: FindSession): Auth {
	if (find) return createLucia(store, secure, find);
	let pair = instances.get(store);
	if (!pair) {
		pair = { plain: createLucia(store, false), secure: createLucia(store, true) };
		instances.set(store, pair);
	}
	return secure ? pair.secure : pair.plain;
}
