import type { Actor } from '#lib/domain/access/may.ts';
import { termsFor } from '#lib/domain/modules/terms.ts';
import { gradeCell, meanOfCounted, type GradeCell } from '#lib/domain/progress/gradebook.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listAssignments, type AssignmentRow } from '../repositories/assignments.ts';
import { listEnrollments, type EnrollmentRow } from '../repositories/enrollments.ts';
import {
	listAccommodations,
	listGradedAttempts,
	type GradedAttempt
} from '../repositories/gradebook.ts';
import { findClassroom } from './classrooms.ts';

export interface GradeColumn {
	assignmentId: string;
	title: string;
	dueAt: Date | null;
	/** Of the students for whom something counts. */
	mean: number | null;
}

export interface GradeRow {
	learnerId: string;
	name: string;
	studentNumber: string | null;
	/** In the order of the columns. */
	cells: GradeCell[];
	/** Mean of what counts, every assignment weighing the same. */
	mean: number | null;
}

export interface Gradebook {
	columns: GradeColumn[];
	rows: GradeRow[];
	mean: number | null;
}

export type GradebookOrder = 'name' | 'lowest' | 'highest';

/**
 * A class's students by its assignments. How many queries it takes does not depend on how many of
 * either there are.
 *
 * @throws NotFound for a class that the one who asks does not teach
 */
export async function readGradebook(
	store: Store,
	actor: Actor,
	classroomId: string,
	order: GradebookOrder,
	now: Date
): Promise<Gradebook> {
	const { classroom } = await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const [assignments, enrolled, accommodations, attempts] = await Promise.all([
		listAssignments(store.read, classroomId),
		listEnrollments(store.read, classroomId),
		listAccommodations(store.read, classroomId),
		listGradedAttempts(store.read, classroomId)
	]);
	const byCell = Map.groupBy(attempts, cellKey);
	const rowOf = ({ learnerId, rosterName, studentNumber }: EnrollmentRow): GradeRow => {
		const allowed = accommodations.get(learnerId) ?? null;
		const cells = assignments.map((assignment) => {
			const own = termsFor(assignment, allowed, classroom.timeZone);
			const { assignmentId } = assignment;
			const given = byCell.get(cellKey({ learnerId, assignmentId })) ?? [];
			return gradeCell(own, assignment, given, now);
		});
		return { learnerId, name: rosterName, studentNumber, cells, mean: meanOfCounted(cells) };
	};
	const rows = enrolled.filter(({ removedAt }) => removedAt === null).map(rowOf);
	return {
		columns: assignments.map((assignment, index) => columnOf(assignment, rows, index)),
		rows: sortRows(rows, order),
		mean: meanOfCounted(rows.map(({ mean: score }) => ({ score })))
	};
}

/** One student's grades in a class, with every attempt. */
export interface StudentGrades {
	name: string;
	studentNumber: string | null;
	isRemoved: boolean;
	mean: number | null;
	lines: { assignment: GradeColumn; cell: GradeCell; attempts: StudentAttempt[] }[];
}

export interface StudentAttempt {
	attemptId: string;
	startedAt: Date;
	finishedAt: Date | null;
	isByClock: boolean;
	answered: number;
	itemCount: number;
	/** 0…1 before any deduction. */
	score: number;
}

/** @throws NotFound for a class that the one who asks does not teach, or a student not of it */
export async function readStudentGrades(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string,
	now: Date
): Promise<StudentGrades> {
	const { classroom } = await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const [assignments, enrolled, accommodations, all] = await Promise.all([
		listAssignments(store.read, classroomId),
		listEnrollments(store.read, classroomId),
		listAccommodations(store.read, classroomId),
		listGradedAttempts(store.read, classroomId)
	]);
	const student = enrolled.find((row) => row.learnerId === learnerId);
	if (!student) throw new NotFound('This class has no such student.');
	const attempts = all.filter((attempt) => attempt.learnerId === learnerId);
	const lines = assignments.map((assignment) => {
		const { assignmentId } = assignment;
		const own = termsFor(assignment, accommodations.get(learnerId) ?? null, classroom.timeZone);
		const given = attempts.filter((attempt) => attempt.assignmentId === assignmentId);
		const cell = gradeCell(own, assignment, given, now);
		const column = { ...columnOf(assignment, [], 0), dueAt: own.dueAt };
		return { assignment: column, cell, attempts: given.map(attemptLine) };
	});
	return {
		name: student.rosterName,
		studentNumber: student.studentNumber,
		isRemoved: student.removedAt !== null,
		mean: meanOfCounted(lines.map(({ cell }) => cell)),
		lines
	};
}

function attemptLine(attempt: GradedAttempt): StudentAttempt {
	const { attemptId, startedAt, finishedAt, finishedBy, answered, itemCount, points } = attempt;
	const score = itemCount === 0 ? 0 : points / itemCount;
	const isByClock = finishedBy === 'clock';
	return { attemptId, startedAt, finishedAt, isByClock, answered, itemCount, score };
}

function columnOf(
	{ assignmentId, title, dueAt }: AssignmentRow,
	rows: GradeRow[],
	index: number
): GradeColumn {
	const mean = meanOfCounted(rows.flatMap(({ cells }) => cells[index] ?? []));
	return { assignmentId, title, dueAt, mean };
}

/** By name as they come; those without a mean stand last, whichever way. */
function sortRows(rows: GradeRow[], order: GradebookOrder): GradeRow[] {
	if (order === 'name') return rows;
	const sign = order === 'lowest' ? 1 : -1;
	const known = rows.filter(({ mean }) => mean !== null);
	const sorted = known.sort((a, b) => sign * ((a.mean ?? 0) - (b.mean ?? 0)));
	return [...sorted, ...rows.filter(({ mean }) => mean === null)];
}

function cellKey({ learnerId, assignmentId }: { learnerId: string; assignmentId: string }) {
	return `${learnerId}:${assignmentId}`;
}
