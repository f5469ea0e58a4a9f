import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { attempt, savedAnswer } from '../db/schema/index.ts';

export type SavedAnswerRow = typeof savedAnswer.$inferSelect;

/** What was put down in an attempt and not handed in yet, by place. */
export async function listSavedAnswers(db: Database, attemptId: string): Promise<SavedAnswerRow[]> {
	return db
		.select()
		.from(savedAnswer)
		.where(eq(savedAnswer.attemptId, attemptId))
		.orderBy(asc(savedAnswer.position));
}

export async function findSavedAnswer(
	db: Database,
	attemptId: string,
	position: number
): Promise<SavedAnswerRow | null> {
	const rows = await db
		.select()
		.from(savedAnswer)
		.where(and(eq(savedAnswer.attemptId, attemptId), eq(savedAnswer.position, position)));
	return rows[0] ?? null;
}

/** Keeps what stands at a place of an attempt now; what stood there before is replaced. */
export async function upsertSavedAnswer(tx: Database, row: SavedAnswerRow): Promise<void> {
	const { fields, marked, savedAt } = row;
	await tx
		.insert(savedAnswer)
		.values(row)
		.onConflictDoUpdate({
			target: [savedAnswer.attemptId, savedAnswer.position],
			set: { fields, marked, savedAt }
		});
}

/** Whether an attempt still takes answers. Asked in the transaction that stores one. */
export async function isGoingOn(tx: Database, attemptId: string): Promise<boolean> {
	const rows = await tx
		.select({ one: sql<number>`1` })
		.from(attempt)
		.where(and(eq(attempt.attemptId, attemptId), isNull(attempt.finishedAt)));
	return rows.length > 0;
}
