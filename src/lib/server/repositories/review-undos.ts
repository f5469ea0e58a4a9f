import { eq } from 'drizzle-orm';
import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import type { Database } from '../db/database.ts';
import { reviewUndo, schedulingCard } from '../db/schema/index.ts';

export type ReviewUndoRow = typeof reviewUndo.$inferSelect;

/** Takes reviews back; one that was taken back before stays so from then. */
export async function insertUndos(tx: Database, rows: ReviewUndoRow[]): Promise<void> {
	if (rows.length > 0) await tx.insert(reviewUndo).values(rows).onConflictDoNothing();
}

/** Positions of an attempt whose reviews were taken back. */
export async function listUndone(db: Database, attemptId: string): Promise<number[]> {
	const rows = await db
		.select({ position: reviewUndo.position })
		.from(reviewUndo)
		.where(eq(reviewUndo.attemptId, attemptId));
	return rows.map(({ position }) => position);
}

/** Puts a card in the place of whatever card there is. */
export async function putCard(
	tx: Database,
	{ learnerId, factId }: { learnerId: string; factId: string },
	card: SchedulingCard
): Promise<void> {
	const dueAt = new Date(card.dueAt);
	await tx
		.insert(schedulingCard)
		.values({ learnerId, factId, card, dueAt })
		.onConflictDoUpdate({
			target: [schedulingCard.learnerId, schedulingCard.factId],
			set: { card, dueAt }
		});
}
