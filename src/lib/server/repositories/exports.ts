import { eq, getTableColumns } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	accommodation,
	account,
	attempt,
	auditEntry,
	calendarFeed,
	classroomTeacher,
	enrollment,
	learner,
	moduleCompletion,
	moduleDraft,
	notice,
	problemReport,
	response,
	reviewLog,
	savedAnswer,
	schedulingCard,
	session,
	storyReading,
	studySetting
} from '../db/schema/index.ts';

/** Everything that hangs on one learner; of secrets only that they exist. */
export async function exportLearner(db: Database, learnerId: string) {
	const [learners, accounts, sessions, feeds] = await Promise.all([
		db.select().from(learner).where(eq(learner.learnerId, learnerId)),
		db.select().from(account).where(eq(account.learnerId, learnerId)),
		db.select().from(session).where(eq(session.learnerId, learnerId)),
		db.select().from(calendarFeed).where(eq(calendarFeed.learnerId, learnerId))
	]);
	return {
		learner: learners[0] ?? null,
		account: accounts.map(({ passwordHash: _, ...rest }) => rest)[0] ?? null,
		sessions: sessions.map(({ expiresAt }) => ({ expiresAt })),
		calendarFeeds: feeds.map(({ tokenHash: _, ...rest }) => rest),
		...(await exportLearning(db, learnerId)),
		...(await exportClasses(db, learnerId))
	};
}

async function exportLearning(db: Database, learnerId: string) {
	const [attempts, responses, saved, cards, reviews, done, readings, settings] = await Promise.all([
		db.select().from(attempt).where(eq(attempt.learnerId, learnerId)),
		db.select().from(response).where(eq(response.learnerId, learnerId)),
		db
			.select(getTableColumns(savedAnswer))
			.from(savedAnswer)
			.innerJoin(attempt, eq(attempt.attemptId, savedAnswer.attemptId))
			.where(eq(attempt.learnerId, learnerId)),
		db.select().from(schedulingCard).where(eq(schedulingCard.learnerId, learnerId)),
		db.select().from(reviewLog).where(eq(reviewLog.learnerId, learnerId)),
		db.select().from(moduleCompletion).where(eq(moduleCompletion.learnerId, learnerId)),
		db.select().from(storyReading).where(eq(storyReading.learnerId, learnerId)),
		db.select().from(studySetting).where(eq(studySetting.learnerId, learnerId))
	]);
	return {
		attempts,
		responses,
		savedAnswers: saved,
		cards,
		reviews,
		modulesDone: done,
		storiesRead: readings,
		studySettings: settings[0] ?? null
	};
}

async function exportClasses(db: Database, learnerId: string) {
	const [reports, notices, enrollments, teaches, allowed, drafts, actions] = await Promise.all([
		db.select().from(problemReport).where(eq(problemReport.learnerId, learnerId)),
		db.select().from(notice).where(eq(notice.learnerId, learnerId)),
		db.select().from(enrollment).where(eq(enrollment.learnerId, learnerId)),
		db.select().from(classroomTeacher).where(eq(classroomTeacher.learnerId, learnerId)),
		db.select().from(accommodation).where(eq(accommodation.learnerId, learnerId)),
		db.select().from(moduleDraft).where(eq(moduleDraft.ownerId, learnerId)),
		db.select().from(auditEntry).where(eq(auditEntry.actorId, learnerId))
	]);
	return {
		reports,
		notices,
		enrollments,
		teaches,
		accommodation: allowed[0] ?? null,
		moduleDrafts: drafts,
		logged: actions
	};
}

export type LearnerExport = Awaited<ReturnType<typeof exportLearner>>;
