import { asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { learningModule, moduleCompletion, moduleVersion } from '../db/schema/index.ts';

export type ModuleVersionRow = typeof moduleVersion.$inferSelect;
export type NewModule = typeof learningModule.$inferInsert;

/** The curriculum's modules with the version that is published, in its order; teachers' own are apart. */
export async function listModules(db: Database) {
	return db
		.select({ module: learningModule, version: moduleVersion })
		.from(learningModule)
		.innerJoin(moduleVersion, eq(moduleVersion.moduleVersionId, learningModule.currentVersionId))
		.where(isNull(learningModule.ownerId))
		.orderBy(asc(learningModule.position));
}

export async function findModule(db: Database, slug: string) {
	const rows = await db
		.select({ module: learningModule, version: moduleVersion })
		.from(learningModule)
		.innerJoin(moduleVersion, eq(moduleVersion.moduleVersionId, learningModule.currentVersionId))
		.where(eq(learningModule.slug, slug));
	return rows[0] ?? null;
}

export async function upsertModule(tx: Database, row: NewModule): Promise<void> {
	const { moduleId: _, createdAt: __, ...set } = row;
	await tx.insert(learningModule).values(row).onConflictDoUpdate({
		target: learningModule.moduleId,
		set
	});
}

export async function insertModuleVersion(tx: Database, row: ModuleVersionRow): Promise<void> {
	await tx.insert(moduleVersion).values(row);
}

export async function listCompletions(db: Database, learnerId: string) {
	return db.select().from(moduleCompletion).where(eq(moduleCompletion.learnerId, learnerId));
}

export async function upsertCompletion(
	tx: Database,
	row: typeof moduleCompletion.$inferInsert
): Promise<void> {
	await tx
		.insert(moduleCompletion)
		.values(row)
		.onConflictDoUpdate({
			target: [moduleCompletion.learnerId, moduleCompletion.moduleId],
			set: { attemptId: row.attemptId, completedAt: row.completedAt }
		});
}
