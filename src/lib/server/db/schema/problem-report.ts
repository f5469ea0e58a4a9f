import type { ReportReason } from '#lib/domain/items/report-reasons.ts';
import { index, table, text, time } from '../dialect.ts';
import { itemVersion } from './item.ts';
import { learner } from './learner.ts';

export const problemReport = table(
	'problem_report',
	{
		reportId: text().primaryKey(),
		itemVersionId: text()
			.notNull()
			.references(() => itemVersion.itemVersionId),
		learnerId: text().references(() => learner.learnerId),
		attemptId: text(),
		/** Whether the reporter had seen the key. */
		stage: text().$type<'before' | 'after'>().notNull(),
		reason: text().$type<ReportReason>().notNull(),
		comment: text().notNull(),
		createdAt: time().notNull(),
		/** When a teacher dealt with it, and what the reporter was told. */
		handledAt: time(),
		handledBy: text(),
		outcome: text().$type<'corrected' | 'accepted' | 'declined'>(),
		reply: text()
	},
	(t) => [index('problem_report_version').on(t.itemVersionId)]
);
