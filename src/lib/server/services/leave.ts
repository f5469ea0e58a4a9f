import type { Store } from '../db/database.ts';
import { Forbidden } from '../errors.ts';
import { checkPassword } from '../auth/passwords.ts';
import { deleteAccountRows, findAccount } from '../repositories/accounts.ts';
import { exportLearner, type LearnerExport } from '../repositories/exports.ts';
import { forgetLearner } from '../repositories/forget.ts';
import { findLearner } from '../repositories/learners.ts';
import { deleteSessionsOf } from '../repositories/sessions.ts';
import { tooManyTries, type Outcome } from './accounts.ts';
import { refuseWithoutAdministrator } from './people.ts';
import { beginTry, forgiveTries } from './sign-in-tries.ts';

/**
 * Deletes an account after asking for its password. The name, the address and every way in are gone
 * at once; answers stay without a person, so that what a class got right does not change afterwards.
 *
 * @throws Conflict when nobody would be left to run the installation
 */
export async function deleteAccount(
	store: Store,
	learnerId: string,
	{ password, address }: { password: string; address: string },
	now: Date
): Promise<Outcome<null>> {
	const account = await findAccount(store.read, learnerId);
	if (!account) throw new Forbidden('There is no account to delete.');
	const tried = await beginTry(store, { signInName: account.signInName, address }, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	if (!(await checkPassword(account.passwordHash, password))) {
		return { ok: false, problems: { form: 'The password is not right.' } };
	}
	await forgiveTries(store, tried, now);
	await store.write(async (tx) => {
		const person = await findLearner(tx, learnerId);
		if (person) await refuseWithoutAdministrator(tx, person);
		await deleteSessionsOf(tx, learnerId);
		await deleteAccountRows(tx, learnerId);
		await forgetLearner(tx, learnerId, now);
	});
	return { ok: true, value: null };
}

/** Everything that is stored about a learner, a guest too. */
export function exportMyData(store: Store, learnerId: string): Promise<LearnerExport> {
	return exportLearner(store.read, learnerId);
}
