import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { learningModule, moduleDraft, moduleVersion } from '../db/schema/index.ts';

export type DraftRow = typeof moduleDraft.$inferSelect;

export async function insertDraft(tx: Database, row: DraftRow): Promise<void> {
	await tx.insert(moduleDraft).values(row);
}

export async function findDraft(db: Database, draftId: string): Promise<DraftRow | null> {
	const rows = await db.select().from(moduleDraft).where(eq(moduleDraft.draftId, draftId));
	return rows[0] ?? null;
}

/** Somebody's drafts, the last changed first. */
export async function listDrafts(db: Database, ownerId: string): Promise<DraftRow[]> {
	return db
		.select()
		.from(moduleDraft)
		.where(and(eq(moduleDraft.ownerId, ownerId), isNull(moduleDraft.archivedAt)))
		.orderBy(desc(moduleDraft.updatedAt));
}

/**
 * Changes a draft that is still as it was when it was read.
 *
 * @returns whether it was; if not, nothing has changed
 */
export async function replaceDraft(
	tx: Database,
	read: DraftRow,
	change: Partial<Omit<DraftRow, 'draftId' | 'ownerId' | 'createdAt'>> & { updatedAt: Date }
): Promise<boolean> {
	const rows = await tx
		.update(moduleDraft)
		.set(change)
		.where(and(eq(moduleDraft.draftId, read.draftId), eq(moduleDraft.updatedAt, read.updatedAt)))
		.returning({ draftId: moduleDraft.draftId });
	return rows.length > 0;
}

/** The published version of a module by its id, with the module. */
export async function findPublished(db: Database, moduleId: string) {
	const rows = await db
		.select({ module: learningModule, version: moduleVersion })
		.from(learningModule)
		.innerJoin(moduleVersion, eq(moduleVersion.moduleVersionId, learningModule.currentVersionId))
		.where(eq(learningModule.moduleId, moduleId));
	return rows[0] ?? null;
}

/** Somebody's own published modules, by title. */
export async function listOwnModules(db: Database, ownerId: string) {
	return db
		.select({ module: learningModule, version: moduleVersion })
		.from(learningModule)
		.innerJoin(moduleVersion, eq(moduleVersion.moduleVersionId, learningModule.currentVersionId))
		.where(and(eq(learningModule.ownerId, ownerId), isNull(learningModule.archivedAt)))
		.orderBy(learningModule.title);
}
