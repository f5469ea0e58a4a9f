import { z } from 'zod';

const roles = ['learner', 'teacher', 'admin'] as const;
const withoutNul = (text: string) => text.replaceAll('\0', '').trim();

/** A page number as it stands in an address; anything else is the first page. */
const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const words = z.string().transform(withoutNul).pipe(z.string().max(100)).catch('');

/** `?page=…` */
export const pageQuerySchema = z.object({ page });

/** `?words=…&role=…&page=…`: whatever an address holds is a list of people. */
export const peopleQuerySchema = z.object({
	words,
	role: z.enum(roles).nullable().catch(null),
	page
});

/** `?noun=…&actor=…&page=…` */
export const auditQuerySchema = z.object({
	noun: z
		.string()
		.regex(/^[a-z][a-z-]{0,40}$/)
		.nullable()
		.catch(null),
	actor: z
		.string()
		.regex(/^[a-z0-9]{1,40}$/)
		.nullable()
		.catch(null),
	page
});

export const roleSchema = z.object({ role: z.enum(roles) });

export const instanceSettingsSchema = z.object({
	name: z
		.string()
		.max(1000)
		.transform((name) => withoutNul(name).slice(0, 60)),
	signUp: z.enum(['open', 'closed'])
});

/** A query as an object; of a name given twice the last counts. */
export function queryOf(url: URL): Record<string, string> {
	return Object.fromEntries(url.searchParams);
}

export const invitationSchema = z.object({
	note: z
		.string()
		.max(1000)
		.transform((note) => withoutNul(note).slice(0, 80))
});

export const revocationSchema = z.object({ invitationId: z.string().regex(/^[0-9a-f]{64}$/) });
