import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { notice } from '../db/schema/index.ts';

export type NoticeRow = typeof notice.$inferSelect;

/** A notice that is there already stays as it is: its id says what it is about. */
export async function insertNotices(tx: Database, rows: NoticeRow[]): Promise<void> {
	if (rows.length > 0) await tx.insert(notice).values(rows).onConflictDoNothing();
}

/** What a learner has not marked as seen, the newest first. */
export async function listUnseenNotices(
	db: Database,
	learnerId: string,
	limit: number
): Promise<NoticeRow[]> {
	return db
		.select()
		.from(notice)
		.where(and(eq(notice.learnerId, learnerId), isNull(notice.seenAt)))
		.orderBy(desc(notice.createdAt), desc(notice.noticeId))
		.limit(limit);
}

/** @returns false when the learner has no such notice */
export async function markNoticeSeen(
	tx: Database,
	learnerId: string,
	noticeId: string,
	seenAt: Date
): Promise<boolean> {
	const marked = await tx
		.update(notice)
		.set({ seenAt: sql`coalesce(${notice.seenAt}, ${sql.param(seenAt, notice.seenAt)})` })
		.where(and(eq(notice.noticeId, noticeId), eq(notice.learnerId, learnerId)))
		.returning({ noticeId: notice.noticeId });
	return marked.length > 0;
}
