import { and, asc, desc, eq, gt, inArray, lt, ne, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { attempt, attemptItem, regrade, regradedScore, response } from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

export type RegradeRow = typeof regrade.$inferSelect;
export type RegradedScoreRow = typeof regradedScore.$inferSelect;

/** What a regrade is about: answers to other versions, with full marks also those to this one. */
export interface RegradeScope {
	itemId: string;
	toVersionId: string;
	/** Answers to the corrected version given before this instant belong to it too; null for none. */
	ownBefore: Date | null;
}

export interface AnswerPlace {
	attemptId: string;
	position: number;
}

function inScope({ itemId, toVersionId, ownBefore }: RegradeScope) {
	const other = ne(response.itemVersionId, toVersionId);
	return and(
		eq(response.itemId, itemId),
		ownBefore ? or(other, lt(response.answeredAt, ownBefore)) : other
	);
}

/** Answers that a regrade is about, by attempt and position, after one of them. */
export async function listAnswersOfItem(
	db: Database,
	scope: RegradeScope,
	after: AnswerPlace | null,
	limit: number
) {
	const later =
		after &&
		or(
			gt(response.attemptId, after.attemptId),
			and(eq(response.attemptId, after.attemptId), gt(response.position, after.position))
		);
	return db
		.select({
			attemptId: response.attemptId,
			position: response.position,
			learnerId: response.learnerId,
			itemVersionId: response.itemVersionId,
			answer: response.answer,
			score: sql<number>`${effectiveScore}`,
			title: attempt.title,
			assignmentId: attempt.assignmentId
		})
		.from(response)
		.innerJoin(attempt, eq(attempt.attemptId, response.attemptId))
		.where(and(inScope(scope), ne(attempt.kind, 'preview'), later ?? undefined))
		.orderBy(asc(response.attemptId), asc(response.position))
		.limit(limit);
}

export type AnswerOfItem = Awaited<ReturnType<typeof listAnswersOfItem>>[number];

/** Answers of these places that a regrade of their item came before: they were graded by an old key. */
export async function listLateAnswers(db: Database, attemptId: string) {
	const newest = db
		.select({ regradeId: regrade.regradeId })
		.from(regrade)
		.where(eq(regrade.itemId, response.itemId))
		.orderBy(desc(regrade.createdAt), desc(regrade.regradeId))
		.limit(1);
	return db
		.select({ regrade, position: response.position })
		.from(response)
		.innerJoin(regrade, sql`${regrade.regradeId} = ${newest}`)
		.where(
			and(
				eq(response.attemptId, attemptId),
				ne(response.itemVersionId, regrade.toVersionId),
				notExists(
					db
						.select({ score: regradedScore.score })
						.from(regradedScore)
						.where(
							and(
								eq(regradedScore.attemptId, response.attemptId),
								eq(regradedScore.position, response.position),
								eq(regradedScore.regradeId, regrade.regradeId)
							)
						)
				)
			)
		);
}

/** @returns false when this regrade has been begun before */
export async function insertRegrade(tx: Database, row: RegradeRow): Promise<boolean> {
	const added = await tx.insert(regrade).values(row).onConflictDoNothing().returning({
		regradeId: regrade.regradeId
	});
	return added.length > 0;
}

export async function findRegrade(db: Database, regradeId: string): Promise<RegradeRow | null> {
	const rows = await db.select().from(regrade).where(eq(regrade.regradeId, regradeId));
	return rows[0] ?? null;
}

/** Regrades of an item with the number of answers each changed, the newest first. */
export async function listRegrades(db: Database, itemId: string) {
	return db
		.select({
			regrade,
			answers: sql<number>`count(${regradedScore.score})`.mapWith(Number),
			changed:
				sql<number>`coalesce(sum(case when ${regradedScore.score} <> ${regradedScore.scoreBefore} then 1 else 0 end), 0)`.mapWith(
					Number
				)
		})
		.from(regrade)
		.leftJoin(regradedScore, eq(regradedScore.regradeId, regrade.regradeId))
		.where(eq(regrade.itemId, itemId))
		.groupBy(regrade.regradeId)
		.orderBy(desc(regrade.createdAt));
}

/** Answers that this regrade has counted already, of those given. */
export async function listRegraded(db: Database, regradeId: string, attemptIds: string[]) {
	if (attemptIds.length === 0) return [];
	return db
		.select({ attemptId: regradedScore.attemptId, position: regradedScore.position })
		.from(regradedScore)
		.where(
			and(eq(regradedScore.regradeId, regradeId), inArray(regradedScore.attemptId, attemptIds))
		);
}

export async function insertRegradedScores(tx: Database, rows: RegradedScoreRow[]): Promise<void> {
	if (rows.length > 0) await tx.insert(regradedScore).values(rows).onConflictDoNothing();
}

/** Places of attempts under way that ask an older version and are not answered ask this one from now on. */
export async function moveOpenPlaces(
	tx: Database,
	itemId: string,
	toVersionId: string
): Promise<void> {
	await tx
		.update(attemptItem)
		.set({ itemVersionId: toVersionId })
		.where(
			and(
				eq(attemptItem.itemId, itemId),
				ne(attemptItem.itemVersionId, toVersionId),
				notExists(
					tx
						.select({ position: response.position })
						.from(response)
						.where(
							and(
								eq(response.attemptId, attemptItem.attemptId),
								eq(response.position, attemptItem.position)
							)
						)
				)
			)
		);
}
