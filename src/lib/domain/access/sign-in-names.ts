/** An e-mail address, as far as one can tell without writing to it. */
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{2,39}$/u;

/** The form in which sign-in names are stored and looked up. */
export function foldSignInName(name: string): string {
	return name.trim().normalize('NFKC').toLowerCase();
}

export function isEmail(name: string): boolean {
	return name.length <= 254 && emailPattern.test(name);
}

/** What is wrong with a folded sign-in name, as a sentence, or null. */
export function signInNameProblem(name: string): string | null {
	if (isEmail(name) || namePattern.test(name)) return null;
	if (name.includes('@')) return 'That is not an e-mail address.';
	return 'Use an e-mail address, or a name of 3 to 40 letters, figures, dots, hyphens or underscores.';
}
