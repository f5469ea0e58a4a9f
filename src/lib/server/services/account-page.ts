import type { Store } from '../db/database.ts';
import { countRecoveryCodes, findAccount } from '../repositories/accounts.ts';
import { countAnswers } from '../repositories/attempts.ts';

export interface AccountPage {
	/** Null for a guest and for a visitor without a session. */
	signInName: string | null;
	/** Where mail goes, and a second name to sign in by. */
	email: string | null;
	/** Answers given so far, by a guest too. */
	answered: number;
	/** Recovery codes that still work. */
	codesLeft: number;
}

export async function readAccount(store: Store, learnerId: string | null): Promise<AccountPage> {
	if (learnerId === null) return { signInName: null, email: null, answered: 0, codesLeft: 0 };
	const [account, answered, codesLeft] = await Promise.all([
		findAccount(store.read, learnerId),
		countAnswers(store.read, learnerId),
		countRecoveryCodes(store.read, learnerId)
	]);
	const { signInName = null, email = null } = account ?? {};
	return { signInName, email, answered, codesLeft };
}
