import type { FeedbackMoment, GradeRule, LateRule } from '#lib/domain/modules/types.ts';
import { bool, index, integer, json, primaryKey, table, text, time } from '../dialect.ts';
import { attempt } from './attempt.ts';
import { classroom } from './classroom.ts';
import { item } from './item.ts';
import { learner } from './learner.ts';
import { learningModule, moduleVersion } from './learning-module.ts';

/** A published module given to a classroom. */
export const assignment = table(
	'assignment',
	{
		assignmentId: text().primaryKey(),
		classroomId: text()
			.notNull()
			.references(() => classroom.classroomId),
		moduleId: text()
			.notNull()
			.references(() => learningModule.moduleId),
		/** Stays what it was when the module is published again. */
		moduleVersionId: text()
			.notNull()
			.references(() => moduleVersion.moduleVersionId),
		title: text().notNull(),
		instructions: text().notNull(),
		opensAt: time().notNull(),
		dueAt: time(),
		closesAt: time(),
		/** Null for as many as a student likes. */
		attemptsAllowed: integer(),
		counts: text().$type<GradeRule>().notNull(),
		timeLimitMinutes: integer(),
		shuffleItems: bool().notNull(),
		shuffleOptions: bool().notNull(),
		feedback: text().$type<FeedbackMoment>().notNull(),
		late: json<LateRule>().notNull(),
		hideGrades: bool().notNull(),
		/** Whether its items appear nowhere else while it is open. */
		reserved: bool().notNull(),
		createdBy: text()
			.notNull()
			.references(() => learner.learnerId),
		createdAt: time().notNull(),
		archivedAt: time()
	},
	(t) => [index('assignment_classroom').on(t.classroomId, t.opensAt)]
);

/** Items an assignment may ask, so that what is reserved can be looked up by item and by fact. */
export const assignmentItem = table(
	'assignment_item',
	{
		assignmentId: text()
			.notNull()
			.references(() => assignment.assignmentId),
		itemId: text()
			.notNull()
			.references(() => item.itemId),
		factId: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.assignmentId, t.itemId] }),
		index('assignment_item_item').on(t.itemId),
		index('assignment_item_fact').on(t.factId)
	]
);

/** What a student has put down but not handed in; the last one saved counts. */
export const savedAnswer = table(
	'saved_answer',
	{
		attemptId: text()
			.notNull()
			.references(() => attempt.attemptId),
		position: integer().notNull(),
		/** The form's fields as they were sent. */
		fields: json<Record<string, string[]>>().notNull(),
		/** Marked to come back to. */
		marked: bool().notNull(),
		savedAt: time().notNull()
	},
	(t) => [primaryKey({ columns: [t.attemptId, t.position] })]
);
