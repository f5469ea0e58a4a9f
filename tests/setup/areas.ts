/**
 * Which part of the source may import what. ESLint turns this table into `no-restricted-imports`
 * while one types; `architecture.test.ts` reads every import and follows relative paths, which a
 * rule about strings cannot do.
 */
export interface Ban {
	/** Folders below `src/lib`, or `routes`, that may not be imported. */
	places?: string[];
	/** Packages that may not be imported; `@scope/*` and `name/*` are included. */
	packages?: string[];
	/** Names the right place. */
	message: string;
}

export interface Area {
	name: string;
	/** Path prefixes, or files. The first area that matches a file is its area. */
	paths: string[];
	bans: Ban[];
}

const oldAliases: Ban = {
	packages: ['$lib'],
	message: 'Write #lib/…/name.ts: it also works in plain Node.'
};
const oldStores: Ban = {
	packages: ['$app/stores'],
	message: 'Use $app/state: the next SvelteKit has no $app/stores.'
};
const luciaStaysHome: Ban = {
	packages: ['lucia', '@node-rs/argon2'],
	message: 'Only src/lib/server/auth knows the session library: call a function of that folder.'
};
const driversStayHome: Ban = {
	packages: ['better-sqlite3', 'postgres'],
	message: 'Only src/lib/server/db talks to a driver: take a Store.'
};
const drizzleStaysHome: Ban = {
	packages: ['drizzle-orm', 'drizzle-kit'],
	message: 'Queries belong in src/lib/server/repositories: call a function there.'
};
const noKit: Ban = {
	packages: ['@sveltejs/kit', '$app', '$env', 'svelte'],
	message: 'This code runs without SvelteKit: pass what it needs as an argument.'
};
const noRoutes: Ban = {
	places: ['routes'],
	message: 'Routes are the outermost layer: move what is shared to src/lib.'
};
const noServer: Ban = {
	places: ['server'],
	message: 'Nothing of src/lib/server reaches a browser: load it in +page.server.ts and pass data.'
};
const noInterface: Ban = {
	places: ['components', 'state', 'routes'],
	message: 'The server does not know the interface: return data, let a component draw it.'
};
const everywhere = [oldAliases, oldStores];
const packagesStayHome = [luciaStaysHome, driversStayHome, drizzleStaysHome];

export const areas: Area[] = [
	{
		name: 'domain',
		paths: ['src/lib/domain/'],
		bans: [
			...everywhere,
			...packagesStayHome,
			{
				places: ['server', 'schemas', 'components', 'state', 'routes'],
				message: 'src/lib/domain imports nothing but itself: take what you need as an argument.'
			},
			{
				packages: ['node', 'zod', '@sveltejs/kit', '$app', '$env', 'svelte'],
				message:
					'src/lib/domain is pure: files, clock, randomness and frameworks come in as arguments.'
			}
		]
	},
	{
		name: 'schemas',
		paths: ['src/lib/schemas/'],
		bans: [...everywhere, ...packagesStayHome, noServer, noInterface, noKit]
	},
	{
		name: 'server/db',
		paths: ['src/lib/server/db/'],
		bans: [
			...everywhere,
			luciaStaysHome,
			noKit,
			noInterface,
			{
				places: ['server/repositories', 'server/services', 'server/auth'],
				message: 'src/lib/server/db is the lowest layer: repositories call it, not the other way.'
			}
		]
	},
	{
		name: 'server/repositories',
		paths: ['src/lib/server/repositories/'],
		bans: [
			...everywhere,
			luciaStaysHome,
			driversStayHome,
			noKit,
			noInterface,
			{
				places: ['server/services', 'server/auth'],
				message: 'Repositories turn rows into domain types; decisions belong in the service above.'
			}
		]
	},
	{
		name: 'server/services',
		paths: ['src/lib/server/services/'],
		bans: [
			...everywhere,
			...packagesStayHome,
			noKit,
			noInterface,
			{
				places: ['server/db/schema', 'server/db/dialect.ts'],
				message: 'Tables are known to src/lib/server/repositories: add a function there.'
			}
		]
	},
	{
		name: 'server/auth',
		paths: ['src/lib/server/auth/'],
		bans: [
			...everywhere,
			driversStayHome,
			drizzleStaysHome,
			noInterface,
			{
				places: ['server/db/schema', 'server/db/dialect.ts'],
				message: 'Tables are known to src/lib/server/repositories: add a function there.'
			}
		]
	},
	{
		name: 'components',
		paths: ['src/lib/components/'],
		bans: [...everywhere, ...packagesStayHome, noServer, noRoutes]
	},
	{
		name: 'state',
		paths: ['src/lib/state/'],
		bans: [...everywhere, ...packagesStayHome, noServer, noRoutes]
	},
	{
		name: 'routes',
		paths: ['src/routes/'],
		bans: [
			...everywhere,
			...packagesStayHome,
			{
				places: ['server/db', 'server/repositories'],
				message: 'Routes guard, parse and call one service: see src/lib/server/services.'
			}
		]
	},
	{
		// An app of its own that the real one is measured against.
		name: 'yardstick',
		paths: ['src/cli/bench/trivial-app/'],
		bans: [...everywhere, ...packagesStayHome]
	},
	{
		name: 'cli',
		paths: ['src/cli/'],
		bans: [
			...everywhere,
			...packagesStayHome,
			noKit,
			noInterface,
			{
				places: ['server/repositories', 'server/db/schema'],
				message: 'Commands call services, as routes do.'
			}
		]
	},
	{ name: 'hooks', paths: ['src/hooks.'], bans: [...everywhere, ...packagesStayHome] },
	{
		name: 'seeds',
		paths: ['seeds/'],
		bans: [...everywhere, luciaStaysHome, driversStayHome, noKit, noInterface]
	},
	{
		name: 'other',
		paths: ['src/', 'tests/'],
		bans: everywhere
	}
];

/** The area a file belongs to; `file` is relative to the project with forward slashes. */
export function areaOf(file: string): Area | undefined {
	return areas.find((area) => area.paths.some((path) => file.startsWith(path)));
}

const escape = (text: string) => text.replace(/[$./*+?^()[\]{}|\\]/g, '\\$&');

/** Matches a specifier as written that names one of the packages of a ban. */
export function packagePattern(name: string): string {
	return name === 'node' ? '^node:' : `^${escape(name)}(/|$)`;
}

/** Matches a specifier as written that names a place below `src/lib` (or the routes). */
export function placePattern(place: string): string {
	if (place === 'routes') return '(^|/)routes/';
	const name = escape(place);
	const relative = name.replace(/^server\//, '(server/)?');
	return `^#lib/${name}(/|$)|^\\.{1,2}/(.*/)?${relative}(/|$)`;
}
