import { z } from 'zod';

const postgresUrl = /^postgres(ql)?:\/\/[^\s]+$/;
/** `file:`, `sqlite:` or a plain path; a scheme of something else is a mistake, not a file name. */
const sqliteUrl = /^((file|sqlite):.+|(?![a-z][a-z0-9+.-]+:\/\/)[^\s].*)$/i;
const hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^\[?[0-9a-f:.]+\]?$/i;
const network = /^(loopback|private|[0-9a-f:.]+(\/\d{1,3})?)$/i;

const listOf = (pattern: RegExp) =>
	z
		.string()
		.transform((text) => text.split(',').map((part) => part.trim()))
		.transform((parts) => parts.filter((part) => part !== ''))
		.refine((parts) => parts.every((part) => pattern.test(part)));

/** What each variable allows, in the words of the line that a bad value is answered with. */
const allowed = {
	PORT: 'a whole number from 0 to 65535',
	HOST: 'an address of this machine, such as 127.0.0.1, or nothing for all of them',
	DATA_DIR: 'a folder',
	DATABASE_URL: 'file:path/to/file.db or postgres://user:password@host/database',
	DATABASE_REPLICA_URL: 'postgres://user:password@host/database, beside a DATABASE_URL like it',
	ORIGIN: 'the address learners open, such as https://quiz.example, without a path',
	ALLOWED_HOSTS: 'host names without port, separated by commas',
	TRUST_PROXY: 'loopback, private, addresses or networks such as 10.0.0.0/8, separated by commas',
	SMTP_URL: 'smtp://user:password@host:587, or smtps:// for a server that speaks TLS at once',
	MAIL_FROM: 'the address mail comes from, such as Footnote <footnote@school.example>'
} as const;

const variables = z.object({
	/** 0 takes any free port. */
	PORT: z
		.string()
		.regex(/^\d{1,5}$/)
		.transform(Number)
		.refine((port) => port <= 65_535)
		.default(3000),
	HOST: z.string().regex(hostName).optional(),
	DATA_DIR: z.string().default('data'),
	DATABASE_URL: z
		.string()
		.refine((url) => postgresUrl.test(url) || sqliteUrl.test(url))
		.optional(),
	DATABASE_REPLICA_URL: z.string().regex(postgresUrl).optional(),
	ORIGIN: z
		.url({ protocol: /^https?$/ })
		.refine((url) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`)
		.transform((url) => new URL(url).origin)
		.optional(),
	ALLOWED_HOSTS: listOf(hostName).default([]),
	TRUST_PROXY: listOf(network).default([]),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\/[^\s]+$/)
		.refine((url) => URL.canParse(url) && new URL(url).hostname !== '')
		.optional(),
	MAIL_FROM: z
		.string()
		.regex(/^[^@\r\n]*[^@\s<>]+@[^@\s<>]+>?$/)
		.optional()
});

export type Environment = Omit<z.output<typeof variables>, 'DATABASE_URL'> & {
	DATABASE_URL: string;
};

export type ReadEnvironment =
	{ ok: true; environment: Environment } | { ok: false; problems: string[] };

/**
 * Reads what an installation is configured with. An empty variable counts as not set.
 *
 * @param given the process's variables
 * @returns the settings, or one line per bad variable: its name, its value, what is allowed
 */
export function readEnvironment(given: Record<string, string | undefined>): ReadEnvironment {
	const names = Object.keys(allowed) as (keyof typeof allowed)[];
	const set = Object.fromEntries(names.map((name) => [name, given[name]?.trim() || undefined]));
	const read = variables.safeParse(set);
	if (!read.success) {
		const bad = new Set(read.error.issues.map((issue) => issue.path[0]));
		return { ok: false, problems: names.filter((name) => bad.has(name)).map(describe) };
	}
	const environment = {
		...read.data,
		DATABASE_URL: read.data.DATABASE_URL ?? `file:${read.data.DATA_DIR}/footnote.db`
	};
	if (environment.DATABASE_REPLICA_URL && !postgresUrl.test(environment.DATABASE_URL)) {
		return { ok: false, problems: [describe('DATABASE_REPLICA_URL')] };
	}
	if (environment.SMTP_URL && !environment.MAIL_FROM) {
		return { ok: false, problems: [describe('MAIL_FROM')] };
	}
	return { ok: true, environment };

	function describe(name: keyof typeof allowed): string {
		return `${name} is "${withoutPassword(given[name] ?? '')}"; it may be ${allowed[name]}.`;
	}
}

/** A URL as it may be shown: who connects where, and not the password. */
export function withoutPassword(url: string): string {
	return url.replace(/(:\/\/[^:@/]*):[^@]*@/, '$1:…@');
}
