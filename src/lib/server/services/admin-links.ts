import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { hashToken, newToken } from '../ids.ts';
import { writeAudit } from '../repositories/audit.ts';
import { countLearners, setRole } from '../repositories/learners.ts';
import { findUsableLink, insertOneTimeLink, markLinkUsed } from '../repositories/one-time-links.ts';

const validForMs = 24 * 60 * 60 * 1000;

/** Whether this installation still waits for its administrator. */
export async function hasAdministrator(store: Store): Promise<boolean> {
	return (await countLearners(store.read, 'admin')) > 0;
}

/** Makes a link that turns its opener into an administrator, once, within a day. */
export async function createAdminLink(store: Store, now: Date): Promise<string> {
	const token = newToken();
	await store.write((tx) =>
		insertOneTimeLink(tx, {
			tokenHash: hashToken(token),
			purpose: 'admin',
			createdAt: now,
			expiresAt: new Date(now.getTime() + validForMs)
		})
	);
	return token;
}

/** @throws NotFound when the link was used, has expired or never was */
export async function checkAdminLink(store: Store, token: string, now: Date): Promise<void> {
	if (!(await findUsableLink(store.read, hashToken(token), 'admin', now))) throw linkGone();
}

/** @throws NotFound when the link was used, has expired or never was */
export async function claimAdminLink(
	store: Store,
	token: string,
	learnerId: string,
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const link = await findUsableLink(tx, hashToken(token), 'admin', now);
		if (!link) throw linkGone();
		await markLinkUsed(tx, link.tokenHash, learnerId, now);
		await setRole(tx, learnerId, 'admin');
		const subject = `account:${learnerId}` as const;
		await writeAudit(tx, learnerId, 'account.become-admin', subject, {}, now);
	});
}

function linkGone(): NotFound {
	return new NotFound(
		'This link has been used or has expired. Whoever runs the server gets a new one with: npm run admin:link'
	);
}
