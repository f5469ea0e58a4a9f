import { eq, lt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { given, prepared } from '../db/prepared.ts';
import { attempt, learner, learningModule, session, story } from '../db/schema/index.ts';
import { attemptColumns } from './attempts.ts';

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

const sessionWithAttempt = prepared('session_with_attempt', (db) =>
	db
		.select({ expiresAt: session.expiresAt, learner, ...attemptColumns })
		.from(session)
		.innerJoin(learner, eq(learner.learnerId, session.learnerId))
		.leftJoin(attempt, eq(attempt.attemptId, given('attemptId')))
		.leftJoin(learningModule, eq(learningModule.moduleId, attempt.moduleId))
		.leftJoin(story, eq(story.storyId, attempt.storyId))
		.where(eq(session.tokenHash, given('tokenHash')))
);

/**
 * What `findSession` and `findAttempt` find, in one query: two cost PostgreSQL more. The attempt may be
 * anybody's; without a session it is not looked for.
 */
export async function findSessionWithAttempt(db: Database, tokenHash: string, attemptId: string) {
	const [row] = await sessionWithAttempt(db, { tokenHash, attemptId });
	if (!row) return null;
	const { expiresAt, learner, attempt, module, storySlug } = row;
	return { session: { expiresAt, learner }, found: attempt && { attempt, module, storySlug } };
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
