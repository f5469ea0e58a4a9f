import { aliasedTable, and, asc, avg, count, eq, inArray, isNull, ne, sql, sum } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { accommodation, assignment, attempt, enrollment, response } from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

/** One attempt at an assignment of a class with what its answers come to. */
export interface GradedAttempt {
	attemptId: string;
	learnerId: string;
	assignmentId: string;
	startedAt: Date;
	finishedAt: Date | null;
	finishedBy: 'learner' | 'clock' | null;
	itemCount: number;
	answered: number;
	/** Sum of the answers' scores. */
	points: number;
}

/** Every attempt at every assignment of a class, in one query. */
export async function listGradedAttempts(
	db: Database,
	classroomId: string
): Promise<GradedAttempt[]> {
	const rows = await db
		.select({
			attemptId: attempt.attemptId,
			learnerId: attempt.learnerId,
			assignmentId: assignment.assignmentId,
			startedAt: attempt.startedAt,
			finishedAt: attempt.finishedAt,
			finishedBy: attempt.finishedBy,
			itemCount: attempt.itemCount,
			answered: count(response.position),
			points: sum(effectiveScore).mapWith(Number)
		})
		.from(assignment)
		.innerJoin(attempt, eq(attempt.assignmentId, assignment.assignmentId))
		.leftJoin(response, eq(response.attemptId, attempt.attemptId))
		.where(and(eq(assignment.classroomId, classroomId), isNull(assignment.archivedAt)))
		.groupBy(attempt.attemptId, assignment.assignmentId)
		.orderBy(asc(attempt.startedAt), asc(attempt.attemptId));
	return rows.map((row) => ({ ...row, points: row.points ?? 0 }));
}

/** What the students of a class are allowed, by student; those without anything are missing. */
export async function listAccommodations(db: Database, classroomId: string) {
	const rows = await db
		.select({ accommodation })
		.from(enrollment)
		.innerJoin(accommodation, eq(accommodation.learnerId, enrollment.learnerId))
		.where(eq(enrollment.classroomId, classroomId));
	return new Map(rows.map((row) => [row.accommodation.learnerId, row.accommodation]));
}

/** Every answer to an assignment with what it counts, previews left out. */
export async function listAnswersAt(db: Database, assignmentId: string) {
	return db
		.select({
			attemptId: response.attemptId,
			itemId: response.itemId,
			score: sql<number>`${effectiveScore}`,
			secondsTaken: response.secondsTaken
		})
		.from(attempt)
		.innerJoin(response, eq(response.attemptId, attempt.attemptId))
		.where(and(eq(attempt.assignmentId, assignmentId), ne(attempt.kind, 'preview')));
}

const asked = aliasedTable(response, 'asked');

/** Every answer to an item, with the mean score on the rest of its attempt. */
export async function listAnswersTo(db: Database, itemId: string) {
	const answers = await db
		.select({
			attemptId: response.attemptId,
			itemVersionId: response.itemVersionId,
			answer: response.answer,
			score: sql<number>`${effectiveScore}`,
			secondsTaken: response.secondsTaken
		})
		.from(response)
		.innerJoin(attempt, eq(attempt.attemptId, response.attemptId))
		.where(and(eq(response.itemId, itemId), ne(attempt.kind, 'preview')));
	const attemptIds = db
		.select({ attemptId: asked.attemptId })
		.from(asked)
		.where(eq(asked.itemId, itemId));
	const others = await db
		.select({
			attemptId: response.attemptId,
			mean: avg(effectiveScore).mapWith(Number)
		})
		.from(response)
		.where(and(ne(response.itemId, itemId), inArray(response.attemptId, attemptIds)))
		.groupBy(response.attemptId);
	return { answers, restMeans: new Map(others.map(({ attemptId, mean }) => [attemptId, mean])) };
}
