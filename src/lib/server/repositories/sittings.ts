import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AttemptKind } from '#lib/domain/modules/types.ts';
import type { Database } from '../db/database.ts';
import { attempt, attemptItem, item, response, reviewUndo } from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

/** How long a learner took for their last answers, where that is known, the newest first. */
export async function listSecondsTaken(
	db: Database,
	learnerId: string,
	limit: number
): Promise<number[]> {
	const rows = await db
		.select({ secondsTaken: response.secondsTaken })
		.from(response)
		.where(and(eq(response.learnerId, learnerId), isNotNull(response.secondsTaken)))
		.orderBy(desc(response.answeredAt))
		.limit(limit);
	return rows.flatMap(({ secondsTaken }) => secondsTaken ?? []);
}

/** The open attempt of a kind that a learner began last, since an instant. */
export async function findOpenAttemptOfKind(
	db: Database,
	learnerId: string,
	kind: AttemptKind,
	since: Date
): Promise<string | null> {
	const rows = await db
		.select({ attemptId: attempt.attemptId })
		.from(attempt)
		.where(
			and(
				eq(attempt.learnerId, learnerId),
				eq(attempt.kind, kind),
				isNull(attempt.finishedAt),
				gte(attempt.startedAt, since)
			)
		)
		.orderBy(desc(attempt.startedAt))
		.limit(1);
	return rows[0]?.attemptId ?? null;
}

/** What an attempt asks, in order. */
export async function listAskedItems(db: Database, attemptId: string) {
	return db
		.select()
		.from(attemptItem)
		.where(eq(attemptItem.attemptId, attemptId))
		.orderBy(asc(attemptItem.position));
}

/** Asks one question more at the end of an attempt, which is open again by that. @returns its place */
export async function appendPlace(
	tx: Database,
	attemptId: string,
	asked: { itemId: string; itemVersionId: string }
): Promise<number> {
	const rows = await tx
		.update(attempt)
		.set({ itemCount: sql`${attempt.itemCount} + 1`, finishedAt: null })
		.where(eq(attempt.attemptId, attemptId))
		.returning({ position: attempt.itemCount });
	const position = rows[0]?.position ?? 1;
	await tx.insert(attemptItem).values({ ...asked, attemptId, position });
	return position;
}

/** The last answer of these kinds of attempts, since an instant, that was not taken back. */
export async function findLastAnswer(
	db: Database,
	learnerId: string,
	kinds: readonly AttemptKind[],
	since: Date
) {
	const rows = await db
		.select({
			attemptId: response.attemptId,
			position: response.position,
			answeredAt: response.answeredAt
		})
		.from(response)
		.innerJoin(attempt, eq(attempt.attemptId, response.attemptId))
		.leftJoin(
			reviewUndo,
			and(eq(reviewUndo.attemptId, response.attemptId), eq(reviewUndo.position, response.position))
		)
		.where(
			and(
				eq(response.learnerId, learnerId),
				inArray(attempt.kind, [...kinds]),
				gte(response.answeredAt, since),
				isNull(reviewUndo.undoneAt)
			)
		)
		.orderBy(desc(response.answeredAt), desc(response.position))
		.limit(1);
	return rows[0] ?? null;
}

/**
 * Items of facts whose last answer was not right, the latest mistake first; one item a fact, the one
 * that was missed.
 */
export async function listMistakes(db: Database, learnerId: string, limit: number) {
	const rows = await db
		.select({
			itemId: response.itemId,
			factId: item.factId,
			score: sql<number>`${effectiveScore}`.mapWith(Number),
			answeredAt: response.answeredAt
		})
		.from(response)
		.innerJoin(item, eq(item.itemId, response.itemId))
		.where(eq(response.learnerId, learnerId))
		.orderBy(desc(response.answeredAt), desc(response.position))
		.limit(mostLookedThrough);
	const last = new Map<string, (typeof rows)[number]>();
	for (const row of rows) if (!last.has(row.factId)) last.set(row.factId, row);
	return [...last.values()].filter(({ score }) => score < 1).slice(0, limit);
}

const mostLookedThrough = 2000;

/** The attempt of a kind and title that a learner began last. */
export async function findAttemptByTitle(
	db: Database,
	learnerId: string,
	kind: AttemptKind,
	title: string
) {
	const rows = await db
		.select()
		.from(attempt)
		.where(and(eq(attempt.learnerId, learnerId), eq(attempt.kind, kind), eq(attempt.title, title)))
		.orderBy(desc(attempt.startedAt))
		.limit(1);
	return rows[0] ?? null;
}
