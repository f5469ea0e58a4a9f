import type { StudySettings } from '#lib/domain/scheduling/types.ts';
import { index, integer, json, primaryKey, real, table, text, time } from '../dialect.ts';
import { story } from './curriculum.ts';
import { learner } from './learner.ts';

export const studySetting = table('study_setting', {
	learnerId: text()
		.primaryKey()
		.references(() => learner.learnerId),
	settings: json<StudySettings>().notNull(),
	updatedAt: time().notNull()
});

/** When somebody first read a story: what was known before and after is told apart by it. */
export const storyReading = table(
	'story_reading',
	{
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		storyId: text()
			.notNull()
			.references(() => story.storyId),
		readAt: time().notNull()
	},
	(t) => [primaryKey({ columns: [t.learnerId, t.storyId] })]
);

/** A review taken back. The log keeps the review; cards are rebuilt without it. Append-only. */
export const reviewUndo = table(
	'review_undo',
	{
		attemptId: text().notNull(),
		position: integer().notNull(),
		undoneAt: time().notNull()
	},
	(t) => [primaryKey({ columns: [t.attemptId, t.position] })]
);

/** The quiz of a week, the same for everyone: fixed when the first reader asks for it. */
export const weeklyQuiz = table('weekly_quiz', {
	/** ISO week, such as `2026-W47`. */
	week: text().primaryKey(),
	itemVersionIds: json<string[]>().notNull(),
	createdAt: time().notNull()
});

/** Parameters of the memory model fitted to this installation's reviews, kept or not. Append-only. */
export const schedulingFit = table(
	'scheduling_fit',
	{
		fitId: text().primaryKey(),
		parameters: json<number[]>().notNull(),
		reviewCount: integer().notNull(),
		/** On reviews held out of the fit; lower is better. */
		logLossBefore: real().notNull(),
		logLossAfter: real().notNull(),
		createdAt: time().notNull(),
		/** Null when they were no better and the ones before stay. */
		adoptedAt: time()
	},
	(t) => [index('scheduling_fit_adopted').on(t.adoptedAt)]
);
