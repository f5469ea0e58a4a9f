export const shortestPassword = 10;
/** Argon2 takes any length; a limit keeps somebody from sending a megabyte to be hashed. */
export const longestPassword = 200;

/**
 * What is wrong with a new password, as a sentence for the one who chose it, or null. Length and a
 * list of what is tried first: no rules about kinds of characters (NIST SP 800-63B, 5.1.1.2).
 *
 * @param common folded passwords that everybody tries first
 */
export function passwordProblem(
	password: string,
	signInName: string,
	common: ReadonlySet<string>
): string | null {
	const length = [...password].length;
	if (length < shortestPassword) return `Use at least ${shortestPassword} characters.`;
	if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
	const folded = foldPassword(password);
	if (new Set(folded).size <= 2) return 'That is one or two characters repeated. Use more.';
	if (common.has(folded)) return 'That password is among the first that are tried. Choose another.';
	const name = signInName.split('@')[0]?.toLowerCase() ?? '';
	if (name.length >= 4 && folded.includes(name)) {
		return 'The password contains your sign-in name. Choose another.';
	}
	return null;
}

/** A form in which passwords are compared with the list; the password itself is never folded. */
export function foldPassword(password: string): string {
	return password.normalize('NFKC').toLowerCase();
}
