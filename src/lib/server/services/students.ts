import type { Actor } from '#lib/domain/access/may.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { writeAudit } from '../repositories/audit.ts';
import {
	findEnrollment,
	listStudents,
	updateEnrollment,
	type StudentRow
} from '../repositories/enrollments.ts';
import { findLearner } from '../repositories/learners.ts';
import { findClassroom } from './classrooms.ts';

export interface StudentLine {
	learnerId: string;
	rosterName: string;
	studentNumber: string | null;
	/** Null when the account is gone. */
	signInName: string | null;
	/** Whether a teacher made the account, so that a teacher can print a new card. */
	hasCard: boolean;
	/** Whether something was set for this student. */
	hasAccommodation: boolean;
}

export interface Students {
	present: StudentLine[];
	/** Those who were taken out; their grades stay readable. */
	removed: StudentLine[];
}

/** Everybody who is or was in a classroom. @throws NotFound for those who do not teach it */
export async function listStudentsOf(
	store: Store,
	actor: Actor,
	classroomId: string
): Promise<Students> {
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const rows = await listStudents(store.read, classroomId);
	return {
		present: rows.filter(({ removedAt }) => removedAt === null).map(asLine),
		removed: rows.filter(({ removedAt }) => removedAt !== null).map(asLine)
	};
}

/** One student of a classroom. @throws NotFound when it is none, or not the actor's to teach */
export async function findStudent(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string
): Promise<StudentLine> {
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const rows = await listStudents(store.read, classroomId);
	const row = rows.find((candidate) => candidate.learnerId === learnerId);
	if (!row) throw noSuchStudent();
	return asLine(row);
}

/** Takes a student out. The row stays, so that grades stay readable, and can be put back. */
export function removeStudent(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string,
	now: Date
): Promise<void> {
	return changeStudent(store, actor, { classroomId, learnerId, removedAt: now }, now);
}

export function restoreStudent(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string,
	now: Date
): Promise<void> {
	return changeStudent(store, actor, { classroomId, learnerId, removedAt: null }, now);
}

function changeStudent(
	store: Store,
	actor: Actor,
	{
		classroomId,
		learnerId,
		removedAt
	}: Record<'classroomId' | 'learnerId', string> & {
		removedAt: Date | null;
	},
	now: Date
): Promise<void> {
	return store.write(async (tx) => {
		await findClassroom(tx, actor, classroomId, 'classroom.teach');
		const place = await findEnrollment(tx, classroomId, learnerId);
		const learner = await findLearner(tx, learnerId);
		if (!place || learner?.deletedAt) throw noSuchStudent();
		// Pressed twice: the first instant stays.
		if ((place.removedAt === null) === (removedAt === null)) return;
		await updateEnrollment(tx, classroomId, learnerId, { removedAt });
		const action = removedAt ? 'classroom.remove-student' : 'classroom.restore-student';
		await writeAudit(tx, actor.learnerId, action, `classroom:${classroomId}`, { learnerId }, now);
	});
}

const noSuchStudent = () => new NotFound('There is no such student in this class.');

function asLine(row: StudentRow): StudentLine {
	const { learnerId, rosterName, studentNumber, signInName, madeBy, hasAccommodation } = row;
	return {
		learnerId,
		rosterName,
		studentNumber,
		signInName,
		hasCard: madeBy !== null && signInName !== null,
		hasAccommodation
	};
}
