import { may, type Actor } from '#lib/domain/access/may.ts';
import { foldJoinCode } from '#lib/domain/classrooms/join-code.ts';
import type { Database, Store } from '../db/database.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { findAccount } from '../repositories/accounts.ts';
import {
	findClassroomByCode,
	listTeachers,
	type ClassroomRow
} from '../repositories/classrooms.ts';
import { findEnrollment, upsertEnrollment } from '../repositories/enrollments.ts';
import { limitTries, type Joiner } from './join-tries.ts';

/** A class as somebody sees it who has its code. */
export interface OpenClassroom {
	classroomId: string;
	name: string;
	/** Names of those who teach it, as far as they gave one. */
	teachers: string[];
	/** What the one who asks is in it already. */
	already: 'student' | 'removed' | 'teacher' | null;
}

export type JoinAnswer =
	| { kind: 'open'; classroom: OpenClassroom }
	/** The code was never one, was replaced or turned off, or the class is in the archive. */
	| { kind: 'unknown' }
	| { kind: 'too many' };

/** The class that a code opens. */
export async function findClassroomToJoin(
	store: Store,
	code: string,
	joiner: Joiner,
	now: Date
): Promise<JoinAnswer> {
	const found = await limitTries(store, joiner, now, () => findOpen(store.read, code));
	if (found === 'too many') return { kind: 'too many' };
	if (!found) return { kind: 'unknown' };
	return { kind: 'open', classroom: await describe(store.read, found, joiner.learnerId) };
}

/**
 * Puts somebody with an account into the class of a code. Joining twice is joining once.
 *
 * @param name for the roster; empty takes the name of the account
 * @throws Forbidden for guests, and for those whom a teacher took out
 * @throws NotFound when the code opens nothing, or too many were tried
 */
export async function joinClassroom(
	store: Store,
	actor: Actor,
	{ code, name, address }: { code: string; name: string; address: string },
	now: Date
): Promise<OpenClassroom> {
	if (!may(actor, 'classroom.join')) throw new Forbidden('Make an account first.');
	const { learnerId } = actor;
	const joined = await limitTries(store, { address, learnerId }, now, () =>
		store.write(async (tx) => {
			const classroom = await findOpen(tx, code);
			if (!classroom) return null;
			const open = await describe(tx, classroom, learnerId);
			if (open.already === 'removed') {
				throw new Forbidden('Your teacher took you out of this class and can put you back.');
			}
			if (open.already) return open;
			const rosterName = name || (await findAccount(tx, learnerId))?.signInName || 'Student';
			const { classroomId } = classroom;
			const row = { classroomId, learnerId, rosterName, enrolledAt: now };
			await upsertEnrollment(tx, { ...row, studentNumber: null, removedAt: null });
			return open;
		})
	);
	if (!joined || joined === 'too many')
		throw new NotFound('No class can be joined with this code.');
	return joined;
}

async function findOpen(db: Database, typed: string): Promise<ClassroomRow | null> {
	const classroom = await findClassroomByCode(db, foldJoinCode(typed));
	return classroom?.archivedAt === null ? classroom : null;
}

async function describe(
	db: Database,
	{ classroomId, name }: ClassroomRow,
	learnerId: string | null
): Promise<OpenClassroom> {
	const teachers = await listTeachers(db, classroomId);
	const place = learnerId === null ? null : await findEnrollment(db, classroomId, learnerId);
	return {
		classroomId,
		name,
		teachers: teachers.map((teacher) => teacher.name).filter((known) => known !== null),
		already: teachers.some((teacher) => teacher.learnerId === learnerId)
			? 'teacher'
			: !place
				? null
				: place.removedAt
					? 'removed'
					: 'student'
	};
}
