import { z } from 'zod';

/** Whatever a browser sends is a text; a file or a missing field is an empty one. */
const text = z.preprocess(
	(value) => (typeof value === 'string' ? value : ''),
	z.string().max(1000)
);

export const credentialsSchema = z.object({ signInName: text, password: text });

export const signUpSchema = credentialsSchema.extend({
	name: text.transform((name) => name.replaceAll('\0', '').trim().slice(0, 80) || null)
});

export const passwordChangeSchema = z.object({ password: text, newPassword: text });

export const recoverySchema = z.object({ signInName: text, code: text, newPassword: text });
