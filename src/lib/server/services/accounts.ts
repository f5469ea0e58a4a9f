import { passwordProblem } from '#lib/domain/access/passwords.ts';
import { foldSignInName, isEmail, signInNameProblem } from '#lib/domain/access/sign-in-names.ts';
import { checkPassword, hashPassword, readCommonPasswords } from '../auth/passwords.ts';
import type { Store } from '../db/database.ts';
import { Forbidden } from '../errors.ts';
import {
	findAccount,
	findAccountByName,
	insertAccount,
	nameLearner,
	updateAccount
} from '../repositories/accounts.ts';
import { readInstanceSettings } from './instance-settings.ts';
import { beginTry, forgiveTries, type Trier } from './sign-in-tries.ts';

/** Problems by field, or what was done. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problems };
export type Problems = Partial<Record<'signInName' | 'email' | 'password' | 'form', string>>;

export interface Credentials {
	signInName: string;
	password: string;
}

export const tooManyTries = 'Too many tries. Wait a quarter of an hour, then try again.';
const doesNotFit = 'This name and password do not fit together.';
const signUpClosed =
	'On this server accounts are made by invitation. Ask your teacher for a link or a code.';

/** What lets somebody make an account: that everybody may, or an invitation or a classroom's code. */
export type Admission = 'anybody' | 'invited';

/**
 * Gives a guest an account; every answer of the guest stays theirs.
 *
 * @param learnerId a guest
 * @param admission `invited` when the caller has seen an invitation or a code that holds
 */
export async function signUp(
	store: Store,
	learnerId: string,
	{ name, address, ...credentials }: Credentials & { name: string | null; address: string },
	now: Date,
	admission: Admission = 'anybody'
): Promise<Outcome<string>> {
	if (admission === 'anybody' && (await readInstanceSettings(store)).signUp === 'closed') {
		return { ok: false, problems: { form: signUpClosed } };
	}
	const signInName = foldSignInName(credentials.signInName);
	const problems: Problems = {};
	const wrongName = signInNameProblem(signInName);
	if (wrongName) problems.signInName = wrongName;
	const common = await readCommonPasswords();
	const wrongPassword = passwordProblem(credentials.password, signInName, common);
	if (wrongPassword) problems.password = wrongPassword;
	if (wrongName || wrongPassword) return { ok: false, problems };
	const tried = await beginTry(store, { signInName, address }, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	const passwordHash = await hashPassword(credentials.password);
	const isNew = await store.write(async (tx) => {
		if (await findAccount(tx, learnerId)) throw new Forbidden('You have an account already.');
		const inserted = await insertAccount(tx, {
			learnerId,
			signInName,
			email: isEmail(signInName) ? signInName : null,
			passwordHash,
			passwordChangedAt: now,
			createdAt: now
		});
		if (inserted) await nameLearner(tx, learnerId, name?.trim() || null);
		return inserted;
	});
	if (!isNew) {
		const form = 'This name cannot be used. If it is yours, sign in or get back in below.';
		return { ok: false, problems: { form } };
	}
	await forgiveTries(store, tried, now);
	return { ok: true, value: learnerId };
}

/** Whose account a name and password open. The same words and the same time whatever is wrong. */
export async function signIn(
	store: Store,
	{ address, ...credentials }: Credentials & { address: string },
	now: Date
): Promise<Outcome<string>> {
	const typed = foldSignInName(credentials.signInName);
	const account = await findAccountByName(store.read, typed);
	// By whichever name: an account has one count of tries.
	const signInName = account?.signInName ?? typed;
	const tried = await beginTry(store, { signInName, address }, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	const fits = await checkPassword(account?.passwordHash ?? null, credentials.password);
	if (!account || !fits) return { ok: false, problems: { form: doesNotFit } };
	await forgiveTries(store, tried, now);
	return { ok: true, value: account.learnerId };
}

/** Changes a password after asking for the old one. Sessions elsewhere are the caller's to end. */
export async function changePassword(
	store: Store,
	learnerId: string,
	{ password, newPassword, address }: { password: string; newPassword: string; address: string },
	now: Date
): Promise<Outcome<null>> {
	const account = await findAccount(store.read, learnerId);
	if (!account) throw new Forbidden('Guests have no password.');
	const trier: Trier = { signInName: account.signInName, address };
	const tried = await beginTry(store, trier, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	if (!(await checkPassword(account.passwordHash, password))) {
		return { ok: false, problems: { form: 'The present password is not right.' } };
	}
	await forgiveTries(store, tried, now);
	const wrong = passwordProblem(newPassword, account.signInName, await readCommonPasswords());
	if (wrong) return { ok: false, problems: { password: wrong } };
	const passwordHash = await hashPassword(newPassword);
	await store.write((tx) => updateAccount(tx, learnerId, { passwordHash, passwordChangedAt: now }));
	return { ok: true, value: null };
}
