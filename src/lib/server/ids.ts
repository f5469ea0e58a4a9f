import { createHash, randomBytes, randomInt } from 'node:crypto';

/**
 * A new id that nobody can guess: 48 bits of time first, so that rows made together lie together in
 * an index, then 80 random bits. 26 characters, lower-case base 32.
 */
export function newId(now: Date): string {
	const time = now.getTime().toString(32).padStart(10, '0');
	return time + [...randomBytes(16)].map((byte) => (byte & 31).toString(32)).join('');
}

/** A secret for a cookie or a link, 200 bits. */
export function newToken(): string {
	return randomBytes(25).toString('base64url');
}

/** What is stored of a secret. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** A seed for the order of items and options. */
export function newSeed(): number {
	return randomInt(2 ** 31 - 1);
}

export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Letters and figures that are not taken for one another when read off paper. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code of 12 characters in groups of four, 59 bits. */
export function newRecoveryCode(): string {
	const letters = Array.from({ length: 12 }, () => readable[randomInt(readable.length)]).join('');
	return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
