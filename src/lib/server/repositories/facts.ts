import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Fact } from '#lib/domain/facts/types.ts';
import type { Database } from '../db/database.ts';
import { article, fact } from '../db/schema/index.ts';

export type FactRow = typeof fact.$inferSelect;

/** Standing facts of a story's articles. */
export async function listFactsOfStory(db: Database, storyId: string): Promise<Fact[]> {
	const rows = await db
		.select({ content: fact.content })
		.from(fact)
		.innerJoin(article, eq(article.articleId, fact.articleId))
		.where(and(eq(article.storyId, storyId), isNull(fact.retiredAt)));
	return rows.map(({ content }) => content);
}

export async function findFact(db: Database, factId: string) {
	const rows = await db
		.select({ content: fact.content, storyId: article.storyId })
		.from(fact)
		.innerJoin(article, eq(article.articleId, fact.articleId))
		.where(and(eq(fact.factId, factId), isNull(fact.retiredAt)));
	return rows[0] ?? null;
}

export async function listFactIds(db: Database, articleIds: string[]): Promise<string[]> {
	if (articleIds.length === 0) return [];
	const rows = await db
		.select({ factId: fact.factId })
		.from(fact)
		.where(and(inArray(fact.articleId, articleIds), isNull(fact.retiredAt)));
	return rows.map(({ factId }) => factId);
}

export async function upsertFact(tx: Database, row: FactRow): Promise<void> {
	const { factId: _, createdAt: __, ...set } = row;
	await tx.insert(fact).values(row).onConflictDoUpdate({ target: fact.factId, set });
}

export async function retireFact(
	tx: Database,
	factId: string,
	retiredBecause: string,
	retiredAt: Date
): Promise<void> {
	await tx.update(fact).set({ retiredAt, retiredBecause }).where(eq(fact.factId, factId));
}
