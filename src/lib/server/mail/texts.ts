import type { Mail } from './mailer.ts';

/** What an installation is called in a mail. */
const named = (site: string) => (site ? `Footnote, ${site}` : 'Footnote');

export function newPasswordMail(to: string, { site, link }: { site: string; link: string }): Mail {
	return {
		to,
		subject: `A new password for ${named(site)}`,
		text: `With this link you choose a new password. It works once, for an hour:

${link}

If you did not ask for it, do nothing: your password stays as it is.
`
	};
}

export function newAddressMail(to: string, { site, link }: { site: string; link: string }): Mail {
	return {
		to,
		subject: `Your new address at ${named(site)}`,
		text: `Open this link to use this address with your account. It works once, for an hour:

${link}

If you did not ask for it, do nothing: somebody may have mistyped theirs.
`
	};
}

export function addressTakenMail(
	to: string,
	{ site, origin }: { site: string; origin: string }
): Mail {
	return {
		to,
		subject: `Your address at ${named(site)}`,
		text: `Somebody wanted to use this address with another account. It stays with yours, and nothing has
changed. If that was you: sign in with it, or choose a new password at ${origin}/recover
`
	};
}
