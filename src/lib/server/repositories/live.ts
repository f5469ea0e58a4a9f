import { and, asc, count, desc, eq, gte, isNull, max, or, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { assignment, attempt, attemptItem, response, savedAnswer } from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

const ofClass = (classroomId: string, since: Date) =>
	and(
		eq(assignment.classroomId, classroomId),
		isNull(assignment.archivedAt),
		or(isNull(attempt.finishedAt), gte(attempt.finishedAt, since)),
		gte(attempt.startedAt, new Date(+since - 24 * 60 * 60 * 1000))
	);

/** Attempts at a class's assignments that go on, or were handed in since an instant. */
export async function listRunningAttempts(db: Database, classroomId: string, since: Date) {
	return db
		.select({
			attemptId: attempt.attemptId,
			learnerId: attempt.learnerId,
			startedAt: attempt.startedAt,
			finishedAt: attempt.finishedAt,
			finishedBy: attempt.finishedBy,
			itemCount: attempt.itemCount,
			title: assignment.title
		})
		.from(assignment)
		.innerJoin(attempt, eq(attempt.assignmentId, assignment.assignmentId))
		.where(ofClass(classroomId, since))
		.orderBy(desc(attempt.startedAt), asc(attempt.attemptId));
}

/** The places of these attempts with what was answered or saved there, and when. */
export async function listRunningPlaces(db: Database, classroomId: string, since: Date) {
	return db
		.select({
			attemptId: attemptItem.attemptId,
			position: attemptItem.position,
			score: sql<number | null>`${effectiveScore}`,
			answeredAt: response.answeredAt,
			savedAt: savedAnswer.savedAt
		})
		.from(assignment)
		.innerJoin(attempt, eq(attempt.assignmentId, assignment.assignmentId))
		.innerJoin(attemptItem, eq(attemptItem.attemptId, attempt.attemptId))
		.leftJoin(
			response,
			and(
				eq(response.attemptId, attemptItem.attemptId),
				eq(response.position, attemptItem.position)
			)
		)
		.leftJoin(
			savedAnswer,
			and(
				eq(savedAnswer.attemptId, attemptItem.attemptId),
				eq(savedAnswer.position, attemptItem.position)
			)
		)
		.where(ofClass(classroomId, since))
		.orderBy(asc(attemptItem.attemptId), asc(attemptItem.position));
}

/** A text that is another one whenever something in a class's attempts has happened. */
export async function readActivity(db: Database, classroomId: string): Promise<string> {
	const [attempts, answers, saved] = await Promise.all([
		db
			.select({ begun: count(), finished: count(attempt.finishedAt) })
			.from(assignment)
			.innerJoin(attempt, eq(attempt.assignmentId, assignment.assignmentId))
			.where(eq(assignment.classroomId, classroomId)),
		db
			.select({ answers: count(), last: max(response.answeredAt) })
			.from(assignment)
			.innerJoin(attempt, eq(attempt.assignmentId, assignment.assignmentId))
			.innerJoin(response, eq(response.attemptId, attempt.attemptId))
			.where(eq(assignment.classroomId, classroomId)),
		db
			.select({ last: max(savedAnswer.savedAt) })
			.from(assignment)
			.innerJoin(attempt, eq(attempt.assignmentId, assignment.assignmentId))
			.innerJoin(savedAnswer, eq(savedAnswer.attemptId, attempt.attemptId))
			.where(eq(assignment.classroomId, classroomId))
	]);
	return JSON.stringify([attempts, answers, saved]);
}
