import { randomInt } from 'node:crypto';
import { teaches, type ClassroomSubject } from '#lib/domain/access/rules/classrooms.ts';
import { may, type Actor } from '#lib/domain/access/may.ts';
import { makeJoinCode } from '#lib/domain/classrooms/join-code.ts';
import type { Database, Store } from '../db/database.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { writeAudit } from '../repositories/audit.ts';
import {
	countStudents,
	findClassroomRow,
	insertClassroom,
	listTaughtClassrooms,
	listTeachers,
	upsertTeacher,
	type ClassroomRow,
	type ClassroomTeacherRole
} from '../repositories/classrooms.ts';
import { listEnrollments } from '../repositories/enrollments.ts';

/** What somebody is in a classroom: an administrator may teach it without standing in it. */
export type ClassroomRole = ClassroomTeacherRole | 'admin' | 'student';

export interface FoundClassroom {
	classroom: ClassroomRow;
	role: ClassroomRole;
	/** For `may`, also of what hangs on the classroom. */
	subject: ClassroomSubject;
}

export interface ClassroomLine {
	classroom: ClassroomRow;
	role: ClassroomTeacherRole;
	/** Enrolled now. */
	students: number;
}

export const newJoinCode = (): string => makeJoinCode((below) => randomInt(below));

const noSuchClassroom = () => new NotFound('There is no such class.');

/** Makes a classroom of one's own, with a code to join it. @returns its id */
export async function createClassroom(
	store: Store,
	actor: Actor | null,
	{ name, timeZone }: { name: string; timeZone: string },
	now: Date
): Promise<string> {
	if (!actor || !may(actor, 'classroom.create')) throw new Forbidden('Teachers make classes.');
	const classroomId = newId(now);
	const joinCode = newJoinCode();
	await store.write(async (tx) => {
		const createdBy = actor.learnerId;
		await insertClassroom(tx, {
			classroomId,
			name,
			timeZone,
			joinCode,
			createdBy,
			createdAt: now,
			archivedAt: null
		});
		await upsertTeacher(tx, { classroomId, learnerId: createdBy, role: 'owner', addedAt: now });
		await writeAudit(tx, createdBy, 'classroom.create', `classroom:${classroomId}`, { name }, now);
	});
	return classroomId;
}

/** The classrooms somebody teaches, newest first; archived ones too. */
export async function listClassrooms(store: Store, actor: Actor): Promise<ClassroomLine[]> {
	if (!may(actor, 'classroom.create')) return [];
	const [lines, students] = await Promise.all([
		listTaughtClassrooms(store.read, actor.learnerId),
		countStudents(store.read)
	]);
	return lines.map(({ classroom, role }) => ({
		classroom,
		role,
		students: students.get(classroom.classroomId) ?? 0
	}));
}

/**
 * A classroom for somebody who may do this with it.
 *
 * @param db the store's `read`, or a transaction that goes on to change it
 * @throws NotFound when it does not exist or not for them
 */
export async function findClassroom(
	db: Database,
	actor: Actor | null,
	classroomId: string,
	action: 'classroom.read' | 'classroom.teach' | 'classroom.own'
): Promise<FoundClassroom> {
	const classroom = await findClassroomRow(db, classroomId);
	if (!actor || !classroom) throw noSuchClassroom();
	const subject = await readClassroomSubject(db, classroomId);
	if (!may(actor, action, subject)) throw noSuchClassroom();
	return { classroom, role: roleOf(actor, subject), subject };
}

/** Who owns, teaches and attends a classroom. */
export async function readClassroomSubject(
	db: Database,
	classroomId: string
): Promise<ClassroomSubject> {
	const [teachers, enrollments] = await Promise.all([
		listTeachers(db, classroomId),
		listEnrollments(db, classroomId)
	]);
	return {
		ownerId: teachers.find(({ role }) => role === 'owner')?.learnerId ?? '',
		coTeacherIds: teachers.filter(({ role }) => role === 'co-teacher').map((t) => t.learnerId),
		studentIds: enrollments.filter(({ removedAt }) => !removedAt).map((e) => e.learnerId)
	};
}

function roleOf(actor: Actor, subject: ClassroomSubject): ClassroomRole {
	if (!teaches(actor, subject)) return 'student';
	if (subject.ownerId === actor.learnerId) return 'owner';
	return subject.coTeacherIds.includes(actor.learnerId) ? 'co-teacher' : 'admin';
}
