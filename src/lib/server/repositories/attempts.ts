import { and, asc, count, desc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { given, prepared } from '../db/prepared.ts';
import {
	attempt,
	attemptItem,
	learningModule,
	regrade,
	response,
	story
} from '../db/schema/index.ts';
import { countedVersionId, effectiveScore } from './effective-score.ts';

export type AttemptRow = typeof attempt.$inferSelect;
export type ResponseRow = typeof response.$inferSelect;
export type NewAttempt = typeof attempt.$inferInsert;
export type NewResponse = typeof response.$inferInsert;

/** What `findAttempt` gives, for queries that bring an attempt along: they join the same tables. */
export const attemptColumns = {
	attempt,
	module: { slug: learningModule.slug, title: learningModule.title },
	storySlug: story.slug
};

const attemptById = prepared('attempt_by_id', (db) =>
	db
		.select(attemptColumns)
		.from(attempt)
		.leftJoin(learningModule, eq(learningModule.moduleId, attempt.moduleId))
		.leftJoin(story, eq(story.storyId, attempt.storyId))
		.where(eq(attempt.attemptId, given('attemptId')))
);

/** An attempt with what its pages say of the module or story it is about. */
export async function findAttempt(db: Database, attemptId: string) {
	const rows = await attemptById(db, { attemptId });
	return rows[0] ?? null;
}

/**
 * The items of an attempt in order, each with its response if there is one: what that counts by now,
 * and the version whose key holds for it. Both are null where nothing was answered.
 */
export async function listPlaces(db: Database, attemptId: string) {
	return db
		.select({
			asked: attemptItem,
			response,
			score: sql<number | null>`${effectiveScore}`,
			countedVersionId: sql<string | null>`${countedVersionId}`
		})
		.from(attemptItem)
		.leftJoin(
			response,
			and(
				eq(response.attemptId, attemptItem.attemptId),
				eq(response.position, attemptItem.position)
			)
		)
		.where(eq(attemptItem.attemptId, attemptId))
		.orderBy(asc(attemptItem.position));
}

/** Attempts a learner has begun and not finished, the last one first; previews and packs on a device are not gone on with here. */
export async function listOpenAttempts(db: Database, learnerId: string, limit: number) {
	return db
		.select({ attempt, answered: count(response.position) })
		.from(attempt)
		.leftJoin(response, eq(response.attemptId, attempt.attemptId))
		.where(
			and(
				eq(attempt.learnerId, learnerId),
				isNull(attempt.finishedAt),
				notInArray(attempt.kind, ['preview', 'offline'])
			)
		)
		.groupBy(attempt.attemptId)
		.orderBy(desc(attempt.startedAt))
		.limit(limit);
}

/** Attempts of a learner at one module, the last one first. */
export async function listModuleAttempts(db: Database, learnerId: string, moduleId: string) {
	return db
		.select({ attempt, answered: count(response.position) })
		.from(attempt)
		.leftJoin(response, eq(response.attemptId, attempt.attemptId))
		.where(and(eq(attempt.learnerId, learnerId), eq(attempt.moduleId, moduleId)))
		.groupBy(attempt.attemptId)
		.orderBy(desc(attempt.startedAt))
		.limit(20);
}

export async function insertAttempt(
	tx: Database,
	row: NewAttempt,
	asked: { itemId: string; itemVersionId: string }[]
): Promise<void> {
	await tx.insert(attempt).values(row);
	await tx
		.insert(attemptItem)
		.values(
			asked.map((item, index) => ({ ...item, attemptId: row.attemptId, position: index + 1 }))
		);
}

/** Adds a place to an attempt, unless it is there. */
export async function insertPlace(
	tx: Database,
	row: typeof attemptItem.$inferInsert
): Promise<void> {
	await tx.insert(attemptItem).values(row).onConflictDoNothing();
}

const addResponse = prepared('add_response', (db) =>
	db
		.insert(response)
		.values({
			attemptId: sql.placeholder('attemptId'),
			position: sql.placeholder('position'),
			itemId: sql.placeholder('itemId'),
			itemVersionId: sql.placeholder('itemVersionId'),
			learnerId: sql.placeholder('learnerId'),
			answer: sql.placeholder('answer'),
			score: sql.placeholder('score'),
			answeredAt: sql.placeholder('answeredAt'),
			secondsTaken: sql.placeholder('secondsTaken'),
			confidence: sql.placeholder('confidence')
		})
		.onConflictDoNothing()
		.returning({ position: response.position })
);

/** @returns false when this place has been answered before; that answer stands */
export async function insertResponse(tx: Database, row: NewResponse): Promise<boolean> {
	const { secondsTaken = null, confidence = null } = row;
	return (await addResponse(tx, { ...row, secondsTaken, confidence })).length > 0;
}

const afterAnswer = prepared('after_answer', (db) => {
	const places = db
		.select({ count: attempt.itemCount })
		.from(attempt)
		.where(eq(attempt.attemptId, given('attemptId')));
	const corrected = db.select({ itemId: regrade.itemId }).from(regrade);
	// The responses are read once and the corrections, of which there are few, put beside them: to look
	// each up, or to read the responses twice, was the slowest query of an answer on PostgreSQL.
	return db
		.select({
			answered: count(),
			places: sql<number | null>`${places}`,
			corrected: sql<number>`sum(case when ${response.itemId} in ${corrected} then 1 else 0 end)`
		})
		.from(response)
		.where(eq(response.attemptId, given('attemptId')));
});

/**
 * What is to be done after an answer, in one query: whether every place has a response by now, and
 * whether any of its questions was ever corrected (`listRegradesToCatchUp` says what follows).
 */
export async function readAfterAnswer(db: Database, attemptId: string) {
	const [row] = await afterAnswer(db, { attemptId });
	return {
		isAllAnswered: row !== undefined && row.answered === row.places,
		mayBeBehind: Number(row?.corrected ?? 0) > 0
	};
}

/** Whether every place of an attempt has a response by now. */
export async function isAllAnswered(db: Database, attemptId: string): Promise<boolean> {
	return (await readAfterAnswer(db, attemptId)).isAllAnswered;
}

/** Marks an attempt as finished, the first time it is called for it. @returns whether this was it */
export async function finishAttempt(
	tx: Database,
	attemptId: string,
	finishedAt: Date,
	finishedBy: NonNullable<AttemptRow['finishedBy']> = 'learner'
): Promise<boolean> {
	const rows = await tx
		.update(attempt)
		.set({ finishedAt, finishedBy })
		.where(and(eq(attempt.attemptId, attemptId), isNull(attempt.finishedAt)))
		.returning({ attemptId: attempt.attemptId });
	return rows.length > 0;
}

export async function countAnswers(db: Database, learnerId: string): Promise<number> {
	const rows = await db
		.select({ answers: count() })
		.from(response)
		.where(eq(response.learnerId, learnerId));
	return rows[0]?.answers ?? 0;
}
