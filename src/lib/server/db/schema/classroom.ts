import { bool, index, integer, primaryKey, real, table, text, time } from '../dialect.ts';
import { learner } from './learner.ts';

export const classroom = table(
	'classroom',
	{
		classroomId: text().primaryKey(),
		name: text().notNull(),
		/** IANA name: due dates are set in it. */
		timeZone: text().notNull(),
		/** What students type to join; null when nobody may. */
		joinCode: text().unique(),
		createdBy: text()
			.notNull()
			.references(() => learner.learnerId),
		createdAt: time().notNull(),
		archivedAt: time()
	},
	(t) => [index('classroom_created_by').on(t.createdBy)]
);

export type ClassroomTeacherRole = 'owner' | 'co-teacher';

export const classroomTeacher = table(
	'classroom_teacher',
	{
		classroomId: text()
			.notNull()
			.references(() => classroom.classroomId),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		role: text().$type<ClassroomTeacherRole>().notNull(),
		addedAt: time().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.classroomId, t.learnerId] }),
		index('classroom_teacher_learner').on(t.learnerId)
	]
);

/** A student's place in a classroom. Leaving keeps the row, so that grades stay readable. */
export const enrollment = table(
	'enrollment',
	{
		classroomId: text()
			.notNull()
			.references(() => classroom.classroomId),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		/** The name on the teacher's roster. */
		rosterName: text().notNull(),
		/** The school's own number for the student, when the roster has one. */
		studentNumber: text(),
		enrolledAt: time().notNull(),
		removedAt: time()
	},
	(t) => [
		primaryKey({ columns: [t.classroomId, t.learnerId] }),
		index('enrollment_learner').on(t.learnerId)
	]
);

/** What a student is allowed everywhere, set once. */
export const accommodation = table('accommodation', {
	learnerId: text()
		.primaryKey()
		.references(() => learner.learnerId),
	/** 1 is the time everybody has, 1.5 half as much again. */
	timeFactor: real().notNull(),
	extraAttempts: integer().notNull(),
	/** Days added to due and closing dates. */
	extraDays: integer().notNull(),
	/** Whether choices are shown with one wrong option less. */
	fewerOptions: bool().notNull(),
	setBy: text()
		.notNull()
		.references(() => learner.learnerId),
	updatedAt: time().notNull()
});

/** The private address of somebody's due dates. */
export const calendarFeed = table(
	'calendar_feed',
	{
		/** SHA-256 of the token in the address. */
		tokenHash: text().primaryKey(),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		createdAt: time().notNull(),
		revokedAt: time()
	},
	(t) => [index('calendar_feed_learner').on(t.learnerId)]
);
