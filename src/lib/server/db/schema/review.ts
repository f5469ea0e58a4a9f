import type { Confidence, SchedulingCard } from '#lib/domain/scheduling/types.ts';
import { index, integer, json, primaryKey, real, table, text, time } from '../dialect.ts';
import { fact } from './fact.ts';
import { learner } from './learner.ts';

/** When a learner should meet a fact again. Follows from the review log and can be rebuilt from it. */
export const schedulingCard = table(
	'scheduling_card',
	{
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		factId: text()
			.notNull()
			.references(() => fact.factId),
		card: json<SchedulingCard>().notNull(),
		dueAt: time().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.learnerId, t.factId] }),
		index('scheduling_card_due').on(t.learnerId, t.dueAt)
	]
);

/** Append-only: what was reviewed when, and how it went. */
export const reviewLog = table(
	'review_log',
	{
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		factId: text().notNull(),
		attemptId: text().notNull(),
		position: integer().notNull(),
		rating: text().$type<'again' | 'hard' | 'good' | 'easy'>().notNull(),
		reviewedAt: time().notNull(),
		/** What the next interval was chosen by, so that cards can be rebuilt from the log alone. */
		desiredRetention: real(),
		fitId: text(),
		confidence: text().$type<Confidence>()
	},
	(t) => [
		primaryKey({ columns: [t.attemptId, t.position] }),
		index('review_log_learner').on(t.learnerId, t.factId, t.reviewedAt)
	]
);
