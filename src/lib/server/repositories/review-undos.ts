import { and, asc, eq } from 'drizzle-orm';
import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import type { Database } from '../db/database.ts';
import { reviewLog, reviewUndo, schedulingCard } from '../db/schema/index.ts';

export type ReviewUndoRow = typeof reviewUndo.$inferSelect;

/** Takes reviews back; one that was taken back before stays so from then. */
export async function insertUndos(tx: Database, rows: ReviewUndoRow[]): Promise<void> {
	if (rows.length > 0) await tx.insert(reviewUndo).values(rows).onConflictDoNothing();
}

/** All reviews of one fact by one learner in the order of time, with those that were taken back. */
export async function listLoggedReviews(db: Database, learnerId: string, factId: string) {
	return db
		.select({
			attemptId: reviewLog.attemptId,
			position: reviewLog.position,
			rating: reviewLog.rating,
			reviewedAt: reviewLog.reviewedAt,
			desiredRetention: reviewLog.desiredRetention,
			fitId: reviewLog.fitId,
			undoneAt: reviewUndo.undoneAt
		})
		.from(reviewLog)
		.leftJoin(
			reviewUndo,
			and(
				eq(reviewUndo.attemptId, reviewLog.attemptId),
				eq(reviewUndo.position, reviewLog.position)
			)
		)
		.where(and(eq(reviewLog.learnerId, learnerId), eq(reviewLog.factId, factId)))
		.orderBy(asc(reviewLog.reviewedAt), asc(reviewLog.attemptId), asc(reviewLog.position));
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
