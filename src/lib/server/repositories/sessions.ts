import { eq, lt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { given, prepared } from '../db/prepared.ts';
import { learner, session } from '../db/schema/index.ts';

const sessionByToken = prepared('session_by_token', (db) =>
	db
		.select({ expiresAt: session.expiresAt, learner })
		.from(session)
		.innerJoin(learner, eq(learner.learnerId, session.learnerId))
		.where(eq(session.tokenHash, given('tokenHash')))
);

export async function findSession(db: Database, tokenHash: string) {
	const rows = await sessionByToken(db, { tokenHash });
	return rows[0] ?? null;
}

export async function listSessions(db: Database, learnerId: string) {
	return db.select().from(session).where(eq(session.learnerId, learnerId));
}

export async function insertSession(
	tx: Database,
	tokenHash: string,
	learnerId: string,
	expiresAt: Date
): Promise<void> {
	await tx.insert(session).values({ tokenHash, learnerId, expiresAt });
}

export async function extendSession(tx: Database, tokenHash: string, expiresAt: Date) {
	await tx.update(session).set({ expiresAt }).where(eq(session.tokenHash, tokenHash));
}

export async function deleteSession(tx: Database, tokenHash: string) {
	await tx.delete(session).where(eq(session.tokenHash, tokenHash));
}

export async function deleteSessionsOf(tx: Database, learnerId: string) {
	await tx.delete(session).where(eq(session.learnerId, learnerId));
}

export async function deleteSessionsBefore(tx: Database, instant: Date) {
	await tx.delete(session).where(lt(session.expiresAt, instant));
}
