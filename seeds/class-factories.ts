import { newId } from '#lib/server/ids.ts';
import type { Store } from '#lib/server/db/database.ts';
import {
	insertClassroom,
	upsertTeacher,
	type ClassroomRow
} from '#lib/server/repositories/classrooms.ts';
import { upsertEnrollment, type EnrollmentRow } from '#lib/server/repositories/enrollments.ts';
import { insertLearner, type LearnerRow } from '#lib/server/repositories/learners.ts';

const instant = new Date('2026-01-05T08:00:00Z');

/** Somebody with a name and no way to sign in. */
export async function makeLearner(
	store: Store,
	change: Partial<LearnerRow> = {}
): Promise<LearnerRow> {
	const row: LearnerRow = {
		learnerId: newId(instant),
		role: 'learner',
		isGuest: false,
		name: 'Somebody',
		createdAt: instant,
		deletedAt: null,
		madeBy: null,
		mergedInto: null,
		...change
	};
	await store.write((tx) => insertLearner(tx, row));
	return row;
}

/** A classroom of `createdBy`, who becomes its owner. */
export async function makeClassroom(
	store: Store,
	change: Partial<ClassroomRow> & { createdBy: string }
): Promise<ClassroomRow> {
	const row: ClassroomRow = {
		classroomId: newId(instant),
		name: 'Class 9b',
		timeZone: 'Europe/Berlin',
		joinCode: null,
		createdAt: instant,
		archivedAt: null,
		...change
	};
	const { classroomId, createdBy: learnerId, createdAt: addedAt } = row;
	await store.write(async (tx) => {
		await insertClassroom(tx, row);
		await upsertTeacher(tx, { classroomId, learnerId, role: 'owner', addedAt });
	});
	return row;
}

export async function makeCoTeacher(store: Store, classroomId: string, learnerId: string) {
	await store.write((tx) =>
		upsertTeacher(tx, { classroomId, learnerId, role: 'co-teacher', addedAt: instant })
	);
}

export async function makeEnrollment(
	store: Store,
	change: Partial<EnrollmentRow> & { classroomId: string; learnerId: string }
): Promise<EnrollmentRow> {
	const row: EnrollmentRow = {
		rosterName: 'Somebody',
		studentNumber: null,
		enrolledAt: instant,
		removedAt: null,
		...change
	};
	await store.write((tx) => upsertEnrollment(tx, row));
	return row;
}
