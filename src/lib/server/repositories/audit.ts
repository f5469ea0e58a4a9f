import { and, count, desc, eq, like, type SQL } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { account, auditEntry, learner } from '../db/schema/index.ts';
import { newId } from '../ids.ts';

export type AuditRow = typeof auditEntry.$inferSelect;
/** What was done, noun first: `account.set-role`, `classroom.archive`. */
export type AuditAction = `${string}.${string}`;
/** What it was done to, as `noun:id`; `instance` for the installation itself. */
export type AuditSubject = `${string}:${string}` | 'instance';

/**
 * Notes what somebody did who may change things for others. Call it in the transaction of the change:
 * then there is no change without its entry, and no entry of a change that did not happen.
 *
 * @param detail what a reader of the log wants to know: never a secret, never an answer
 */
export async function writeAudit(
	tx: Database,
	actorId: string | null,
	action: AuditAction,
	subject: AuditSubject,
	detail: AuditRow['detail'],
	now: Date
): Promise<void> {
	await tx
		.insert(auditEntry)
		.values({ entryId: newId(now), actorId, action, subject, detail, createdAt: now });
}

export interface AuditFilter {
	/** First part of an action: `account`; null for all. */
	noun: string | null;
	actorId: string | null;
}

/** Entries with the name of whoever did it, the newest first. */
export async function listAudit(
	db: Database,
	filter: AuditFilter,
	page: { limit: number; offset: number }
) {
	return db
		.select({ entry: auditEntry, actorName: learner.name, actorSignInName: account.signInName })
		.from(auditEntry)
		.leftJoin(learner, eq(learner.learnerId, auditEntry.actorId))
		.leftJoin(account, eq(account.learnerId, auditEntry.actorId))
		.where(matches(filter))
		.orderBy(desc(auditEntry.createdAt), desc(auditEntry.entryId))
		.limit(page.limit)
		.offset(page.offset);
}

export async function countAudit(db: Database, filter: AuditFilter): Promise<number> {
	const rows = await db.select({ entries: count() }).from(auditEntry).where(matches(filter));
	return rows[0]?.entries ?? 0;
}

/** Everybody who stands in the log, for a filter to offer. */
export async function listAuditActors(db: Database) {
	return db
		.selectDistinct({
			learnerId: learner.learnerId,
			name: learner.name,
			signInName: account.signInName
		})
		.from(auditEntry)
		.innerJoin(learner, eq(learner.learnerId, auditEntry.actorId))
		.leftJoin(account, eq(account.learnerId, auditEntry.actorId));
}

function matches({ noun, actorId }: AuditFilter): SQL | undefined {
	return and(
		noun ? like(auditEntry.action, `${noun}.%`) : undefined,
		actorId ? eq(auditEntry.actorId, actorId) : undefined
	);
}
