import { foldSignInName, isEmail } from '#lib/domain/access/sign-in-names.ts';
import { checkPassword } from '../auth/passwords.ts';
import type { Database, Store } from '../db/database.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { hashToken, newToken } from '../ids.ts';
import { runLater } from '../later.ts';
import type { Mailer } from '../mail/mailer.ts';
import { addressTakenMail, newAddressMail } from '../mail/texts.ts';
import {
	findAccount,
	findAccountByName,
	updateAccount,
	type AccountRow
} from '../repositories/accounts.ts';
import { findUsableLink, insertOneTimeLink, markLinkUsed } from '../repositories/one-time-links.ts';
import { tooManyTries, type Outcome } from './accounts.ts';
import { readInstanceName } from './instance-settings.ts';
import { beginTry, forgiveTries } from './sign-in-tries.ts';

const linkValidMs = 60 * 60 * 1000;

/** Whether the address is in use now, or waits for the link that was sent to it. */
export type EmailChange = 'changed' | 'sent';

/**
 * Changes the address somebody can sign in with and get mail at. Where mail is sent, the new address
 * has to answer first, and nothing here tells whether somebody else has it.
 *
 * @param given an empty `email` takes the address away from an account that has a name to sign in by
 * @param mailer null where this installation sends no mail
 */
export async function changeEmail(
	store: Store,
	mailer: Mailer | null,
	learnerId: string,
	given: { email: string; password: string; address: string; origin: string },
	now: Date
): Promise<Outcome<EmailChange>> {
	const account = await findAccount(store.read, learnerId);
	if (!account) throw new Forbidden('Guests have no address.');
	const email = foldSignInName(given.email);
	const wrong = problemOf(email, account);
	if (wrong) return { ok: false, problems: { email: wrong } };
	const { signInName } = account;
	const tried = await beginTry(store, { signInName, address: given.address }, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	if (!(await checkPassword(account.passwordHash, given.password))) {
		return { ok: false, problems: { form: 'The password is not right.' } };
	}
	await forgiveTries(store, tried, now);
	if (mailer && email !== '') {
		runLater('mail to a new address', () =>
			sendLink(store, mailer, { learnerId, email, origin: given.origin }, now)
		);
		return { ok: true, value: 'sent' };
	}
	const isFree = await store.write((tx) => setEmail(tx, account, email));
	if (isFree) return { ok: true, value: 'changed' };
	return { ok: false, problems: { email: 'This address cannot be used here.' } };
}

/** Uses the link up that was sent to a new address. @throws NotFound when it does not hold (any more) */
export async function confirmEmail(store: Store, token: string, now: Date): Promise<void> {
	await store.write(async (tx) => {
		const link = await findUsableLink(tx, hashToken(token), 'new-email', now);
		const account = link?.forLearnerId ? await findAccount(tx, link.forLearnerId) : null;
		if (!link?.note || !account) throw linkGone();
		await markLinkUsed(tx, link.tokenHash, account.learnerId, now);
		if (!(await setEmail(tx, account, link.note))) throw linkGone();
	});
}

/** The address a link is about. @throws NotFound when the link does not hold (any more) */
export async function readEmailLink(store: Store, token: string, now: Date): Promise<string> {
	const link = await findUsableLink(store.read, hashToken(token), 'new-email', now);
	if (!link?.note) throw linkGone();
	return link.note;
}

function problemOf(email: string, { signInName }: AccountRow): string | null {
	if (email === '')
		return isEmail(signInName) ? 'You sign in with this address: give another.' : null;
	return isEmail(email) ? null : 'That is not an e-mail address.';
}

/** @returns false when the address belongs to another account; nothing is changed then */
async function setEmail(tx: Database, account: AccountRow, email: string): Promise<boolean> {
	const { learnerId } = account;
	if (email !== '') {
		const holder = await findAccountByName(tx, email);
		if (holder && holder.learnerId !== learnerId) return false;
	}
	// Whoever signs in by address signs in by the new one.
	const signIn = isEmail(account.signInName) ? { signInName: email } : {};
	await updateAccount(tx, learnerId, { email: email || null, ...signIn });
	return true;
}

async function sendLink(
	store: Store,
	mailer: Mailer,
	{ learnerId, email, origin }: { learnerId: string; email: string; origin: string },
	now: Date
): Promise<void> {
	const site = await readInstanceName(store);
	const holder = await findAccountByName(store.read, email);
	if (holder && holder.learnerId !== learnerId) {
		return mailer.send(addressTakenMail(email, { site, origin }));
	}
	const token = newToken();
	await store.write((tx) =>
		insertOneTimeLink(tx, {
			tokenHash: hashToken(token),
			purpose: 'new-email',
			forLearnerId: learnerId,
			createdBy: learnerId,
			note: email,
			createdAt: now,
			expiresAt: new Date(now.getTime() + linkValidMs)
		})
	);
	await mailer.send(newAddressMail(email, { site, link: `${origin}/account/email/${token}` }));
}

function linkGone(): NotFound {
	return new NotFound('This link has been used or has expired. Change the address once more.');
}
