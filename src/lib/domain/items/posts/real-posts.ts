import { countryCodeOf } from '../distractors/countries.ts';

/** Offices of one rank in one house: each of them exists wherever one of them does. */
interface House {
	/** Finds the office inside the post as it is printed; group 1 is the office. */
	pattern: RegExp;
	offices: readonly string[];
	/** Whether the house is one of the country that the post names. */
	holds?: (post: string) => boolean;
}

const ministers = [
	'prime minister',
	'foreign minister',
	'defence minister',
	'interior minister',
	'finance minister',
	'justice minister',
	'health minister',
	'education minister'
];
const secretaries = [
	'foreign secretary',
	'home secretary',
	'defence secretary',
	'health secretary',
	'education secretary',
	'transport secretary'
];
const departments = ['state', 'defense', 'commerce', 'homeland security', 'energy', 'labor'];
const american = /\b(?:US|U\.S\.|American|United States)\b/;
const british = /\b(?:UK|U\.K\.|British|Britain['’]s)(?= |$)/;

const houses: readonly House[] = [
	{
		pattern:
			/\b(?:Senate|House) ((?:majority|minority) (?:leader|whip)|speaker)$|^(speaker) of the House$/,
		offices: ['majority leader', 'minority leader', 'majority whip', 'minority whip']
	},
	{
		pattern:
			/^White House ((?:press secretary|chief of staff|communications director|counsel|budget director))$/,
		offices: [
			'press secretary',
			'chief of staff',
			'communications director',
			'counsel',
			'budget director'
		]
	},
	{
		pattern:
			/^((?:attorney general|secretary of state|lieutenant governor|treasurer))(?= of \p{Lu})/u,
		offices: ['attorney general', 'secretary of state', 'lieutenant governor', 'treasurer'],
		holds: (post) => countryCodeOf(post.split(' of ').at(-1) ?? '') === null
	},
	{
		pattern: /(?<=secretary of )(state|defense|commerce|homeland security|energy|labor)$/,
		offices: departments,
		holds: (post) => american.test(post)
	},
	{
		pattern: /\b((?:foreign|home|defence|health|education|transport) secretary)$/,
		offices: secretaries,
		holds: (post) => british.test(post)
	},
	{
		pattern:
			/\b((?:prime|foreign|defence|defense|interior|finance|justice|health|education|trade|economy|oil|energy|culture|agriculture|labour|transport) minister)(?= of |$)/,
		offices: ministers,
		holds: namesLand
	},
	{
		pattern:
			/^(secretary|deputy secretary|chairman|chairwoman|deputy chairman) of (?:the )?\p{Lu}.*\b(?:Council|Commission|Board)$/u,
		offices: ['secretary', 'deputy secretary', 'chairman', 'deputy chairman', 'spokesman']
	},
	{
		pattern: /(?:['’]s |^)(chief executive|finance director)(?= of \p{Lu}|$)/u,
		offices: ['chief executive', 'chairman', 'finance director', 'chief economist']
	}
];

/** The office in a post, and those beside it in the same house; null where no table holds it. */
export function housemates(
	post: string
): { office: string; at: number; others: readonly string[] } | null {
	for (const { pattern, offices, holds } of houses) {
		const found = pattern.exec(post);
		const office = found?.[1] ?? found?.[2];
		if (!found || office === undefined || holds?.(post) === false) continue;
		// Of one chamber there is no "House majority leader of the House".
		if (post.startsWith('speaker of the House')) continue;
		return {
			office,
			at: post.indexOf(office, found.index),
			others: offices.filter((other) => other !== office)
		};
	}
	return null;
}

/** The code of the country or people that a post names; null where it names none. */
export function landOf(post: string): string | null {
	const words = post.match(/\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?/gu) ?? [];
	for (const word of words) {
		const code = countryCodeOf(word) ?? countryCodeOf(word.split(' ')[0] ?? '');
		if (code !== null) return code;
	}
	return null;
}

function namesLand(post: string): boolean {
	return landOf(post) !== null;
}
