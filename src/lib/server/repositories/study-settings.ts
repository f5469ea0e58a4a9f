import { desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { StudySettings } from '#lib/domain/scheduling/types.ts';
import type { Database } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { schedulingFit, studySetting } from '../db/schema/index.ts';

export type FitRow = typeof schedulingFit.$inferSelect;

const settingsOfLearner = prepared('settings_of_learner', (db) =>
	db
		.select({ settings: studySetting.settings })
		.from(studySetting)
		.where(eq(studySetting.learnerId, sql.placeholder('learnerId')))
);

/** What a learner has chosen, as it was stored; null for one who has chosen nothing. */
export async function findSettings(
	db: Database,
	learnerId: string
): Promise<Partial<StudySettings> | null> {
	const rows = await settingsOfLearner(db, { learnerId });
	return rows[0]?.settings ?? null;
}

export async function upsertSettings(
	tx: Database,
	row: typeof studySetting.$inferInsert
): Promise<void> {
	const { settings, updatedAt } = row;
	await tx
		.insert(studySetting)
		.values(row)
		.onConflictDoUpdate({ target: studySetting.learnerId, set: { settings, updatedAt } });
}

/** The fit in force; null while the published weights are. */
export async function findAdoptedFit(db: Database): Promise<FitRow | null> {
	const rows = await db
		.select()
		.from(schedulingFit)
		.where(isNotNull(schedulingFit.adoptedAt))
		.orderBy(desc(schedulingFit.adoptedAt))
		.limit(1);
	return rows[0] ?? null;
}

export async function insertFit(tx: Database, row: FitRow): Promise<void> {
	await tx.insert(schedulingFit).values(row);
}
