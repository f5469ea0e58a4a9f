import { may, type Actor } from '#lib/domain/access/may.ts';
import { reportReasons } from '#lib/domain/items/report-reasons.ts';
import type { Store } from '../db/database.ts';
import { countContents, type ContentCounts } from '../repositories/instance.ts';
import { listReports } from '../repositories/problem-reports.ts';
import { onlyAdministrators } from './instance-settings.ts';

export interface ReportLine {
	reportId: string;
	itemId: string;
	version: number;
	stem: string;
	reason: string;
	comment: string;
	stage: 'before' | 'after';
	createdAt: Date;
}

export interface Instance {
	counts: ContentCounts;
	reports: ReportLine[];
}

const reportsShown = 100;

/**
 * What this installation holds and what its readers have reported.
 *
 * @throws Forbidden for everybody but administrators
 */
export async function readInstance(store: Store, actor: Actor | null): Promise<Instance> {
	if (!may(actor, 'instance.administer')) throw onlyAdministrators();
	const [counts, rows] = await Promise.all([
		countContents(store.read),
		listReports(store.read, reportsShown)
	]);
	return {
		counts,
		reports: rows.map(({ report, version }) => ({
			reportId: report.reportId,
			itemId: version.itemId,
			version: version.version,
			stem: version.content.stem,
			reason: reportReasons.find(({ value }) => value === report.reason)?.label ?? report.reason,
			comment: report.comment,
			stage: report.stage,
			createdAt: report.createdAt
		}))
	};
}
