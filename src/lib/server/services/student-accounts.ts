import { isEmail } from '#lib/domain/access/sign-in-names.ts';
import { may, type Actor } from '#lib/domain/access/may.ts';
import { proposeSignInName, type SignInCard } from '#lib/domain/classrooms/sign-in-cards.ts';
import type { RosterEntry } from '#lib/domain/classrooms/roster.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { Database, Store } from '../db/database.ts';
import { Conflict, InvalidInput, NotFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { insertAccount, updateAccount } from '../repositories/accounts.ts';
import { writeAudit } from '../repositories/audit.ts';
import { listTeacherIdsOf } from '../repositories/classroom-people.ts';
import { listStudents } from '../repositories/enrollments.ts';
import { insertLearner } from '../repositories/learners.ts';
import { deleteSessionsOf } from '../repositories/sessions.ts';
import { findClassroom } from './classrooms.ts';
import { newCardPassword } from './card-passwords.ts';

const mostOfOneName = 500;

/** Makes an account for a pupil, under the sign-in name of the list or one made from the name. */
export async function insertStudentAccount(
	tx: Database,
	{ name, signInName }: RosterEntry,
	passwordHash: string,
	madeBy: string,
	now: Date
): Promise<{ learnerId: string; signInName: string }> {
	const learnerId = newId(now);
	await insertLearner(tx, {
		learnerId,
		role: 'learner',
		isGuest: false,
		name,
		createdAt: now,
		madeBy
	});
	const base = { learnerId, passwordHash, passwordChangedAt: now, createdAt: now };
	for (let nth = 1; nth <= mostOfOneName; nth++) {
		const given = signInName ?? proposeSignInName(name, nth);
		const email = isEmail(given) ? given : null;
		const isFree = await insertAccount(tx, { ...base, signInName: given, email });
		if (isFree) return { learnerId, signInName: given };
		if (signInName !== null) break;
	}
	throw new Conflict('A sign-in name of this list has just been taken. Look at the list again.');
}

/**
 * New passwords for pupils whose accounts a teacher made; the old ones stop working and every session
 * ends. The cards are shown once.
 *
 * @throws InvalidInput when none is chosen
 * @throws NotFound when one is no such pupil of this class
 */
export async function issueCards(
	store: Store,
	actor: Actor,
	classroomId: string,
	learnerIds: readonly string[],
	now: Date
): Promise<SignInCard[]> {
	const wanted = [...new Set(learnerIds)];
	if (wanted.length === 0) throw new InvalidInput('Choose at least one student.');
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const known = await listStudents(store.read, classroomId);
	const secrets = await Promise.all(
		known
			.filter(({ learnerId }) => wanted.includes(learnerId))
			.map(async ({ learnerId }) => {
				const password = newCardPassword();
				return { learnerId, password, passwordHash: await hashPassword(password) };
			})
	);
	return store.write(async (tx) => {
		await findClassroom(tx, actor, classroomId, 'classroom.teach');
		const students = await listStudents(tx, classroomId);
		const cards: SignInCard[] = [];
		for (const learnerId of wanted) {
			const student = students.find((row) => row.learnerId === learnerId);
			const secret = secrets.find((row) => row.learnerId === learnerId);
			if (!student?.signInName || !secret) throw noCard();
			const { role, madeBy, signInName, rosterName: name } = student;
			const teacherIds = await listTeacherIdsOf(tx, learnerId);
			if (!may(actor, 'account.issue-card', { learnerId, role, teacherIds, madeBy }))
				throw noCard();
			const { password, passwordHash } = secret;
			await updateAccount(tx, learnerId, { passwordHash, passwordChangedAt: now });
			await deleteSessionsOf(tx, learnerId);
			const subject = `account:${learnerId}` as const;
			await writeAudit(tx, actor.learnerId, 'account.issue-card', subject, { classroomId }, now);
			cards.push({ name, signInName, password });
		}
		return cards;
	});
}

const noCard = () => new NotFound('There is no such student whose card you can print.');
