import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { article, articleRevision, story } from '../db/schema/index.ts';

export type ArticleRow = typeof article.$inferSelect;
export type ArticleRevisionRow = typeof articleRevision.$inferSelect;

export async function findArticle(db: Database, articleId: string): Promise<ArticleRow | null> {
	const rows = await db.select().from(article).where(eq(article.articleId, articleId));
	return rows[0] ?? null;
}

export async function listArticles(db: Database): Promise<ArticleRow[]> {
	return db.select().from(article).orderBy(asc(article.position));
}

/** The articles of a story with the text that readers see now. */
export async function listArticlesOfStory(db: Database, storyId: string) {
	return db
		.select({ article, revision: articleRevision })
		.from(article)
		.innerJoin(
			articleRevision,
			and(
				eq(articleRevision.articleId, article.articleId),
				eq(articleRevision.revision, article.revision)
			)
		)
		.where(eq(article.storyId, storyId))
		.orderBy(asc(article.position));
}

/** One revision of an article, with the story it belongs to. */
export async function findRevision(db: Database, articleId: string, revision: number) {
	const rows = await db
		.select({ article, revision: articleRevision, storySlug: story.slug })
		.from(articleRevision)
		.innerJoin(article, eq(article.articleId, articleRevision.articleId))
		.innerJoin(story, eq(story.storyId, article.storyId))
		.where(and(eq(articleRevision.articleId, articleId), eq(articleRevision.revision, revision)));
	return rows[0] ?? null;
}

export async function upsertArticle(tx: Database, row: ArticleRow): Promise<void> {
	const { articleId: _, createdAt: __, ...set } = row;
	await tx.insert(article).values(row).onConflictDoUpdate({ target: article.articleId, set });
}

export async function insertRevision(tx: Database, row: ArticleRevisionRow): Promise<void> {
	await tx.insert(articleRevision).values(row);
}
