import type { Store } from '#lib/server/db/database.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { claimAdminLink, createAdminLink } from '#lib/server/services/admin-links.ts';
import { acceptInvitation, inviteTeacher } from '#lib/server/services/invitations.ts';
import { createGuest } from '#lib/server/services/learners.ts';

/** The demonstration's one password: whoever reads this can sign in to it, and to nothing else. */
export const demoPassword = 'six weeks of news';

export async function makeAccount(
	store: Store,
	{ name, signInName }: { name: string; signInName: string },
	now: Date
): Promise<string> {
	const { learnerId } = await createGuest(store, now);
	const given = { name, signInName, password: demoPassword, address: `demo ${signInName}` };
	const made = await signUp(store, learnerId, given, now);
	if (!made.ok) throw new Error(`${signInName}: ${JSON.stringify(made.problems)}`);
	return learnerId;
}

/** An administrator by link and a teacher by invitation, as in a real installation. */
export async function makeStaff(
	store: Store,
	now: Date
): Promise<{ admin: Actor; teacher: Actor }> {
	const administrator = { name: 'Administrator (demonstration)', signInName: 'demo-admin' };
	const adminId = await makeAccount(store, administrator, now);
	await claimAdminLink(store, await createAdminLink(store, now), adminId, now);
	const admin: Actor = { learnerId: adminId, role: 'admin', isGuest: false };
	const someone = { name: 'Teacher (demonstration)', signInName: 'demo-teacher' };
	const teacherId = await makeAccount(store, someone, now);
	const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
	const invitation = await inviteTeacher(store, admin, { note: 'Demonstration' }, later(1));
	await acceptInvitation(store, invitation, teacherId, later(5));
	return { admin, teacher: { learnerId: teacherId, role: 'teacher', isGuest: false } };
}
