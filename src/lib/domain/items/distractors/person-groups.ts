import { countryCodeOf } from './countries.ts';
import type { Entity } from '../../language/types.ts';

/** Walks of life: a question about a president is no question when the others are singers. */
const groups: readonly (readonly [string, RegExp])[] = [
	[
		'politics',
		/\b(?:president|leader|premier|prime minister|minister|chancellor|king|queen|prince|emperor|ayatollah|senator|congress|MPs?|lawmaker|governor|mayor|secretary|ambassador|envoy|diplomat|commissioner|politician|spokes\w+|official|chief whip|taoiseach|peer|councillor|party|general|marshal|commander|admiral|colonel|lieutenant|chief of staff|dictator|ruler|opposition|government)\b/i
	],
	[
		'sport',
		/\b(?:coach|captain|striker|midfielder|defender|goalkeeper|winger|forward|centre|fly-half|scrum-half|hooker|prop|flanker|lock|full-back|batsman|bowler|champion|runner|sprinter|athlete|player|seed|referee|skipper|number one|boxer|cyclist|jockey|golfer)\b/i
	],
	[
		'arts',
		/\b(?:actor|actress|film director|singer|author|writer|novelist|producer|star|musician|band|composer|artist|comedian|presenter|dj|rapper|drummer|guitarist|film-?maker|playwright|poet|designer)\b/i
	],
	[
		'business',
		/\b(?:chief executive|CEO|chairman|chairwoman|chair|managing director|finance director|chief financial|founder|co-founder|owner|entrepreneur|vice[- ]president|executive|boss|manager|head of)\b/i
	],
	[
		'learning',
		/\b(?:analyst|professor|economist|researcher|scientist|lecturer|fellow|historian|expert|strategist|lawyer|doctor|consultant|engineer|editor|journalist|reporter|correspondent|columnist)\b/i
	]
];

/** The walk of life that the roles of a person tell of, null when they tell none. */
export function groupOf(roles: readonly string[]): string | null {
	for (const role of roles) {
		// "Nintendo president": of a company, unless a people or country stands there.
		const post = /^(?:(?:former|ex) )?(.+) (?:president|chairman)$/i.exec(role)?.[1];
		if (post !== undefined && countryCodeOf(post) === null) return 'business';
		const found = groups.find(([, words]) => words.test(role));
		if (found) return found[0];
	}
	return null;
}

export function rolesOf(entity: Entity): string[] {
	return entity.roles.map(({ text }) => text);
}
