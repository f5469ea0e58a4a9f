import { may, type Actor } from '#lib/domain/access/may.ts';
import {
	assignmentScore,
	attemptScore,
	daysLate,
	lateFactor
} from '#lib/domain/modules/assignment-score.ts';
import { endOf, isTimeUp } from '#lib/domain/modules/deadline.ts';
import { countAsked } from '#lib/domain/modules/draw.ts';
import type { Accommodation, EffectiveTerms } from '#lib/domain/modules/terms.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listAttemptsAt, type AssignmentAttempt } from '../repositories/assignment-attempts.ts';
import {
	findModuleVersion,
	listAssignmentsOfLearner,
	type AssignmentRow
} from '../repositories/assignments.ts';
import { listEnrolledClassrooms, type ClassroomRow } from '../repositories/classrooms.ts';
import { readOwnTerms, visibilityOf, withOwnTerms, type OwnTerms } from './assignment-terms.ts';
import { readClassroomSubject } from './classrooms.ts';
import { handIn } from './hand-in.ts';

/** Where a student stands with an assignment. */
export type AssignmentStep = 'soon' | 'open' | 'going-on' | 'done' | 'missed';

/** An assignment as a student's lists show it; dates are the student's own. */
export interface AssignmentCard {
	assignmentId: string;
	title: string;
	classroom: { name: string; timeZone: string };
	step: AssignmentStep;
	opensAt: Date;
	dueAt: Date | null;
	endsAt: Date | null;
	isPastDue: boolean;
	attemptsLeft: number | null;
	openAttemptId: string | null;
	/** 0…1; null while nothing was handed in, or it is not shown yet. */
	score: number | null;
	isLate: boolean;
}

export interface MyClasses {
	classes: { classroomId: string; name: string }[];
	cards: AssignmentCard[];
}

export interface AttemptLine {
	attemptId: string;
	number: number;
	startedAt: Date;
	finishedAt: Date | null;
	finishedBy: 'learner' | 'clock' | null;
	deadlineAt: Date | null;
	/** 0…1 before any deduction; null while it is not shown. */
	score: number | null;
	/** Share of the score that is kept; 1 in time. */
	keeps: number;
	daysLate: number;
	/** When its answers can be seen, where that is a date to come. */
	answersFrom: Date | null;
}

export interface StudentAssignment {
	card: AssignmentCard;
	assignment: AssignmentRow;
	own: EffectiveTerms;
	accommodation: Accommodation | null;
	itemCount: number;
	attempts: AttemptLine[];
	/** One who teaches the class sees it elsewhere. */
	isTeachers: boolean;
}

/** A student's classes and what there is to do in them. */
export async function readMyClasses(
	store: Store,
	learnerId: string,
	now: Date
): Promise<MyClasses> {
	const [enrolled, rows] = await Promise.all([
		listEnrolledClassrooms(store.read, learnerId),
		listAssignmentsOfLearner(store.read, learnerId)
	]);
	const ids = rows.map(({ assignment }) => assignment.assignmentId);
	const attempts = await readSettled(store, ids, learnerId, now);
	const perAssignment = Map.groupBy(attempts, ({ attempt }) => attempt.assignmentId);
	const classes = enrolled.filter(({ classroom }) => !classroom.archivedAt);
	return {
		classes: classes.map(({ classroom: { classroomId, name } }) => ({ classroomId, name })),
		cards: rows.map((row) =>
			makeCard(withOwnTerms(row), perAssignment.get(row.assignment.assignmentId) ?? [], now)
		)
	};
}

/** @throws NotFound for an assignment of a class that one is not in */
export async function readStudentAssignment(
	store: Store,
	actor: Actor | null,
	assignmentId: string,
	now: Date
): Promise<StudentAssignment> {
	const learnerId = actor?.learnerId ?? '';
	const terms = await readOwnTerms(store.read, assignmentId, learnerId);
	const { assignment, classroom, own, accommodation } = terms;
	const subject = await readClassroomSubject(store.read, classroom.classroomId);
	const about = { classroom: subject, opensAt: own.opensAt, closesAt: own.closesAt };
	const isReader = may(actor, 'assignment.read', about);
	const isTeachers = may(actor, 'assignment.edit', about);
	const attempts = await readSettled(store, [assignmentId], learnerId, now);
	// Whoever has left the class keeps what they did in it.
	if (!isReader && attempts.length === 0) throw new NotFound('There is no such assignment.');
	if (assignment.archivedAt && !isTeachers && attempts.length === 0) {
		throw new NotFound('There is no such assignment.');
	}
	const version = await findModuleVersion(store.read, assignment.moduleVersionId);
	return {
		card: makeCard(terms, attempts, now),
		assignment,
		own,
		accommodation,
		itemCount: countAsked(version?.sections ?? []),
		attempts: attempts.map((one, index) => lineOf(terms, one, index + 1, now)),
		isTeachers
	};
}

/** Attempts of a student; those whose time is up are handed in first. */
async function readSettled(
	store: Store,
	assignmentIds: string[],
	learnerId: string,
	now: Date
): Promise<AssignmentAttempt[]> {
	const attempts = await listAttemptsAt(store.read, assignmentIds, learnerId);
	const overdue = attempts.filter(
		({ attempt }) => !attempt.finishedAt && isTimeUp(attempt.deadlineAt, now)
	);
	if (overdue.length === 0) return attempts;
	for (const { attempt } of overdue) await handIn(store, attempt.attemptId, 'clock', now);
	return listAttemptsAt(store.read, assignmentIds, learnerId);
}

function makeCard(
	terms: Pick<OwnTerms, 'assignment' | 'own'> & { classroom: ClassroomRow },
	attempts: AssignmentAttempt[],
	now: Date
): AssignmentCard {
	const { assignment, own, classroom } = terms;
	const { assignmentId, title, counts, late } = assignment;
	const endsAt = endOf(own, late);
	const open = attempts.find(({ attempt }) => !attempt.finishedAt)?.attempt ?? null;
	const isClosed = endsAt !== null && now >= endsAt;
	const finished = attempts.filter(({ attempt }) => attempt.finishedAt);
	const shown = finished.filter(
		({ attempt }) => visibilityOf(terms, attempt.finishedAt, now).score
	);
	const scored = finished.map(({ attempt, points }) => ({
		...attempt,
		score: points / Math.max(1, attempt.itemCount)
	}));
	const outcome = assignmentScore(scored, counts, late, own.dueAt);
	const step = open
		? 'going-on'
		: finished.length > 0
			? 'done'
			: isClosed
				? 'missed'
				: now < own.opensAt
					? 'soon'
					: 'open';
	return {
		assignmentId,
		title,
		classroom: { name: classroom.name, timeZone: classroom.timeZone },
		step,
		opensAt: own.opensAt,
		dueAt: own.dueAt,
		endsAt,
		isPastDue: own.dueAt !== null && now > own.dueAt,
		attemptsLeft: isClosed
			? 0
			: own.attemptsAllowed === null
				? null
				: Math.max(0, own.attemptsAllowed - attempts.length),
		openAttemptId: open?.attemptId ?? null,
		score: shown.length === finished.length ? outcome.score : null,
		isLate: outcome.isLate
	};
}

function lineOf(
	terms: Pick<OwnTerms, 'assignment' | 'own'>,
	{ attempt, points }: AssignmentAttempt,
	number: number,
	now: Date
): AttemptLine {
	const { attemptId, startedAt, finishedAt, finishedBy, deadlineAt, itemCount } = attempt;
	const { own, assignment } = terms;
	const seen = visibilityOf(terms, finishedAt, now);
	return {
		attemptId,
		number,
		startedAt,
		finishedAt,
		finishedBy,
		deadlineAt,
		score: finishedAt && seen.score ? attemptScore([points], itemCount) : null,
		keeps: finishedAt ? lateFactor(assignment.late, finishedAt, own.dueAt) : 1,
		daysLate: finishedAt ? daysLate(finishedAt, own.dueAt) : 0,
		answersFrom: seen.answersFrom
	};
}
