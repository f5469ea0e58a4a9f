import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { item, itemVersion, weeklyQuiz } from '../db/schema/index.ts';
import type { ItemRow } from './items.ts';

export type WeeklyQuizRow = typeof weeklyQuiz.$inferSelect;

export async function findWeeklyQuiz(db: Database, week: string): Promise<WeeklyQuizRow | null> {
	const rows = await db.select().from(weeklyQuiz).where(eq(weeklyQuiz.week, week));
	return rows[0] ?? null;
}

/** Fixes the quiz of a week; of several that come at once the first stays. */
export async function insertWeeklyQuiz(tx: Database, row: WeeklyQuizRow): Promise<void> {
	await tx.insert(weeklyQuiz).values(row).onConflictDoNothing();
}

/** The items of these versions, each as if the version were its current one, in the order given. */
export async function listItemsOfVersions(
	db: Database,
	itemVersionIds: string[]
): Promise<ItemRow[]> {
	if (itemVersionIds.length === 0) return [];
	const rows = await db
		.select({ item, itemVersionId: itemVersion.itemVersionId })
		.from(itemVersion)
		.innerJoin(item, eq(item.itemId, itemVersion.itemId))
		.where(inArray(itemVersion.itemVersionId, itemVersionIds));
	const byVersion = new Map(
		rows.map((row) => [row.itemVersionId, { ...row.item, currentVersionId: row.itemVersionId }])
	);
	return itemVersionIds.flatMap((id) => byVersion.get(id) ?? []);
}
