import { foldText } from '../../grading/fold-text.ts';
import type { Entity } from '../../language/types.ts';
import { countryCodeOf } from './countries.ts';

/**
 * Whether two names may stand for one thing, or for a thing and a part of it: a shared alias, one
 * name inside the other, an acronym, or a country with its capital and its people.
 */
export function mayBeSame(a: Entity, b: Entity): boolean {
	return namesOf(a).some((one) => namesOf(b).some((other) => mayBeSameName(one, other)));
}

const folded = new Map<string, string>();
const mostFolded = 20_000;

/** A name is compared with many others: it is folded once. */
function foldName(name: string): string {
	let plain = folded.get(name);
	if (plain === undefined) {
		if (folded.size >= mostFolded) folded.clear();
		plain = foldText(name);
		folded.set(name, plain);
	}
	return plain;
}

export function mayBeSameName(a: string, b: string): boolean {
	const [one, other] = [foldName(a), foldName(b)];
	if (one === '' || other === '') return false;
	if (one === other || isInside(one, other) || isInside(other, one)) return true;
	const party = partyOf(one);
	if (party !== null && party === partyOf(other)) return true;
	if (isAcronym(one, other) || isAcronym(other, one)) return true;
	const code = countryCodeOf(a);
	return code !== null && code === countryCodeOf(b);
}

/** Parties have more names than most: the Tories are the Conservatives. */
const parties: readonly (readonly [string, RegExp])[] = [
	['conservative', /^(?:tory|tories|conservatives?)(?: (?:party|mps?))?$/],
	['labour', /^(?:new )?labour(?: (?:party|mps?))?$/],
	['liberal', /^(?:lib dems?|liberal democrats?)(?: (?:party|mps?))?$/],
	['republican', /^(?:gop|republicans?)(?: party)?$/],
	['democratic', /^democrat(?:s|ic)?(?: party)?$/]
];

function partyOf(folded: string): string | null {
	return parties.find(([, names]) => names.test(folded))?.[0] ?? null;
}

export function namesOf(entity: Entity): string[] {
	return [...new Set([entity.name, ...entity.aliases])];
}

/**
 * Other names an answer may be typed as. Of people the surname does, the first name alone does not,
 * nor a name turned round.
 */
export function acceptedNames(entity: Entity, shown = entity.name): string[] {
	const names = namesOf(entity);
	if (entity.type !== 'person') {
		// "of Transportation" is the end of a name, not another one.
		return names.filter((name) => name !== shown && !/^(?:of|for|and|in|on|at|to|by) /.test(name));
	}
	const parts = entity.name.split(/\s+/);
	// "Kim Jong Un" is called Kim: the name that stands alone is the surname.
	const [opening = ''] = parts;
	const last = parts.at(-1) ?? entity.name;
	const isFirst = (names.includes(opening) && !names.includes(last)) || isFamilyFirst(parts);
	const surname = isFirst ? opening : last;
	const fitting = names.filter((name) => name.split(/\s+/).at(isFirst ? 0 : -1) === surname);
	// "Anna J. Kovac" is Anna Kovac.
	const plain = entity.name.replace(/ \p{Lu}\.(?= )/gu, '');
	return [...new Set([...fitting, plain, surname])].filter((name) => name !== shown);
}

const familyNames =
	/^(?:Kim|Lee|Park|Pak|Moon|Ri|Choe|Choi|Yoon|Jang|Kang|Han|Xi|Li|Hu|Wen|Wang|Zhang|Liu|Chen|Nguyen|Tran)$/;

/** Korean, Chinese and Vietnamese names open with the family's: nobody is called "Un". */
function isFamilyFirst(parts: readonly string[]): boolean {
	const [opening = '', ...given] = parts;
	const isShort = given.length === 2 ? given.every((part) => part.length <= 6) : given.length === 1;
	return (
		isShort &&
		familyNames.test(opening) &&
		(given.length === 2 || /^(?:Xi|Li|Hu|Wen)$/.test(opening))
	);
}

function isInside(one: string, other: string): boolean {
	return ` ${other} `.includes(` ${one} `);
}

function isAcronym(short: string, long: string): boolean {
	const words = long.split(' ');
	if (words.length < 2 || short.includes(' ')) return false;
	const initials = words.map((word) => word[0] ?? '').join('');
	const content = words
		.filter((word) => !/^(?:of|the|and|for|on|in)$/.test(word))
		.map((word) => word[0] ?? '')
		.join('');
	return short === initials || short === content;
}
