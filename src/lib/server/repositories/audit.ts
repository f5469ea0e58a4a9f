import type { Database } from '../db/database.ts';
import { auditEntry } from '../db/schema/index.ts';
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
