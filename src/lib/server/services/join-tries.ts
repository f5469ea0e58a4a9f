import { joinLimits } from '#lib/domain/access/sign-in-limits.ts';
import type { Store } from '../db/database.ts';
import { hashToken, newId } from '../ids.ts';
import { countTries, deleteTriesBefore, deleteTry, insertTries } from '../repositories/accounts.ts';

/** Who tries codes: an address, and whoever is signed in there. */
export interface Joiner {
	address: string;
	learnerId: string | null;
}

/**
 * Runs what looks a code up, counted for all processes of an installation before it is looked up; what
 * a right code gave back is not counted.
 *
 * @param look null for a code that opens nothing
 * @returns 'too many' without having looked
 */
export async function limitTries<T>(
	store: Store,
	{ address, learnerId }: Joiner,
	now: Date,
	look: () => Promise<T | null>
): Promise<T | null | 'too many'> {
	const keys = {
		address: `join-address:${hashToken(address)}`,
		account: learnerId === null ? null : `join-account:${hashToken(learnerId)}`
	};
	const tryId = newId(now);
	const mayTry = await store.write(async (tx) => {
		for (const { kind, most, windowMs } of joinLimits) {
			const limitKey = keys[kind];
			const since = new Date(now.getTime() - windowMs);
			if (limitKey && (await countTries(tx, limitKey, since)) >= most) return false;
		}
		const limitKeys = Object.values(keys).filter((key) => key !== null);
		await insertTries(
			tx,
			limitKeys.map((limitKey) => ({ tryId, limitKey, triedAt: now }))
		);
		return true;
	});
	if (!mayTry) return 'too many';
	const found = await look();
	const longest = Math.max(...joinLimits.map(({ windowMs }) => windowMs));
	await store.write(async (tx) => {
		if (found !== null) await deleteTry(tx, tryId);
		await deleteTriesBefore(tx, new Date(now.getTime() - longest));
	});
	return found;
}
