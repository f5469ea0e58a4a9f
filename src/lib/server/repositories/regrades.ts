import {
	and,
	asc,
	desc,
	eq,
	gt,
	inArray,
	lt,
	ne,
	notExists,
	or,
	sql,
	type SQLWrapper
} from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { given, prepared } from '../db/prepared.ts';
import {
	attempt,
	attemptItem,
	itemVersion,
	regrade,
	regradedScore,
	response,
	savedAnswer
} from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

export type RegradeRow = typeof regrade.$inferSelect;
export type RegradedScoreRow = typeof regradedScore.$inferSelect;

/** What a regrade is about: answers to earlier versions, with full marks also those to this one. */
export interface RegradeScope {
	itemId: string;
	toVersionId: string;
	/** Answers to the corrected version given before this instant belong to it too; null for none. */
	ownBefore: Date | null;
	/** Answers of this attempt alone. */
	attemptId?: string;
}

export interface AnswerPlace {
	attemptId: string;
	position: number;
}

const numberOf = (versionId: SQLWrapper) =>
	sql`(select ${itemVersion.version} from ${itemVersion} where ${itemVersion.itemVersionId} = ${versionId})`;

/** Whether a version of an item came before another; a regrade says nothing of those after it. */
const isEarlier = (versionId: SQLWrapper, than: SQLWrapper) =>
	sql`${numberOf(versionId)} < ${numberOf(than)}`;

function inScope({ itemId, toVersionId, ownBefore, attemptId }: RegradeScope) {
	const other = isEarlier(response.itemVersionId, sql`${toVersionId}`);
	return and(
		eq(response.itemId, itemId),
		attemptId ? eq(response.attemptId, attemptId) : undefined,
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

const regradesToCatchUp = prepared('regrades_to_catch_up', (db) => {
	const newest = db
		.select({ regradeId: regrade.regradeId })
		.from(regrade)
		.where(eq(regrade.itemId, response.itemId))
		.orderBy(desc(regrade.createdAt), desc(regrade.regradeId))
		.limit(1);
	const counted = db
		.select({ score: regradedScore.score })
		.from(regradedScore)
		.where(
			and(
				eq(regradedScore.attemptId, response.attemptId),
				eq(regradedScore.position, response.position),
				eq(regradedScore.regradeId, regrade.regradeId)
			)
		);
	return db
		.selectDistinct({ regrade })
		.from(response)
		.innerJoin(regrade, sql`${regrade.regradeId} = ${newest}`)
		.where(
			and(
				eq(response.attemptId, given('attemptId')),
				isEarlier(response.itemVersionId, regrade.toVersionId),
				notExists(counted)
			)
		);
});

/**
 * Regrades that do not know yet of an answer of this attempt: it arrived while they were under way and
 * was graded by the old key.
 */
export async function listRegradesToCatchUp(db: Database, attemptId: string) {
	const rows = await regradesToCatchUp(db, { attemptId });
	return rows.map((row) => row.regrade);
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

/** What attempts come to: the sum of their answers' scores, of so many questions. */
export async function sumScores(db: Database, attemptIds: string[]) {
	if (attemptIds.length === 0) return [];
	return db
		.select({
			attemptId: response.attemptId,
			itemCount: attempt.itemCount,
			sum: sql<number>`sum(${effectiveScore})`.mapWith(Number)
		})
		.from(response)
		.innerJoin(attempt, eq(attempt.attemptId, response.attemptId))
		.where(inArray(response.attemptId, attemptIds))
		.groupBy(response.attemptId, attempt.itemCount);
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

/**
 * Places of attempts under way that ask an older version ask this one from now on. Not those with an
 * answer, and not those with one that is saved: it is in the words of the version it was given to.
 */
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
				),
				notExists(
					tx
						.select({ position: savedAnswer.position })
						.from(savedAnswer)
						.where(
							and(
								eq(savedAnswer.attemptId, attemptItem.attemptId),
								eq(savedAnswer.position, attemptItem.position)
							)
						)
				)
			)
		);
}
