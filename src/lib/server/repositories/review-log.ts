import { and, eq, gte, inArray, isNull, min, sql } from 'drizzle-orm';
import type { LoggedReview } from '#lib/domain/scheduling/rebuild.ts';
import { defaultModel } from '#lib/domain/scheduling/settings.ts';
import type { Database } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { reviewLog, reviewUndo, schedulingFit } from '../db/schema/index.ts';

const ofSameAnswer = and(
	eq(reviewUndo.attemptId, reviewLog.attemptId),
	eq(reviewUndo.position, reviewLog.position)
);

const addReview = prepared('add_review', (db) =>
	db
		.insert(reviewLog)
		.values({
			attemptId: sql.placeholder('attemptId'),
			position: sql.placeholder('position'),
			learnerId: sql.placeholder('learnerId'),
			factId: sql.placeholder('factId'),
			rating: sql.placeholder('rating'),
			reviewedAt: sql.placeholder('reviewedAt'),
			confidence: sql.placeholder('confidence'),
			desiredRetention: sql.placeholder('desiredRetention'),
			fitId: sql.placeholder('fitId')
		})
		.onConflictDoNothing()
);

export type NewReview = typeof reviewLog.$inferInsert;

export async function insertReview(tx: Database, row: NewReview): Promise<void> {
	const { confidence = null, desiredRetention = null, fitId = null } = row;
	await addReview(tx, { ...row, confidence, desiredRetention, fitId });
}

/** A row of the log as rebuilding a card needs it, with the fact it is about. */
export type ReviewOfFact = LoggedReview & { factId: string };

/** The log of a learner, of some facts or of all, reviews that were taken back included. */
export async function listReviews(
	db: Database,
	learnerId: string,
	factIds?: string[]
): Promise<ReviewOfFact[]> {
	if (factIds?.length === 0) return [];
	const rows = await selectReviews(db).where(
		and(
			eq(reviewLog.learnerId, learnerId),
			factIds ? inArray(reviewLog.factId, factIds) : undefined
		)
	);
	return rows.map(toReview);
}

/** The log of everybody. */
export async function listEveryReview(db: Database) {
	const rows = await selectReviews(db);
	return rows.map((row) => ({ ...toReview(row), learnerId: row.review.learnerId }));
}

function selectReviews(db: Database) {
	return db
		.select({
			review: reviewLog,
			undoneAt: reviewUndo.undoneAt,
			parameters: schedulingFit.parameters
		})
		.from(reviewLog)
		.leftJoin(reviewUndo, ofSameAnswer)
		.leftJoin(schedulingFit, eq(schedulingFit.fitId, reviewLog.fitId));
}

function toReview({
	review,
	undoneAt,
	parameters
}: Awaited<ReturnType<typeof selectReviews>>[number]): ReviewOfFact {
	const { factId, attemptId, position, rating, reviewedAt } = review;
	const desiredRetention = review.desiredRetention ?? defaultModel.desiredRetention;
	const model = { desiredRetention, parameters };
	return { factId, attemptId, position, rating, reviewedAt, undoneAt, model };
}

/**
 * Facts that a learner has answered since an instant: how often, and when they first met each. What was
 * taken back is as if it had not been.
 */
export async function listFactsReviewedSince(db: Database, learnerId: string, since: Date) {
	return db
		.select({
			factId: reviewLog.factId,
			firstAt: min(reviewLog.reviewedAt),
			answers:
				sql<number>`sum(case when ${gte(reviewLog.reviewedAt, since)} then 1 else 0 end)`.mapWith(
					Number
				)
		})
		.from(reviewLog)
		.leftJoin(reviewUndo, ofSameAnswer)
		.where(and(eq(reviewLog.learnerId, learnerId), isNull(reviewUndo.undoneAt)))
		.groupBy(reviewLog.factId)
		.having(sql`max(${reviewLog.reviewedAt}) >= ${sql.param(since, reviewLog.reviewedAt)}`);
}
