import { hash, verify } from '@node-rs/argon2';
import { foldPassword } from '#lib/domain/access/passwords.ts';

/** Argon2id with the parameters OWASP gives for 19 MiB: about 20 ms of one core. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), parameters);
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password fits. Without a hash (there is no such account) it takes the same time to say
 * no, so that nobody learns which accounts exist.
 */
export async function checkPassword(
	passwordHash: string | null,
	password: string
): Promise<boolean> {
	decoy ??= hashPassword('nobody has this password');
	const fits = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
	return fits && passwordHash !== null;
}

let common: Promise<ReadonlySet<string>> | null = null;

/** Passwords that are tried first everywhere. Read once, when somebody first chooses a password. */
export function readCommonPasswords(): Promise<ReadonlySet<string>> {
	common ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'].map(foldPassword))
	);
	return common;
}
