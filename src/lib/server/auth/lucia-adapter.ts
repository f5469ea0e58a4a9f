import type { Adapter, DatabaseSession } from 'lucia';
import type { Store } from '../db/database.ts';
import { hashToken } from '../ids.ts';
import * as sessions from '../repositories/sessions.ts';

/** The session of a token's hash, with whose it is. */
export type FindSession = (tokenHash: string) => ReturnType<typeof sessions.findSession>;

/**
 * Lucia's view of our tables. The table holds the SHA-256 of the cookie's token, Lucia is given the
 * token back, so that a renewed cookie stays valid and a stolen table signs nobody in.
 */
export function luciaAdapter(store: Store, findSession: FindSession): Adapter {
	return {
		async getSessionAndUser(token) {
			const found = await findSession(hashToken(token));
			if (!found) return [null, null];
			const { learner, expiresAt } = found;
			return [
				asLuciaSession(token, learner.learnerId, expiresAt),
				{ id: learner.learnerId, attributes: learner }
			];
		},
		async getUserSessions(learnerId) {
			const rows = await sessions.listSessions(store.read, learnerId);
			return rows.map((row) => asLuciaSession(row.tokenHash, learnerId, row.expiresAt));
		},
		setSession: ({ id, userId, expiresAt }) =>
			store.write((tx) => sessions.insertSession(tx, hashToken(id), userId, expiresAt)),
		updateSessionExpiration: (token, expiresAt) =>
			store.write((tx) => sessions.extendSession(tx, hashToken(token), expiresAt)),
		deleteSession: (token) => store.write((tx) => sessions.deleteSession(tx, hashToken(token))),
		deleteUserSessions: (learnerId) =>
			store.write((tx) => sessions.deleteSessionsOf(tx, learnerId)),
		deleteExpiredSessions: () => store.write((tx) => sessions.deleteSessionsBefore(tx, new Date()))
	};
}

function asLuciaSession(id: string, userId: string, expiresAt: Date): DatabaseSession {
	return { id, userId, expiresAt, attributes: {} };
}
