import { describeAnswer } from '#lib/domain/items/build-feedback.ts';
import { may, type Actor } from '#lib/domain/access/may.ts';
import { isAdmin } from '#lib/domain/access/actor.ts';
import { reportReasons } from '#lib/domain/items/report-reasons.ts';
import type { Store } from '../db/database.ts';
import { InvalidInput, NotFound } from '../errors.ts';
import { writeAudit } from '../repositories/audit.ts';
import { insertNotices } from '../repositories/notices.ts';
import * as reports from '../repositories/problem-reports.ts';
import { listRosterNames } from '../repositories/roster-names.ts';
import { readTeacherItem, type TeacherItem } from './teacher-items.ts';

/** What is done about a report. */
export const reportOutcomes = ['accepted', 'declined'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export interface ReportLine {
	reportId: string;
	/** Null for somebody who is in no class of the teacher who looks. */
	reporter: { name: string; classroom: string } | null;
	createdAt: Date;
	stage: 'before' | 'after';
	reason: string;
	comment: string;
	/** What the reporter answered, when they had. */
	answer: string | null;
	version: number;
	/** Whether the question has been changed since. */
	isOutdated: boolean;
	handledAt: Date | null;
	outcome: 'corrected' | 'accepted' | 'declined' | null;
	reply: string | null;
}

export interface ReportedItem {
	itemId: string;
	item: TeacherItem;
	/** The first that came stands first. */
	reports: ReportLine[];
}

export interface ReportInbox {
	open: ReportedItem[];
	handled: { itemId: string; report: ReportLine }[];
}

const mostOpen = 100;
const mostHandled = 20;

/**
 * Reports that wait for a teacher, by question, beside the question as it is now; and the last that
 * were dealt with.
 *
 * @throws NotFound for those who do not teach
 */
export async function readReportInbox(store: Store, actor: Actor): Promise<ReportInbox> {
	if (!may(actor, 'report.list')) throw new NotFound('There is no such page.');
	const [open, handled] = await Promise.all([
		reports.listOpenReports(store.read, mostOpen),
		reports.listHandledReports(store.read, mostHandled)
	]);
	const toLine = await lineMaker(store, actor, [...open, ...handled]);
	const byItem = [...Map.groupBy(open, ({ itemId }) => itemId)];
	return {
		open: await Promise.all(
			byItem.map(async ([itemId, rows]) => ({
				itemId,
				item: await readTeacherItem(store, rows[0]?.currentVersionId ?? ''),
				reports: rows.map(toLine)
			}))
		),
		handled: handled.map((row) => ({ itemId: row.itemId, report: toLine(row) }))
	};
}

/** Every report about one question, the newest first. */
export async function readReportsOfItem(
	store: Store,
	actor: Actor,
	itemId: string
): Promise<ReportLine[]> {
	if (!may(actor, 'report.list')) throw new NotFound('There is no such page.');
	const rows = await reports.listReportsOfItem(store.read, itemId);
	return rows.map(await lineMaker(store, actor, rows));
}

/** How many reports wait; for the teachers' own pages. */
export async function countOpenReports(store: Store, actor: Actor): Promise<number> {
	return may(actor, 'report.list') ? reports.countOpenReports(store.read) : 0;
}

/**
 * Deals with a report and answers the one who sent it. The first of two who do it at once counts.
 *
 * @param reply what the reporter is told; may be empty
 * @throws NotFound when there is no such report for the one who asks
 */
export async function replyToReport(
	store: Store,
	actor: Actor,
	reportId: string,
	{ outcome, reply }: { outcome: ReportOutcome; reply: string },
	now: Date
): Promise<void> {
	const found = may(actor, 'report.reply') ? await reports.findReport(store.read, reportId) : null;
	if (!found) throw new NotFound('There is no such report.');
	if (outcome === 'declined' && reply === '') {
		throw new InvalidInput('Say why: whoever reported it reads your answer.');
	}
	const { learnerId } = found.report;
	await store.write(async (tx) => {
		const handled = { handledAt: now, handledBy: actor.learnerId, outcome, reply };
		if (!(await reports.handleReport(tx, reportId, handled))) return;
		if (learnerId) {
			await insertNotices(tx, [
				{
					noticeId: `report.${reportId}`,
					learnerId,
					kind: 'report-answered',
					content: { reportId },
					createdAt: now,
					seenAt: null
				}
			]);
		}
		const detail = { outcome, item: found.itemId };
		await writeAudit(tx, actor.learnerId, 'report.reply', `report:${reportId}`, detail, now);
	});
}

async function lineMaker(store: Store, actor: Actor, rows: reports.ReportWithAnswer[]) {
	const learnerIds = [...new Set(rows.flatMap(({ report }) => report.learnerId ?? []))];
	const teacherId = isAdmin(actor) ? null : actor.learnerId;
	const names = await listRosterNames(store.read, teacherId, learnerIds);
	return ({ report, version, currentVersionId, answer }: reports.ReportWithAnswer): ReportLine => {
		const { reportId, createdAt, stage, comment, handledAt, outcome, reply } = report;
		return {
			reportId,
			reporter: names.get(report.learnerId ?? '') ?? null,
			createdAt,
			stage,
			reason: reportReasons.find(({ value }) => value === report.reason)?.label ?? report.reason,
			comment,
			answer: answer && describeAnswer(answer),
			version,
			isOutdated: report.itemVersionId !== currentVersionId,
			handledAt,
			outcome,
			reply
		};
	};
}
