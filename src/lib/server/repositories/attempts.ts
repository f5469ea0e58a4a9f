import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { attempt, attemptItem, learningModule, response, story } from '../db/schema/index.ts';

export type AttemptRow = typeof attempt.$inferSelect;
export type AttemptItemRow = typeof attemptItem.$inferSelect;
export type ResponseRow = typeof response.$inferSelect;

/** An attempt with what its pages say of the module or story it is about. */
export async function findAttempt(db: Database, attemptId: string) {
	const rows = await db
		.select({
			attempt,
			module: { slug: learningModule.slug, title: learningModule.title },
			storySlug: story.slug
		})
		.from(attempt)
		.leftJoin(learningModule, eq(learningModule.moduleId, attempt.moduleId))
		.leftJoin(story, eq(story.storyId, attempt.storyId))
		.where(eq(attempt.attemptId, attemptId));
	return rows[0] ?? null;
}

/** The items of an attempt in order, each with its response if there is one. */
export async function listPlaces(db: Database, attemptId: string) {
	return db
		.select({ asked: attemptItem, response })
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

export async function findAsked(
	db: Database,
	attemptId: string,
	position: number
): Promise<AttemptItemRow | null> {
	const rows = await db
		.select()
		.from(attemptItem)
		.where(and(eq(attemptItem.attemptId, attemptId), eq(attemptItem.position, position)));
	return rows[0] ?? null;
}

/** Attempts a learner has begun and not finished, the last one first. */
export async function listOpenAttempts(db: Database, learnerId: string, limit: number) {
	return db
		.select({ attempt, answered: count(response.position) })
		.from(attempt)
		.leftJoin(response, eq(response.attemptId, attempt.attemptId))
		.where(and(eq(attempt.learnerId, learnerId), isNull(attempt.finishedAt)))
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
	row: AttemptRow,
	asked: { itemId: string; itemVersionId: string }[]
): Promise<void> {
	await tx.insert(attempt).values(row);
	await tx
		.insert(attemptItem)
		.values(
			asked.map((item, index) => ({ ...item, attemptId: row.attemptId, position: index + 1 }))
		);
}

/** @returns false when this place has been answered before; that answer stands */
export async function insertResponse(tx: Database, row: ResponseRow): Promise<boolean> {
	const inserted = await tx
		.insert(response)
		.values(row)
		.onConflictDoNothing()
		.returning({ position: response.position });
	return inserted.length > 0;
}

export async function countResponses(db: Database, attemptId: string): Promise<number> {
	const rows = await db
		.select({ responses: count() })
		.from(response)
		.where(eq(response.attemptId, attemptId));
	return rows[0]?.responses ?? 0;
}

export async function finishAttempt(tx: Database, attemptId: string, finishedAt: Date) {
	await tx
		.update(attempt)
		.set({ finishedAt })
		.where(and(eq(attempt.attemptId, attemptId), isNull(attempt.finishedAt)));
}
