import type { Store } from '../db/database.ts';
import { Forbidden } from '../errors.ts';
import { checkPassword } from '../auth/passwords.ts';
import { deleteAccountRows, findAccount } from '../repositories/accounts.ts';
import { exportLearner, type LearnerExport } from '../repositories/exports.ts';
import { forgetLearner } from '../repositories/forget.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { findLearner } from '../repositories/learners.ts';
import { deleteSessionsOf } from '../repositories/sessions.ts';
import { tooManyTries, type Outcome } from './accounts.ts';
import { refuseWithoutAdministrator } from './people.ts';
import { findUntold } from './untold.ts';
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

type ResponseOfExport = LearnerExport['responses'][number];

/** An export as it is handed out: of answers that are not told yet the score is left out. */
export type ToldExport = Omit<LearnerExport, 'responses'> & {
	responses: (ResponseOfExport | Omit<ResponseOfExport, 'score'>)[];
};

/**
 * Everything that is stored about a learner, a guest too. Of assignments whose answers are not told
 * yet, and of questions that an open assignment reserves, what says which answers were right is left out.
 */
export async function exportMyData(
	store: Store,
	learnerId: string,
	now = new Date()
): Promise<ToldExport> {
	const all = await exportLearner(store.read, learnerId);
	const [untold, reserved] = await Promise.all([
		findUntold(store, all.attempts, now),
		reservedItemIds(store.read, now)
	]);
	const hidden = all.responses.filter(
		({ attemptId, itemId }) => untold.has(attemptId) || reserved.has(itemId)
	);
	if (hidden.length === 0) return all;
	const placeOf = (at: { attemptId: string; position: number }) => `${at.attemptId} ${at.position}`;
	const places = new Set(hidden.map(placeOf));
	const reviews = all.reviews.filter((review) => !places.has(placeOf(review)));
	const told = new Set(reviews);
	const facts = new Set(all.reviews.flatMap((one) => (told.has(one) ? [] : one.factId)));
	return {
		...all,
		responses: all.responses.map((one) => {
			if (!places.has(placeOf(one))) return one;
			const { score: _, ...rest } = one;
			return rest;
		}),
		reviews,
		cards: all.cards.filter(({ factId }) => !facts.has(factId))
	};
}
