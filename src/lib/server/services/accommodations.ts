import type { Actor } from '#lib/domain/access/may.ts';
import { noAccommodation, type Accommodation } from '#lib/domain/modules/terms.ts';
import type { Database, Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import {
	deleteAccommodation,
	findAccommodation,
	upsertAccommodation,
	type AccommodationRow
} from '../repositories/accommodations.ts';
import { listAssignmentsGoingOn } from '../repositories/assignment-attempts.ts';
import { writeAudit } from '../repositories/audit.ts';
import { findEnrollment } from '../repositories/enrollments.ts';
import { findClassroom } from './classrooms.ts';
import { renewDeadlines } from './deadlines.ts';

export interface StudentAccommodation {
	rosterName: string;
	accommodation: Accommodation;
	/** Null when nothing is set. */
	updatedAt: Date | null;
}

/** What is set for a student. @throws NotFound but for those who teach them in this class */
export async function readAccommodation(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerId: string
): Promise<StudentAccommodation> {
	const rosterName = await findPresent(store.read, actor, classroomId, learnerId);
	const row = await findAccommodation(store.read, learnerId);
	return { rosterName, accommodation: asAccommodation(row), updatedAt: row?.updatedAt ?? null };
}

/**
 * Sets once what a student is allowed, in every class and for every assignment. Setting what everybody
 * has takes it away.
 *
 * @param given within `accommodationBounds`
 * @throws NotFound but for those who teach them in this class
 */
export async function setAccommodation(
	store: Store,
	actor: Actor,
	{ classroomId, learnerId }: { classroomId: string; learnerId: string },
	given: Accommodation,
	now: Date
): Promise<void> {
	const { timeFactor, extraAttempts, extraDays, fewerOptions } = given;
	const values = { timeFactor, extraAttempts, extraDays, fewerOptions };
	await store.write(async (tx) => {
		await findPresent(tx, actor, classroomId, learnerId);
		if (isNothing(given)) await deleteAccommodation(tx, learnerId);
		else {
			const row = { learnerId, ...values, setBy: actor.learnerId, updatedAt: now };
			await upsertAccommodation(tx, row);
		}
		const subject = `account:${learnerId}` as const;
		await writeAudit(tx, actor.learnerId, 'account.set-accommodation', subject, values, now);
	});
	// Who is in the middle of something gets the time at once.
	await renewDeadlines(store, await listAssignmentsGoingOn(store.read, learnerId), learnerId);
}

/** What was set for the one who asks; null when nothing was. */
export async function readOwnAccommodation(
	store: Store,
	learnerId: string
): Promise<Accommodation | null> {
	const row = await findAccommodation(store.read, learnerId);
	return row && asAccommodation(row);
}

async function findPresent(
	db: Database,
	actor: Actor,
	classroomId: string,
	learnerId: string
): Promise<string> {
	await findClassroom(db, actor, classroomId, 'classroom.teach');
	const place = await findEnrollment(db, classroomId, learnerId);
	if (!place || place.removedAt) throw new NotFound('There is no such student in this class.');
	return place.rosterName;
}

function isNothing(given: Accommodation): boolean {
	const keys = Object.keys(noAccommodation) as (keyof Accommodation)[];
	return keys.every((key) => given[key] === noAccommodation[key]);
}

function asAccommodation(row: AccommodationRow | null): Accommodation {
	if (!row) return noAccommodation;
	const { timeFactor, extraAttempts, extraDays, fewerOptions } = row;
	return { timeFactor, extraAttempts, extraDays, fewerOptions };
}
