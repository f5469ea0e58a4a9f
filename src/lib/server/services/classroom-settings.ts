import type { Actor } from '#lib/domain/access/may.ts';
import type { Database, Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { writeAudit, type AuditAction, type AuditRow } from '../repositories/audit.ts';
import { updateClassroom, type ClassroomRow } from '../repositories/classrooms.ts';
import { findClassroom, newJoinCode, type FoundClassroom } from './classrooms.ts';

interface Change {
	action: AuditAction;
	change: Partial<Omit<ClassroomRow, 'classroomId'>>;
	detail?: AuditRow['detail'];
}

/** Another name or time zone. Due dates that were set stay the instants they are. */
export function changeClassroom(
	store: Store,
	actor: Actor,
	classroomId: string,
	{ name, timeZone }: { name: string; timeZone: string },
	now: Date
): Promise<void> {
	return change(store, actor, classroomId, 'classroom.teach', now, () => ({
		action: 'classroom.change',
		change: { name, timeZone },
		detail: { name, timeZone }
	}));
}

/** A new code; the one before opens nothing any more. Also opens a class that was closed. */
export function renewJoinCode(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<void> {
	const joinCode = newJoinCode();
	return change(store, actor, classroomId, 'classroom.teach', now, ({ classroom }) => {
		if (classroom.archivedAt) throw new Conflict('Nobody joins a class in the archive.');
		return { action: 'classroom.renew-code', change: { joinCode } };
	});
}

/** Nobody joins by code until there is a new one. */
export function closeJoining(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<void> {
	return change(store, actor, classroomId, 'classroom.teach', now, () => ({
		action: 'classroom.close-code',
		change: { joinCode: null }
	}));
}

/** Puts a class away: nobody joins it, everything in it stays readable. */
export function archiveClassroom(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<void> {
	return change(store, actor, classroomId, 'classroom.own', now, ({ classroom }) => ({
		action: 'classroom.archive',
		change: { archivedAt: classroom.archivedAt ?? now, joinCode: null }
	}));
}

/** Brings a class back; joining stays closed until a teacher makes a code. */
export function restoreClassroom(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<void> {
	return change(store, actor, classroomId, 'classroom.own', now, () => ({
		action: 'classroom.restore',
		change: { archivedAt: null }
	}));
}

function change(
	store: Store,
	actor: Actor,
	classroomId: string,
	permission: 'classroom.teach' | 'classroom.own',
	now: Date,
	decide: (found: FoundClassroom) => Change
): Promise<void> {
	return store.write(async (tx: Database) => {
		const found = await findClassroom(tx, actor, classroomId, permission);
		const { action, change, detail = {} } = decide(found);
		await updateClassroom(tx, classroomId, change);
		await writeAudit(tx, actor.learnerId, action, `classroom:${classroomId}`, detail, now);
	});
}
