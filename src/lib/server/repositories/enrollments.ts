import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { accommodation, account, enrollment, learner, type Role } from '../db/schema/index.ts';

export type EnrollmentRow = typeof enrollment.$inferSelect;

/** Names are sorted here: each engine has its own idea of where an umlaut belongs. */
const byName = new Intl.Collator('en', { numeric: true });

const placeOf = (classroomId: string, learnerId: string) =>
	and(eq(enrollment.classroomId, classroomId), eq(enrollment.learnerId, learnerId));

/** Everybody who is or was in a classroom, by the name on the roster. */
export async function listEnrollments(db: Database, classroomId: string): Promise<EnrollmentRow[]> {
	const rows = await db
		.select()
		.from(enrollment)
		.where(eq(enrollment.classroomId, classroomId))
		.orderBy(asc(enrollment.learnerId));
	return rows.sort((a, b) => byName.compare(a.rosterName, b.rosterName));
}

export type StudentRow = EnrollmentRow & {
	/** Null when the account is gone. */
	signInName: string | null;
	/** The teacher who made the account. */
	madeBy: string | null;
	role: Role;
	hasAccommodation: boolean;
};

/** The same with what is known of their accounts. */
export async function listStudents(db: Database, classroomId: string): Promise<StudentRow[]> {
	const rows = await db
		.select({
			place: enrollment,
			signInName: account.signInName,
			madeBy: learner.madeBy,
			role: learner.role,
			setBy: accommodation.setBy
		})
		.from(enrollment)
		.innerJoin(learner, eq(learner.learnerId, enrollment.learnerId))
		.leftJoin(account, eq(account.learnerId, enrollment.learnerId))
		.leftJoin(accommodation, eq(accommodation.learnerId, enrollment.learnerId))
		.where(eq(enrollment.classroomId, classroomId))
		.orderBy(asc(enrollment.learnerId));
	return rows
		.map(({ place, setBy, ...rest }) => ({ ...place, ...rest, hasAccommodation: setBy !== null }))
		.sort((a, b) => byName.compare(a.rosterName, b.rosterName));
}

export async function findEnrollment(
	db: Database,
	classroomId: string,
	learnerId: string
): Promise<EnrollmentRow | null> {
	const rows = await db.select().from(enrollment).where(placeOf(classroomId, learnerId));
	return rows[0] ?? null;
}

/** Enrolls somebody, also one who was removed before; the name on the roster becomes this one. */
export async function upsertEnrollment(tx: Database, row: EnrollmentRow): Promise<void> {
	const { rosterName, studentNumber, removedAt } = row;
	await tx
		.insert(enrollment)
		.values(row)
		.onConflictDoUpdate({
			target: [enrollment.classroomId, enrollment.learnerId],
			set: { rosterName, studentNumber, removedAt }
		});
}

export async function updateEnrollment(
	tx: Database,
	classroomId: string,
	learnerId: string,
	change: Partial<Pick<EnrollmentRow, 'rosterName' | 'studentNumber' | 'removedAt'>>
): Promise<void> {
	await tx.update(enrollment).set(change).where(placeOf(classroomId, learnerId));
}
