import { and, count, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { learner, oneTimeLink, type Role } from '../db/schema/index.ts';

export type LearnerRow = typeof learner.$inferSelect;
export type NewLearner = typeof learner.$inferInsert;

export async function insertLearner(tx: Database, row: NewLearner): Promise<void> {
	await tx.insert(learner).values(row);
}

export async function setRole(tx: Database, learnerId: string, role: Role): Promise<void> {
	await tx.update(learner).set({ role }).where(eq(learner.learnerId, learnerId));
}

export async function countLearners(db: Database, role?: Role): Promise<number> {
	const rows = await db
		.select({ learners: count() })
		.from(learner)
		.where(role ? eq(learner.role, role) : undefined);
	return rows[0]?.learners ?? 0;
}

export async function insertOneTimeLink(
	tx: Database,
	row: typeof oneTimeLink.$inferInsert
): Promise<void> {
	await tx.insert(oneTimeLink).values(row);
}

/** Whether the link can still be used at `now`. */
export async function findUsableLink(db: Database, tokenHash: string, now: Date) {
	const rows = await db
		.select()
		.from(oneTimeLink)
		.where(
			and(
				eq(oneTimeLink.tokenHash, tokenHash),
				isNull(oneTimeLink.usedAt),
				gt(oneTimeLink.expiresAt, now)
			)
		);
	return rows[0] ?? null;
}

export async function markLinkUsed(tx: Database, tokenHash: string, usedBy: string, usedAt: Date) {
	await tx.update(oneTimeLink).set({ usedBy, usedAt }).where(eq(oneTimeLink.tokenHash, tokenHash));
}
