import { passwordProblem } from '#lib/domain/access/passwords.ts';
import { may, type Actor } from '#lib/domain/access/may.ts';
import { hashPassword, readCommonPasswords } from '../auth/passwords.ts';
import type { Database, Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { hashToken, newToken } from '../ids.ts';
import { findAccount, updateAccount } from '../repositories/accounts.ts';
import { writeAudit } from '../repositories/audit.ts';
import { listTeacherIdsOf } from '../repositories/classroom-people.ts';
import { findPerson } from '../repositories/people.ts';
import {
	findUsableLink,
	insertOneTimeLink,
	markLinkUsed,
	revokeLinksFor
} from '../repositories/one-time-links.ts';
import { deleteSessionsOf } from '../repositories/sessions.ts';
import type { Outcome } from './accounts.ts';

const hour = 60 * 60 * 1000;
const validByHandMs = 24 * hour;

export interface HelpLink {
	/** Stands in the address: `/recover/<token>`. */
	token: string;
	expiresAt: Date;
}

/**
 * A link with which somebody who cannot get in chooses a new password: an administrator makes it for
 * everybody, a teacher for the pupils of their classrooms. It works once, within a day.
 *
 * @throws NotFound when there is no such account, or it is not for the actor to help
 */
export async function makeHelpLink(
	store: Store,
	actor: Actor | null,
	learnerId: string,
	now: Date
): Promise<HelpLink> {
	const token = newToken();
	const expiresAt = new Date(now.getTime() + validByHandMs);
	await store.write(async (tx) => {
		const [person, teacherIds] = await Promise.all([
			findPerson(tx, learnerId),
			listTeacherIdsOf(tx, learnerId)
		]);
		if (!actor || !person?.signInName || !may(actor, 'account.help', { ...person, teacherIds })) {
			throw new NotFound('There is no such account, or it is not yours to help.');
		}
		await insertPasswordLink(tx, { token, learnerId, createdBy: actor.learnerId, expiresAt }, now);
		const subject = `account:${learnerId}` as const;
		await writeAudit(tx, actor.learnerId, 'account.help-link', subject, {}, now);
	});
	return { token, expiresAt };
}

/** Keeps a link to a new password. The first of somebody's links that is used ends the others. */
export async function insertPasswordLink(
	tx: Database,
	link: { token: string; learnerId: string; createdBy: string | null; expiresAt: Date },
	now: Date
): Promise<void> {
	await insertOneTimeLink(tx, {
		tokenHash: hashToken(link.token),
		purpose: 'new-password',
		forLearnerId: link.learnerId,
		createdBy: link.createdBy,
		createdAt: now,
		expiresAt: link.expiresAt
	});
}

/** Whose password a link changes. @throws NotFound when it was used, has expired or never was */
export async function readPasswordLink(
	store: Store,
	token: string,
	now: Date
): Promise<{ signInName: string }> {
	const { signInName } = await findLinked(store.read, token, now);
	return { signInName };
}

/**
 * Uses a link up. Every session of the account ends: whoever had the old password may still be
 * signed in somewhere.
 *
 * @returns whose account it is
 * @throws NotFound when the link was used, has expired or never was
 */
export async function setPasswordByLink(
	store: Store,
	token: string,
	newPassword: string,
	now: Date
): Promise<Outcome<string>> {
	const { signInName } = await findLinked(store.read, token, now);
	const wrong = passwordProblem(newPassword, signInName, await readCommonPasswords());
	if (wrong) return { ok: false, problems: { password: wrong } };
	const passwordHash = await hashPassword(newPassword);
	const learnerId = await store.write(async (tx) => {
		const account = await findLinked(tx, token, now);
		await markLinkUsed(tx, hashToken(token), account.learnerId, now);
		await revokeLinksFor(tx, account.learnerId, 'new-password', now);
		await updateAccount(tx, account.learnerId, { passwordHash, passwordChangedAt: now });
		await deleteSessionsOf(tx, account.learnerId);
		return account.learnerId;
	});
	return { ok: true, value: learnerId };
}

async function findLinked(db: Database, token: string, now: Date) {
	const link = await findUsableLink(db, hashToken(token), 'new-password', now);
	const account = link?.forLearnerId ? await findAccount(db, link.forLearnerId) : null;
	if (!account) {
		throw new NotFound('This link has been used or has expired. Ask for a new one.');
	}
	return account;
}
