import { and, asc, count, eq, inArray, isNull, lte, sql, sum } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	accommodation,
	assignment,
	attempt,
	attemptItem,
	classroom,
	response
} from '../db/schema/index.ts';
import type { AttemptRow, NewAttempt } from './attempts.ts';
import { effectiveScore } from './effective-score.ts';

/** An attempt at an assignment with what its answers came to so far. */
export interface AssignmentAttempt {
	attempt: AttemptRow;
	/** Answers handed in. */
	answered: number;
	/** Sum of what they count. */
	points: number;
}

/** The terms of an assignment and what one student is allowed beside them. */
export async function findAssignmentTerms(db: Database, assignmentId: string, learnerId: string) {
	const rows = await db
		.select({ assignment, classroom, accommodation })
		.from(assignment)
		.innerJoin(classroom, eq(classroom.classroomId, assignment.classroomId))
		.leftJoin(accommodation, eq(accommodation.learnerId, learnerId))
		.where(eq(assignment.assignmentId, assignmentId));
	return rows[0] ?? null;
}

/** Attempts of one student at assignments, the first one first. */
export async function listAttemptsAt(
	db: Database,
	assignmentIds: string[],
	learnerId: string
): Promise<AssignmentAttempt[]> {
	if (assignmentIds.length === 0) return [];
	const rows = await db
		.select({
			attempt,
			answered: count(response.position),
			points: sum(effectiveScore).mapWith(Number)
		})
		.from(attempt)
		.leftJoin(response, eq(response.attemptId, attempt.attemptId))
		.where(and(inArray(attempt.assignmentId, assignmentIds), eq(attempt.learnerId, learnerId)))
		.groupBy(attempt.attemptId)
		.orderBy(asc(attempt.startedAt), asc(attempt.attemptId));
	return rows.map((row) => ({ ...row, points: row.points ?? 0 }));
}

/**
 * Stores an attempt whose id was made from student and number, so that a start that is sent twice is
 * one attempt.
 */
export async function insertAttemptOnce(
	tx: Database,
	row: NewAttempt,
	asked: { itemId: string; itemVersionId: string }[]
): Promise<void> {
	const { attemptId } = row;
	const stored = await tx
		.insert(attempt)
		.values(row)
		.onConflictDoNothing()
		.returning({ attemptId: attempt.attemptId });
	if (stored.length === 0) return;
	await tx
		.insert(attemptItem)
		.values(asked.map((item, index) => ({ ...item, attemptId, position: index + 1 })));
}

/** Attempts that were not handed in before `before`, the one due longest first. */
export async function listOverdue(db: Database, before: Date, limit: number): Promise<string[]> {
	const rows = await db
		.select({ attemptId: attempt.attemptId })
		.from(attempt)
		.where(and(isNull(attempt.finishedAt), lte(attempt.deadlineAt, before)))
		.orderBy(asc(attempt.deadlineAt))
		.limit(limit);
	return rows.map(({ attemptId }) => attemptId);
}

/** Attempts at an assignment that go on. */
export async function listGoingOn(db: Database, assignmentId: string): Promise<AttemptRow[]> {
	return db
		.select()
		.from(attempt)
		.where(and(eq(attempt.assignmentId, assignmentId), isNull(attempt.finishedAt)));
}

/** Assignments that a student is in the middle of. */
export async function listAssignmentsGoingOn(db: Database, learnerId: string): Promise<string[]> {
	const rows = await db
		.selectDistinct({ assignmentId: attempt.assignmentId })
		.from(attempt)
		.where(and(eq(attempt.learnerId, learnerId), isNull(attempt.finishedAt)));
	return rows.flatMap(({ assignmentId }) => assignmentId ?? []);
}

export async function setDeadline(
	tx: Database,
	attemptId: string,
	deadlineAt: Date | null
): Promise<void> {
	await tx
		.update(attempt)
		.set({ deadlineAt })
		.where(and(eq(attempt.attemptId, attemptId), isNull(attempt.finishedAt)));
}

/** How many students began, how many attempts were begun and handed in, and the first beginning. */
export async function countAttempts(db: Database, assignmentIds: string[]) {
	if (assignmentIds.length === 0) return new Map<string, AttemptCounts>();
	const rows = await db
		.select({
			assignmentId: attempt.assignmentId,
			begun: count(),
			handedIn: count(attempt.finishedAt),
			students: sql<number>`count(distinct ${attempt.learnerId})`.mapWith(Number)
		})
		.from(attempt)
		.where(inArray(attempt.assignmentId, assignmentIds))
		.groupBy(attempt.assignmentId);
	return new Map(rows.map((row) => [row.assignmentId ?? '', row as AttemptCounts]));
}

export interface AttemptCounts {
	begun: number;
	handedIn: number;
	students: number;
}
