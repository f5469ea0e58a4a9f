import { may, type Actor } from '#lib/domain/access/may.ts';
import type { Database, Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { hashToken, newToken } from '../ids.ts';
import { writeAudit, type AuditAction, type AuditRow } from '../repositories/audit.ts';
import {
	deleteTeacher,
	findClassroomRow,
	listTeachers,
	upsertTeacher
} from '../repositories/classrooms.ts';
import { findEnrollment } from '../repositories/enrollments.ts';
import { findLearner } from '../repositories/learners.ts';
import { findUsableLink, insertOneTimeLink, markLinkUsed } from '../repositories/one-time-links.ts';
import { findClassroom } from './classrooms.ts';

const validForMs = 14 * 24 * 60 * 60 * 1000;

/** A link that makes a colleague a co-teacher, once, within fourteen days. @returns its token */
export async function inviteCoTeacher(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<string> {
	const token = newToken();
	await store.write(async (tx) => {
		await findClassroom(tx, actor, classroomId, 'classroom.own');
		await insertOneTimeLink(tx, {
			tokenHash: hashToken(token),
			purpose: 'co-teacher',
			subjectId: classroomId,
			createdBy: actor.learnerId,
			createdAt: now,
			expiresAt: new Date(now.getTime() + validForMs)
		});
		await audit(tx, actor, 'classroom.invite-co-teacher', classroomId, {}, now);
	});
	return token;
}

export interface CoTeacherInvitation {
	classroomId: string;
	name: string;
	/** Whether whoever looks teaches the class already. */
	already: boolean;
}

/** The class that a link leads to. @throws NotFound when it was used, has expired or never was */
export async function readCoTeacherLink(
	store: Store,
	actor: Actor,
	token: string,
	now: Date
): Promise<CoTeacherInvitation> {
	const { classroomId } = await findLinked(store.read, token, now);
	const classroom = await findClassroomRow(store.read, classroomId);
	if (!classroom) throw linkGone();
	const teachers = await listTeachers(store.read, classroomId);
	const already = teachers.some(({ learnerId }) => learnerId === actor.learnerId);
	return { classroomId, name: classroom.name, already };
}

/**
 * Uses a link up. Who is the owner stays it.
 *
 * @returns the classroom's id
 * @throws NotFound when the link was used, has expired or never was, and for those who do not teach
 * @throws Conflict for a student of the class
 */
export async function acceptCoTeaching(
	store: Store,
	actor: Actor,
	token: string,
	now: Date
): Promise<string> {
	return store.write(async (tx) => {
		const { classroomId, tokenHash } = await findLinked(tx, token, now);
		if (!may(actor, 'classroom.create')) throw linkGone();
		const place = await findEnrollment(tx, classroomId, actor.learnerId);
		if (place && !place.removedAt) throw new Conflict('You are a student of this class.');
		await markLinkUsed(tx, tokenHash, actor.learnerId, now);
		const teachers = await listTeachers(tx, classroomId);
		if (!teachers.some(({ learnerId }) => learnerId === actor.learnerId)) {
			const { learnerId } = actor;
			await upsertTeacher(tx, { classroomId, learnerId, role: 'co-teacher', addedAt: now });
		}
		await audit(tx, actor, 'classroom.add-co-teacher', classroomId, {}, now);
		return classroomId;
	});
}

/**
 * Takes a co-teacher out: the owner may, and each may leave.
 *
 * @throws Conflict for the owner: a class is handed over first
 */
export async function removeCoTeacher(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string,
	now: Date
): Promise<void> {
	const isSelf = learnerId === actor.learnerId;
	await store.write(async (tx) => {
		const { subject } = await findClassroom(
			tx,
			actor,
			classroomId,
			isSelf ? 'classroom.teach' : 'classroom.own'
		);
		if (subject.ownerId === learnerId) {
			throw new Conflict('Hand the class over to a co-teacher first.');
		}
		if (!subject.coTeacherIds.includes(learnerId)) throw noSuchTeacher();
		await deleteTeacher(tx, classroomId, learnerId);
		await audit(tx, actor, 'classroom.remove-co-teacher', classroomId, { learnerId }, now);
	});
}

/** Makes a co-teacher the owner; who was it stays as a co-teacher. */
export async function handOverClassroom(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string,
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const { subject } = await findClassroom(tx, actor, classroomId, 'classroom.own');
		const heir = await findLearner(tx, learnerId);
		if (!heir || !subject.coTeacherIds.includes(learnerId)) throw noSuchTeacher();
		// Whose role was taken away could not do anything with the class.
		if (!may(heir, 'classroom.create')) throw noSuchTeacher();
		const { ownerId } = subject;
		await upsertTeacher(tx, { classroomId, learnerId: ownerId, role: 'co-teacher', addedAt: now });
		await upsertTeacher(tx, { classroomId, learnerId, role: 'owner', addedAt: now });
		await audit(
			tx,
			actor,
			'classroom.hand-over',
			classroomId,
			{ from: ownerId, to: learnerId },
			now
		);
	});
}

async function findLinked(db: Database, token: string, now: Date) {
	const link = await findUsableLink(db, hashToken(token), 'co-teacher', now);
	if (!link?.subjectId) throw linkGone();
	return { classroomId: link.subjectId, tokenHash: link.tokenHash };
}

function audit(
	tx: Database,
	{ learnerId }: Actor,
	action: AuditAction,
	classroomId: string,
	detail: AuditRow['detail'],
	now: Date
): Promise<void> {
	return writeAudit(tx, learnerId, action, `classroom:${classroomId}`, detail, now);
}

const noSuchTeacher = () => new NotFound('There is no such co-teacher in this class.');
const linkGone = () =>
	new NotFound('This link has been used or has expired. Ask whoever sent it for a new one.');
