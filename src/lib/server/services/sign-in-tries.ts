import { signInLimits } from '#lib/domain/access/sign-in-limits.ts';
import type { Store } from '../db/database.ts';
import { hashToken, newId } from '../ids.ts';
import {
	countTries,
	deleteTriesBefore,
	deleteTriesOf,
	deleteTry,
	insertTries
} from '../repositories/accounts.ts';

/** A try that has been counted and not yet decided. */
export interface SignInTry {
	tryId: string;
	accountKey: string;
}

/** Who is trying: an account's name and the address the request came from. */
export interface Trier {
	signInName: string;
	address: string;
}

/**
 * Counts a try before its password is looked at. The count stands in the database, so it holds for
 * all processes of an installation.
 *
 * @returns null when there have been too many; nothing is counted then
 */
export async function beginTry(
	store: Store,
	{ signInName, address }: Trier,
	now: Date
): Promise<SignInTry | null> {
	const keys = { account: keyOf('account', signInName), address: keyOf('address', address) };
	const tryId = newId(now);
	return store.write(async (tx) => {
		for (const { kind, most, windowMs } of signInLimits) {
			const since = new Date(now.getTime() - windowMs);
			if ((await countTries(tx, keys[kind], since)) >= most) return null;
		}
		await insertTries(
			tx,
			Object.values(keys).map((limitKey) => ({ tryId, limitKey, triedAt: now }))
		);
		return { tryId, accountKey: keys.account };
	});
}

/** The password was right: this try and what was mistyped before it no longer count. */
export async function forgiveTries(store: Store, tried: SignInTry, now: Date): Promise<void> {
	const longest = Math.max(...signInLimits.map(({ windowMs }) => windowMs));
	await store.write(async (tx) => {
		await deleteTry(tx, tried.tryId);
		await deleteTriesOf(tx, tried.accountKey);
		await deleteTriesBefore(tx, new Date(now.getTime() - longest));
	});
}

/** Addresses and names are hashed: the table is for counting and not for knowing who was where. */
function keyOf(kind: string, value: string): string {
	return `${kind}:${hashToken(value)}`;
}
