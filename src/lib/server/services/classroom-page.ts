import type { Actor } from '#lib/domain/access/may.ts';
import type { Store } from '../db/database.ts';
import { listTeachers, type ClassroomTeacherRole } from '../repositories/classrooms.ts';
import { listEnrollments } from '../repositories/enrollments.ts';
import { findClassroom } from './classrooms.ts';

export interface TeacherLine {
	learnerId: string;
	/** The name of the account, or the sign-in name of one without. */
	name: string;
	role: ClassroomTeacherRole;
}

export interface ClassroomOverview {
	joinCode: string | null;
	/** Enrolled now. */
	students: number;
	/** Of these in the last seven days. */
	recently: number;
	teachers: TeacherLine[];
}

const week = 7 * 24 * 60 * 60 * 1000;

/** What a teacher of a classroom sees first. @throws NotFound for everybody else */
export async function readClassroom(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<ClassroomOverview> {
	const { classroom } = await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const [teachers, enrollments] = await Promise.all([
		readTeachers(store, classroomId),
		listEnrollments(store.read, classroomId)
	]);
	const present = enrollments.filter(({ removedAt }) => removedAt === null);
	const since = new Date(now.getTime() - week);
	return {
		joinCode: classroom.joinCode,
		students: present.length,
		recently: present.filter(({ enrolledAt }) => enrolledAt > since).length,
		teachers
	};
}

/** Who teaches a classroom, the owner first. The caller has asked whether this may be known. */
export async function readTeachers(store: Store, classroomId: string): Promise<TeacherLine[]> {
	const rows = await listTeachers(store.read, classroomId);
	return rows.map(({ learnerId, role, name, signInName }) => ({
		learnerId,
		role,
		name: name ?? signInName ?? 'A teacher without a name'
	}));
}
