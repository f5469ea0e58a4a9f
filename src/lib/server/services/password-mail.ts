import { foldSignInName } from '#lib/domain/access/sign-in-names.ts';
import type { Store } from '../db/database.ts';
import { newToken } from '../ids.ts';
import { runLater } from '../later.ts';
import type { Mailer } from '../mail/mailer.ts';
import { newPasswordMail } from '../mail/texts.ts';
import { findAccountByName } from '../repositories/accounts.ts';
import { tooManyTries, type Outcome } from './accounts.ts';
import { insertPasswordLink } from './help-links.ts';
import { readInstanceName } from './instance-settings.ts';
import { beginTry } from './sign-in-tries.ts';

const linkValidMs = 60 * 60 * 1000;

/**
 * Sends a link to a new password to the address of an account, if there is such an account and it has
 * one. The answer is the same at once either way: looking and sending come after it.
 *
 * @param given `signInName` is a name or an address; `origin` is where the link leads
 */
export async function requestPasswordMail(
	store: Store,
	mailer: Mailer,
	given: { signInName: string; address: string; origin: string },
	now: Date
): Promise<Outcome<null>> {
	const typed = foldSignInName(given.signInName);
	// A count of its own: asking for mail must not keep anybody from signing in.
	const tried = await beginTry(store, { signInName: `mail ${typed}`, address: given.address }, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	runLater('mail with a link to a new password', async () => {
		const account = await findAccountByName(store.read, typed);
		if (!account?.email) return;
		const token = newToken();
		const { learnerId, email } = account;
		const expiresAt = new Date(now.getTime() + linkValidMs);
		await store.write((tx) =>
			insertPasswordLink(tx, { token, learnerId, createdBy: null, expiresAt }, now)
		);
		const site = await readInstanceName(store);
		await mailer.send(newPasswordMail(email, { site, link: `${given.origin}/recover/${token}` }));
	});
	return { ok: true, value: null };
}
