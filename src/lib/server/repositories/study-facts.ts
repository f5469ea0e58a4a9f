import { and, asc, desc, eq, inArray, isNull, lt, max, notExists, or, sql } from 'drizzle-orm';
import type { Passage } from '#lib/domain/scheduling/queue.ts';
import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import type { Fact } from '#lib/domain/facts/types.ts';
import type { Database } from '../db/database.ts';
import { article, fact, item, response, schedulingCard, storyReading } from '../db/schema/index.ts';

/** A fact that stands, as studying needs it; `card` is null for one that the learner has not met. */
export interface FactRow {
	factId: string;
	storyId: string;
	card: SchedulingCard | null;
	passages: Passage[];
}

/**
 * Facts that stand and that a learner has met: those due before an instant, and those named. What is
 * retired or has expired is not among them.
 */
export async function listMetFacts(
	db: Database,
	learnerId: string,
	dueBefore: Date,
	factIds: string[]
): Promise<FactRow[]> {
	const rows = await db
		.select({
			factId: fact.factId,
			storyId: article.storyId,
			card: schedulingCard.card,
			content: fact.content
		})
		.from(schedulingCard)
		.innerJoin(fact, eq(fact.factId, schedulingCard.factId))
		.innerJoin(article, eq(article.articleId, fact.articleId))
		.where(
			and(
				eq(schedulingCard.learnerId, learnerId),
				isNull(fact.retiredAt),
				or(
					lt(schedulingCard.dueAt, dueBefore),
					factIds.length > 0 ? inArray(schedulingCard.factId, factIds) : undefined
				)
			)
		);
	return rows.map(({ content, ...row }) => ({ ...row, passages: passagesOf(content) }));
}

/** Facts of a story that stand, can be asked and are new to a learner, the best questions first. */
export async function listUnmetFacts(
	db: Database,
	learnerId: string | null,
	storyId: string,
	limit: number
): Promise<FactRow[]> {
	const best = max(item.rank);
	const met = db
		.select({ factId: schedulingCard.factId })
		.from(schedulingCard)
		.where(
			and(eq(schedulingCard.learnerId, learnerId ?? ''), eq(schedulingCard.factId, item.factId))
		);
	const ids = await db
		.select({ factId: item.factId })
		.from(item)
		.innerJoin(fact, eq(fact.factId, item.factId))
		.where(
			and(
				eq(item.storyId, storyId),
				eq(item.status, 'approved'),
				isNull(fact.retiredAt),
				notExists(met)
			)
		)
		.groupBy(item.factId)
		.orderBy(desc(best), asc(item.factId))
		.limit(limit);
	if (ids.length === 0) return [];
	const order = new Map(ids.map(({ factId }, index) => [factId, index]));
	const rows = await db
		.select({ factId: fact.factId, content: fact.content })
		.from(fact)
		.where(inArray(fact.factId, [...order.keys()]));
	return rows
		.sort((a, b) => (order.get(a.factId) ?? 0) - (order.get(b.factId) ?? 0))
		.map(({ factId, content }) => ({
			factId,
			storyId,
			card: null,
			passages: passagesOf(content)
		}));
}

/** When a learner last answered each of these items; items never answered are missing. */
export async function listLastAsked(
	db: Database,
	learnerId: string,
	itemIds: string[]
): Promise<Map<string, Date>> {
	if (itemIds.length === 0) return new Map();
	const rows = await db
		.select({
			itemId: response.itemId,
			lastAt: sql<Date>`max(${response.answeredAt})`.mapWith(response.answeredAt)
		})
		.from(response)
		.where(and(eq(response.learnerId, learnerId), inArray(response.itemId, itemIds)))
		.groupBy(response.itemId);
	return new Map(rows.map(({ itemId, lastAt }) => [itemId, lastAt]));
}

/** Stories a learner has read, with the instant, the last one first. */
export async function listReadings(db: Database, learnerId: string) {
	return db
		.select({ storyId: storyReading.storyId, readAt: storyReading.readAt })
		.from(storyReading)
		.where(eq(storyReading.learnerId, learnerId))
		.orderBy(desc(storyReading.readAt));
}

/** Notes the first reading; later ones change nothing. */
export async function insertReading(
	tx: Database,
	row: typeof storyReading.$inferInsert
): Promise<void> {
	await tx.insert(storyReading).values(row).onConflictDoNothing();
}

function passagesOf({ citations }: Fact): Passage[] {
	return citations
		.filter(({ role }) => role === 'evidence')
		.map(({ articleId, start, end }) => ({ articleId, start, end }));
}
