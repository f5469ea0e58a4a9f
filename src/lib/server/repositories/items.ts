import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ItemContent } from '#lib/domain/items/types.ts';
import type { Database } from '../db/database.ts';
import { citation, fact, item, itemVersion } from '../db/schema/index.ts';

export type ItemRow = typeof item.$inferSelect;
export type NewItemVersion = typeof itemVersion.$inferInsert;

/** A version as it was asked, with the item it belongs to. */
export interface StoredVersion {
	itemVersionId: string;
	itemId: string;
	factId: string;
	storyId: string;
	version: number;
	content: ItemContent;
	createdAt: Date;
	/** The teacher who wrote it; null for what the generator made. */
	editedBy: string | null;
	editNote: string | null;
}

/** Ids of versions follow from the item's. */
export const versionId = (itemId: string, version: number) => `${itemId}.${version}`;

export async function findVersion(
	db: Database,
	itemVersionId: string
): Promise<StoredVersion | null> {
	const rows = await db
		.select({ version: itemVersion, factId: item.factId, storyId: item.storyId })
		.from(itemVersion)
		.innerJoin(item, eq(item.itemId, itemVersion.itemId))
		.where(eq(itemVersion.itemVersionId, itemVersionId));
	const row = rows[0];
	if (!row) return null;
	const citations = await db
		.select()
		.from(citation)
		.where(eq(citation.itemVersionId, itemVersionId))
		.orderBy(asc(citation.position));
	return {
		itemVersionId,
		itemId: row.version.itemId,
		factId: row.factId,
		storyId: row.storyId,
		version: row.version.version,
		createdAt: row.version.createdAt,
		editedBy: row.version.editedBy,
		editNote: row.version.editNote,
		content: {
			...row.version.content,
			citations: citations.map(({ itemVersionId: _, position: __, ...cited }) => cited)
		}
	};
}

/** What can be asked now: approved items, of one story, one fact or all, in bank order. */
export async function listApprovedItems(
	db: Database,
	where: { storyId?: string; factId?: string; factIds?: string[] } = {}
): Promise<ItemRow[]> {
	return db
		.select()
		.from(item)
		.where(
			and(
				eq(item.status, 'approved'),
				where.storyId ? eq(item.storyId, where.storyId) : undefined,
				where.factId ? eq(item.factId, where.factId) : undefined,
				where.factIds ? inArray(item.factId, where.factIds) : undefined
			)
		)
		.orderBy(asc(item.position));
}

export async function listItems(db: Database, itemIds: string[]): Promise<ItemRow[]> {
	if (itemIds.length === 0) return [];
	return db.select().from(item).where(inArray(item.itemId, itemIds));
}

/** Every item made from these articles, retired ones included. */
export async function listItemsOfArticles(db: Database, articleIds: string[]): Promise<ItemRow[]> {
	if (articleIds.length === 0) return [];
	const rows = await db
		.select({ item })
		.from(item)
		.innerJoin(fact, eq(fact.factId, item.factId))
		.where(inArray(fact.articleId, articleIds));
	return rows.map((row) => row.item);
}

export async function insertItem(tx: Database, row: ItemRow): Promise<void> {
	await tx.insert(item).values(row);
}

export async function updateItem(
	tx: Database,
	itemId: string,
	change: Partial<Omit<ItemRow, 'itemId'>>
): Promise<void> {
	await tx.update(item).set(change).where(eq(item.itemId, itemId));
}

/** Stores a version with its citations. Both are append-only. */
export async function insertVersion(
	tx: Database,
	row: Omit<NewItemVersion, 'content'>,
	{ citations, ...content }: ItemContent
): Promise<void> {
	await tx.insert(itemVersion).values({ ...row, content });
	for (const [position, cited] of citations.entries()) {
		await tx.insert(citation).values({ ...cited, itemVersionId: row.itemVersionId, position });
	}
}

/** Every version of an item without its citations, the newest first. */
export async function listVersions(db: Database, itemId: string) {
	return db
		.select({
			itemVersionId: itemVersion.itemVersionId,
			version: itemVersion.version,
			generator: itemVersion.generator,
			createdAt: itemVersion.createdAt,
			editedBy: itemVersion.editedBy,
			editNote: itemVersion.editNote
		})
		.from(itemVersion)
		.where(eq(itemVersion.itemId, itemId))
		.orderBy(desc(itemVersion.version));
}
