import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { calendarFeed } from '../db/schema/index.ts';

export type CalendarFeedRow = typeof calendarFeed.$inferSelect;

export async function insertFeed(tx: Database, row: CalendarFeedRow): Promise<void> {
	await tx.insert(calendarFeed).values(row);
}

/** The address of somebody's dates that works now. */
export async function findFeedOf(db: Database, learnerId: string): Promise<CalendarFeedRow | null> {
	const rows = await db
		.select()
		.from(calendarFeed)
		.where(and(eq(calendarFeed.learnerId, learnerId), isNull(calendarFeed.revokedAt)));
	return rows[0] ?? null;
}

export async function findFeed(db: Database, tokenHash: string): Promise<CalendarFeedRow | null> {
	const rows = await db
		.select()
		.from(calendarFeed)
		.where(and(eq(calendarFeed.tokenHash, tokenHash), isNull(calendarFeed.revokedAt)));
	return rows[0] ?? null;
}

export async function revokeFeeds(tx: Database, learnerId: string, revokedAt: Date): Promise<void> {
	await tx
		.update(calendarFeed)
		.set({ revokedAt })
		.where(and(eq(calendarFeed.learnerId, learnerId), isNull(calendarFeed.revokedAt)));
}
