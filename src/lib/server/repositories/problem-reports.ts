import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { item, itemVersion, problemReport, response } from '../db/schema/index.ts';

export type NewProblemReport = typeof problemReport.$inferInsert;
export type ProblemReportRow = typeof problemReport.$inferSelect;

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

/** Reports about items with what their reporters answered there, the oldest first. */
function selectWithAnswers(db: Database) {
	return db
		.select({
			report: problemReport,
			itemId: itemVersion.itemId,
			version: itemVersion.version,
			currentVersionId: item.currentVersionId,
			answer: response.answer
		})
		.from(problemReport)
		.innerJoin(itemVersion, eq(itemVersion.itemVersionId, problemReport.itemVersionId))
		.innerJoin(item, eq(item.itemId, itemVersion.itemId))
		.leftJoin(
			response,
			and(eq(response.attemptId, problemReport.attemptId), eq(response.itemId, itemVersion.itemId))
		);
}

export type ReportWithAnswer = Awaited<ReturnType<typeof listOpenReports>>[number];

/** Reports nobody has dealt with yet, or the last ones that were dealt with. */
export async function listOpenReports(db: Database, limit: number) {
	return selectWithAnswers(db)
		.where(isNull(problemReport.handledAt))
		.orderBy(asc(problemReport.createdAt), asc(problemReport.reportId))
		.limit(limit);
}

export async function listHandledReports(db: Database, limit: number): Promise<ReportWithAnswer[]> {
	return selectWithAnswers(db)
		.where(isNotNull(problemReport.handledAt))
		.orderBy(desc(problemReport.handledAt), asc(problemReport.reportId))
		.limit(limit);
}

export async function listReportsOfItem(db: Database, itemId: string): Promise<ReportWithAnswer[]> {
	return selectWithAnswers(db)
		.where(eq(item.itemId, itemId))
		.orderBy(desc(problemReport.createdAt), asc(problemReport.reportId));
}

export async function countOpenReports(db: Database): Promise<number> {
	const rows = await db
		.select({ reports: sql<number>`count(*)`.mapWith(Number) })
		.from(problemReport)
		.where(isNull(problemReport.handledAt));
	return rows[0]?.reports ?? 0;
}

export async function findReport(db: Database, reportId: string) {
	const rows = await db
		.select({ report: problemReport, itemId: itemVersion.itemId })
		.from(problemReport)
		.innerJoin(itemVersion, eq(itemVersion.itemVersionId, problemReport.itemVersionId))
		.where(eq(problemReport.reportId, reportId));
	return rows[0] ?? null;
}

/** @returns false when somebody dealt with it before */
export async function handleReport(
	tx: Database,
	reportId: string,
	handled: Pick<ProblemReportRow, 'handledAt' | 'handledBy' | 'outcome' | 'reply'>
): Promise<boolean> {
	const changed = await tx
		.update(problemReport)
		.set(handled)
		.where(and(eq(problemReport.reportId, reportId), isNull(problemReport.handledAt)))
		.returning({ reportId: problemReport.reportId });
	return changed.length > 0;
}
