import { passwordProblem } from '#lib/domain/access/passwords.ts';
import { foldSignInName } from '#lib/domain/access/sign-in-names.ts';
import { hashPassword, readCommonPasswords } from '../auth/passwords.ts';
import type { Store } from '../db/database.ts';
import { hashToken, newRecoveryCode } from '../ids.ts';
import {
	findAccountByName,
	replaceRecoveryCodes,
	updateAccount,
	useRecoveryCode
} from '../repositories/accounts.ts';
import { tooManyTries, type Outcome } from './accounts.ts';
import { beginTry, forgiveTries } from './sign-in-tries.ts';

const codesGiven = 10;

/** Makes new codes to get back in; those given before stop working. Shown once, stored hashed. */
export async function renewRecoveryCodes(
	store: Store,
	learnerId: string,
	now: Date
): Promise<string[]> {
	const codes = Array.from({ length: codesGiven }, newRecoveryCode);
	const hashes = codes.map((code) => hashToken(foldCode(code)));
	await store.write((tx) => replaceRecoveryCodes(tx, learnerId, hashes, now));
	return codes;
}

/** Lets somebody choose a new password by a recovery code. @returns whose account it is */
export async function recoverByCode(
	store: Store,
	given: { signInName: string; code: string; newPassword: string; address: string },
	now: Date
): Promise<Outcome<string>> {
	const typed = foldSignInName(given.signInName);
	const account = await findAccountByName(store.read, typed);
	const signInName = account?.signInName ?? typed;
	// By the name that was typed: what is wrong must not depend on whether there is such an account.
	const wrong = passwordProblem(given.newPassword, typed, await readCommonPasswords());
	if (wrong) return { ok: false, problems: { password: wrong } };
	const tried = await beginTry(store, { signInName, address: given.address }, now);
	if (!tried) return { ok: false, problems: { form: tooManyTries } };
	// Hashed before it is known whether the code fits: no account is told by the time it takes.
	const passwordHash = await hashPassword(given.newPassword);
	const learnerId = account?.learnerId ?? '';
	const isRight = await store.write(async (tx) => {
		const used = await useRecoveryCode(tx, learnerId, hashToken(foldCode(given.code)), now);
		if (used) await updateAccount(tx, learnerId, { passwordHash, passwordChangedAt: now });
		return used;
	});
	if (!isRight) {
		return { ok: false, problems: { form: 'This name and code do not fit together.' } };
	}
	await forgiveTries(store, tried, now);
	return { ok: true, value: learnerId };
}

/** Codes are read off paper: case, spaces and hyphens do not matter. */
function foldCode(code: string): string {
	return code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
