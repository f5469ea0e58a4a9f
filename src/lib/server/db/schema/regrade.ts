import type { RegradeMode } from '#lib/domain/grading/regrade.ts';
import { index, integer, json, primaryKey, real, table, text, time } from '../dialect.ts';
import { item, itemVersion } from './item.ts';
import { learner } from './learner.ts';

/** A correction of answers already given, after an item was found to be wrong. Append-only. */
export const regrade = table(
	'regrade',
	{
		regradeId: text().primaryKey(),
		itemId: text()
			.notNull()
			.references(() => item.itemId),
		/** The version whose key counts from now on. */
		toVersionId: text()
			.notNull()
			.references(() => itemVersion.itemVersionId),
		actorId: text()
			.notNull()
			.references(() => learner.learnerId),
		/** Who gets which score by it. */
		mode: text().$type<RegradeMode>().notNull().default('new-key'),
		reason: text().notNull(),
		createdAt: time().notNull()
	},
	(t) => [index('regrade_item').on(t.itemId)]
);

/** What one answer scores after a regrade; the newest counts, the response stays as it was. */
export const regradedScore = table(
	'regraded_score',
	{
		attemptId: text().notNull(),
		position: integer().notNull(),
		regradeId: text()
			.notNull()
			.references(() => regrade.regradeId),
		scoreBefore: real().notNull(),
		score: real().notNull(),
		createdAt: time().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.attemptId, t.position, t.regradeId] }),
		index('regraded_score_regrade').on(t.regradeId)
	]
);

export type NoticeKind = 'key-changed' | 'report-answered' | 'assignment-changed';

/** Something a learner should be told once. */
export const notice = table(
	'notice',
	{
		noticeId: text().primaryKey(),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		kind: text().$type<NoticeKind>().notNull(),
		/** What it is about, as far as the sentence needs it. */
		content: json<Record<string, string | number | null>>().notNull(),
		createdAt: time().notNull(),
		seenAt: time()
	},
	(t) => [index('notice_learner').on(t.learnerId, t.createdAt)]
);
