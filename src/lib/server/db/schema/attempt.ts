import type { ItemAnswer } from '#lib/domain/items/types.ts';
import type { AttemptKind } from '#lib/domain/modules/types.ts';
import type { Confidence } from '#lib/domain/scheduling/types.ts';
import { index, integer, json, primaryKey, real, table, text, time } from '../dialect.ts';
import { story } from './curriculum.ts';
import { item, itemVersion } from './item.ts';
import { learner } from './learner.ts';
import { learningModule, moduleVersion } from './learning-module.ts';

export const attempt = table(
	'attempt',
	{
		attemptId: text().primaryKey(),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		kind: text().$type<AttemptKind>().notNull(),
		title: text().notNull(),
		moduleId: text().references(() => learningModule.moduleId),
		moduleVersionId: text().references(() => moduleVersion.moduleVersionId),
		storyId: text().references(() => story.storyId),
		/** Order of items and options follows from it. */
		seed: integer().notNull(),
		itemCount: integer().notNull(),
		startedAt: time().notNull(),
		finishedAt: time(),
		/** The assignment it is an attempt at; `assignment` has the terms. */
		assignmentId: text(),
		/** When time runs out, the student's own time factor included. */
		deadlineAt: time(),
		/** Who handed it in: the learner, or the clock. */
		finishedBy: text().$type<'learner' | 'clock'>(),
		/** Wrong options taken away for this student, 0 or 1. */
		fewerOptions: integer()
	},
	(t) => [
		index('attempt_learner').on(t.learnerId, t.startedAt),
		index('attempt_assignment').on(t.assignmentId, t.learnerId)
	]
);

/** Which version is asked at which place of an attempt. Positions count from 1. */
export const attemptItem = table(
	'attempt_item',
	{
		attemptId: text()
			.notNull()
			.references(() => attempt.attemptId),
		position: integer().notNull(),
		itemId: text()
			.notNull()
			.references(() => item.itemId),
		itemVersionId: text()
			.notNull()
			.references(() => itemVersion.itemVersionId)
	},
	(t) => [
		primaryKey({ columns: [t.attemptId, t.position] }),
		index('attempt_item_item').on(t.itemId)
	]
);

/** One answer, append-only. One per place of an attempt: the first that arrives counts. */
export const response = table(
	'response',
	{
		attemptId: text()
			.notNull()
			.references(() => attempt.attemptId),
		position: integer().notNull(),
		itemId: text().notNull(),
		itemVersionId: text()
			.notNull()
			.references(() => itemVersion.itemVersionId),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		answer: json<ItemAnswer>().notNull(),
		/** 0…1, as graded when it was given. */
		score: real().notNull(),
		answeredAt: time().notNull(),
		/** Seconds from the page to the answer, as far as known. */
		secondsTaken: real(),
		/** What the learner said of the answer, when they said it. */
		confidence: text().$type<Confidence>()
	},
	(t) => [
		primaryKey({ columns: [t.attemptId, t.position] }),
		index('response_learner').on(t.learnerId, t.answeredAt),
		index('response_item').on(t.itemId)
	]
);

export const moduleCompletion = table(
	'module_completion',
	{
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		moduleId: text()
			.notNull()
			.references(() => learningModule.moduleId),
		attemptId: text()
			.notNull()
			.references(() => attempt.attemptId),
		completedAt: time().notNull()
	},
	(t) => [primaryKey({ columns: [t.learnerId, t.moduleId] })]
);
