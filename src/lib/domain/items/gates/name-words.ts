import { roleNouns } from '../../language/entities/title-words.ts';

/**
 * Words of a question for a name that lean on something the question does not say, or that only look
 * like a sentence. Each entry: what it is called, and how it is told.
 */
const leaning: readonly (readonly [string, RegExp])[] = [
	[
		'opens as the end of a thought',
		/^(?:Regardless|Together|Instead|Still|Likewise|Similarly|Besides|Moreover|Furthermore|Indeed|Nonetheless|Nevertheless|Unlike|Even so|Of course|For example|For instance|In the end|In addition|In turn|In response|In contrast|By contrast|As a result|At one point|At first|At last|After all|On top of|Finally|Ultimately|Eventually|Again|Once again|Apparently|Perhaps|Another|One of the (?:other|two))\b/
	],
	['counts what came before', /^(?:An?|The) (?:second|third|fourth|fifth|final|last|other) /],
	[
		'points back',
		/\b(?:this|that|these|those|such) (?:\p{Ll}+ )?(?:line|kind|sort|type|way|move|remark|comment|claim|issue|deal|plan|decision|case|point|attack)s?\b/u
	],
	[
		'whose doing is not told',
		/\b(?:his|her|its|their) (?:ruling|decision|proposal|plan|claim|request|remarks?|comments?|statement|announcement|order|suggestion|appeal|visit|move|meeting|trip|offer)\b/
	],
	[
		'what was offered is not told',
		/(?<=\p{L}['’]s? )(?:ruling|proposal|request|offer|demand|suggestion|invitation|call|bid|plan|claim|remarks?|comments?)(?=[?.,]| (?:on|in|at) (?:\d|\p{Lu}|______))/u
	],
	[
		'time that hangs on a day',
		/\b(?:last|this|next|earlier this|later this|earlier that) (?:week|weekend|month|season|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|tomorrow|tonight)\b/
	],
	[
		'dateline',
		/^["“]?(?:______|\p{Lu}[\p{Lu}.' ]+)(?:, [\p{L}. ]{2,14})?,? ?[^\p{L}]{0,40}[―—–]\s/u
	],
	['dateline of an agency', /^______(?:, [^,—]{2,20}){1,3} \(\p{Lu}+\) [―—–]\s/u],
	[
		'label before a colon',
		/^(?:\p{Lu}[\p{L}’']*(?: (?:for|of|on|in|the|and|to|a)| \p{Lu}[\p{L}’']*){0,6}|Editor['’]s note): \S/u
	],
	['which election', /\bthe next (?:general )?election\b/],
	['garbled letters', /\p{Ll}\p{Lu}? \p{Lu}\b(?= A\b)|\uFFFD/u]
];

/** What stands in the words that no question for a name may lean on, or null. */
export function leansOn(stem: string): string | null {
	return leaning.find(([, words]) => words.test(stem))?.[0] ?? null;
}

/** Letters that only the article spells out, used as somebody's: "the IG's investigation". */
export function unknownOwner(stem: string, isKnown: (letters: string) => boolean): string | null {
	const owners = [...stem.matchAll(/\b((?:\p{Lu}|\d){2,6})['’]s\b/gu)].map(
		(match) => match[1] ?? ''
	);
	return owners.find((letters) => /\p{Lu}/u.test(letters) && !isKnown(letters)) ?? null;
}

/**
 * "the Texas senator", "the performer's label": somebody who has a name and is not called by it. Who
 * has just been named is described ("Anna Kovac, the mayor of Lowtown"), who leads a body told of.
 */
export function callsByPost(stem: string): string | null {
	for (const { index } of stem.matchAll(/\b[Tt]he (?=\p{L})/gu)) {
		const phrase = stem.slice(index).split(' ').slice(1, 5);
		const at = phrase.findIndex((word) => roleNouns.has(bare(word)) || bare(word) === 'performer');
		if (
			at < 0 ||
			phrase.slice(0, at).some((word) => !/^[\p{L}-]+(?:['’]s?)?$/u.test(word) || small.has(word))
		)
			continue;
		const before = stem.slice(0, index);
		if (/(?:\p{Lu}[\p{L}.]*|______), $/u.test(before)) continue;
		const [noun = '', next = '', third = '', fourth = ''] = stem
			.slice(index)
			.split(' ')
			.slice(at + 1);
		const isNamed = /^(?:\p{Lu}|______)/u.test(next) && !/[,.]$/.test(noun);
		const isOfBody =
			/^(?:of|for|at)$/.test(next) && /^(?:\p{Lu}|______)/u.test(third === 'the' ? fourth : third);
		if (!isNamed && !isOfBody) return `the ${phrase.slice(0, at + 1).join(' ')}`;
	}
	return null;
}

/** The word without what clings to it; a capital makes it part of a name. */
function bare(word: string): string {
	return word.replace(/(?:['’]s?)?[,.:;]*$/u, '');
}

const small = new Set('of for at in on to by from with and or who that is was has had'.split(' '));

/** The possessive goes: "Kaine's" tells of Kaine. */
export function withoutOwners(text: string): string {
	return text.replace(/['’](?:s\b|(?=[\s,.]))/gu, ' ');
}
