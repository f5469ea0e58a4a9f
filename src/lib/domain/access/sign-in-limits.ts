/** How many tries without success are borne in one window of time. */
export interface SignInLimit {
	kind: 'account' | 'address';
	most: number;
	windowMs: number;
}

const minute = 60_000;

/**
 * One account is guarded closely. An address is often a school with thirty pupils who sign in at the
 * same minute, some of whom mistype: it is guarded loosely, against a list of names being tried out.
 */
export const signInLimits: SignInLimit[] = [
	{ kind: 'account', most: 10, windowMs: 15 * minute },
	{ kind: 'address', most: 200, windowMs: 15 * minute }
];

/**
 * Codes of classes that open nothing, by who types them. A class that joins in one lesson mistypes a
 * few; of 44 bits nobody guesses one by these numbers.
 */
export const joinLimits: SignInLimit[] = [
	{ kind: 'account', most: 20, windowMs: 15 * minute },
	{ kind: 'address', most: 200, windowMs: 15 * minute }
];
