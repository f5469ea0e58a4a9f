import { z } from 'zod';

/** Whatever a browser sends is a text; a file or a missing field is an empty one. */
const text = z.preprocess(
	(value) => (typeof value === 'string' ? value : ''),
	z.string().max(1000)
);

/** A path on this server to go on to; an address of anybody else is none. */
const path = text.transform((value) => (/^\/(?![/\\])[\x21-\x7e]*$/.test(value) ? value : null));

export const credentialsSchema = z.object({ signInName: text, password: text });

export const signInSchema = credentialsSchema.extend({
	next: path,
	/** Whether what the guest of this browser answered comes along. */
	bring: text.transform((value) => value === 'yes')
});

const name = text.transform((value) => value.replaceAll('\0', '').trim().slice(0, 80) || null);

export const signUpSchema = credentialsSchema.extend({ name, next: path });

export const passwordChangeSchema = z.object({ password: text, newPassword: text });

export const emailChangeSchema = z.object({ email: text, password: text });

export const recoverySchema = z.object({ signInName: text, code: text, newPassword: text });

export const passwordMailSchema = z.object({ signInName: text });

export const newPasswordSchema = z.object({ newPassword: text });

/** `?next=…`, as it stands in the address of a page with a form that passes it on. */
export function nextOf(url: URL): string | null {
	return path.parse(url.searchParams.get('next'));
}
