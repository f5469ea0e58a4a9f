import { desc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { itemVersion, problemReport } from '../db/schema/index.ts';

export type NewProblemReport = typeof problemReport.$inferInsert;

export async function insertReport(tx: Database, row: NewProblemReport): Promise<void> {
	await tx.insert(problemReport).values(row);
}

/** Reports with the version they are about, the newest first. */
export async function listReports(db: Database, limit: number) {
	return db
		.select({ report: problemReport, version: itemVersion })
		.from(problemReport)
		.innerJoin(itemVersion, eq(itemVersion.itemVersionId, problemReport.itemVersionId))
		.orderBy(desc(problemReport.createdAt))
		.limit(limit);
}
