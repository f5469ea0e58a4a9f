import { asc, count, countDistinct, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { item, objective, story, strand } from '../db/schema/index.ts';

export type StrandRow = typeof strand.$inferSelect;
export type StoryRow = typeof story.$inferSelect;

export async function listStrands(db: Database): Promise<StrandRow[]> {
	return db.select().from(strand).orderBy(asc(strand.position));
}

/** All stories with their strand, in curriculum order. */
export async function listStories(db: Database) {
	return db
		.select({ story, strand: { slug: strand.slug, title: strand.title } })
		.from(story)
		.innerJoin(strand, eq(strand.strandId, story.strandId))
		.orderBy(asc(strand.position), asc(story.position));
}

export async function findStory(db: Database, slug: string) {
	const rows = await db
		.select({ story, strand: { slug: strand.slug, title: strand.title } })
		.from(story)
		.innerJoin(strand, eq(strand.strandId, story.strandId))
		.where(eq(story.slug, slug));
	return rows[0] ?? null;
}

export async function listObjectives(db: Database) {
	return db.select().from(objective).orderBy(asc(objective.position));
}

/** How many approved items each story has. */
export async function countItemsByStory(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.select({ storyId: item.storyId, items: count() })
		.from(item)
		.where(eq(item.status, 'approved'))
		.groupBy(item.storyId);
	return new Map(rows.map(({ storyId, items }) => [storyId, items]));
}

/** How many facts of each story at least one approved item asks about. */
export async function countAskableFactsByStory(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.select({ storyId: item.storyId, facts: countDistinct(item.factId) })
		.from(item)
		.where(eq(item.status, 'approved'))
		.groupBy(item.storyId);
	return new Map(rows.map(({ storyId, facts }) => [storyId, facts]));
}

export async function upsertStrand(tx: Database, row: StrandRow): Promise<void> {
	const { strandId: _, ...set } = row;
	await tx.insert(strand).values(row).onConflictDoUpdate({ target: strand.strandId, set });
}

export async function upsertStory(tx: Database, row: StoryRow): Promise<void> {
	const { storyId: _, createdAt: __, ...set } = row;
	await tx.insert(story).values(row).onConflictDoUpdate({ target: story.storyId, set });
}

export async function replaceObjectives(
	tx: Database,
	storyId: string,
	texts: string[]
): Promise<void> {
	await tx.delete(objective).where(eq(objective.storyId, storyId));
	for (const [position, text] of texts.entries()) {
		const objectiveId = `${storyId}#${position}`;
		await tx.insert(objective).values({ objectiveId, storyId, text, position });
	}
}
