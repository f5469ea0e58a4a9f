import { contains, overlaps } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { writeDate } from '../../facts/write-date.ts';
import type { Entity } from '../../language/types.ts';
import { editPost } from './edit-post.ts';
import { actsIn, isCutShort, isFullName, isOwnName } from './holder.ts';
import { knownToAll, sharedPosts, singlePosts } from './post-words.ts';

/** A post as an item can ask about it. */
export interface Post {
	holder: Entity;
	/** "secretary of Russia's Security Council", as an editor prints it, without article. */
	text: string;
	/** The same in the words of the article. */
	printed: string;
	/** With the article it takes: "the secretary of …", "an analyst at …", "GE's chief executive". */
	phrase: string;
	/** The word that says what it is: "secretary". */
	head: string;
	/** "an analyst at …", and not "a Comerica economist", where no article is sure. */
	isPlainPhrase: boolean;
	/** Whether only one person can hold it at a time. */
	isSingle: boolean;
	isFormer: boolean;
	/** "in June 2025", when the article's day is known and the post may have changed hands since. */
	asOf: string | null;
	/** Of an undated report that the question names: it is asked whom the report calls so. */
	byReport: boolean;
}

const opening = /^(?:But|And|However|Earlier|Meanwhile|Yesterday|Today|Then|Now)\s+/;
/** "OSLO - Norwegian minister": where the report was sent from. */
const dateline = /^\p{Lu}[\p{Lu}.' ]+[^\p{L}]{0,12}[-–—―] /u;
const longest = 9;
/** Of one state or body there are several, and "the" only points at one of them. */
const severalHold =
	/^(?:senator|lawmaker|judge|officer|marshal|general|analyst|economist|professor|lecturer|researcher|lawyer|attorney|founder|co-founder|midfielder|defender|forward|striker|prop|winger|flanker)$/;
/** Bodies that no list of names holds. */
const houses = /\b(?:Senate|House|White House|Pentagon|Kremlin|Security Council|[A-Z]{3,6})\b/;
/** First halves of many names: which United? */
const halfNames = /^(?:United|City|Rovers|Athletic|Town|Wanderers|National|Irish Lions) \p{Ll}/u;

/**
 * The post of a role fact, or null when it cannot stand alone: no body or country named, words cut
 * off at either end, a description rather than a post.
 */
export function readPost(finding: Finding): Post | null {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'role' || focus.seat || !fact.usable || !isFullName(focus.entity.name))
		return null;
	const { text: whole } = card.index;
	const words = whole.slice(focus.role.start, focus.role.end).replace(/\s+/g, ' ');
	const printed = words
		.replace(dateline, '')
		.replace(opening, '')
		.replace(/[.,]+$/, '');
	const isFormer = /^(?:former|ex-)/i.test(printed);
	// A former post is only compared with a newer one; nobody is asked to write it.
	const text = isFormer ? printed : editPost(printed);
	const head = text === null ? null : headOf(text);
	if (text === null || head === null || text.split(' ').length > longest) return null;
	if (knownToAll.test(text) || isCut(finding)) return null;
	if (!namesABody(finding, words !== printed) || isCutShort(card.index, focus.entity)) return null;
	if (!isFormer && !actsIn(card.index, focus.entity)) return null;
	if (!isFormer && isOfOtherYear(finding)) return null;
	const own = card.findings.mentions.filter(({ entityId, kind, start, end }) => {
		const gap = Math.max(start - focus.role.end, focus.role.start - end);
		return entityId === focus.entity.entityId && kind === 'name' && gap < 8;
	});
	if (!own.every(({ start, end }) => isOwnName(whole.slice(start, end), focus.entity))) return null;
	const before = whole.slice(Math.max(0, focus.role.start - 5), focus.role.start).toLowerCase();
	const isSingle =
		!isFormer &&
		!/\ban? $/.test(before) &&
		!/\b(?:vice|deputy|co)[- ]/i.test(text) &&
		(singlePosts.has(head) ||
			/\b(?:executive|managing|finance) director\b/.test(text) ||
			(/\bthe $/.test(before) && !severalHold.test(head)));
	const { value: publishedOn } = card.index.analysed.article.publishedOn;
	return {
		holder: focus.entity,
		text,
		printed,
		phrase: withArticle(text, isSingle),
		head,
		isPlainPhrase: isSingle || / (?:of|at|for|to|with) /.test(text) || isPossessive(text),
		isSingle,
		isFormer,
		asOf: publishedOn === null || isFormer ? null : `in ${writeDate(publishedOn.slice(0, 7))}`,
		byReport: publishedOn === null && !isFormer && card.index.told.size > 0
	};
}

/**
 * "President Lee said in September 2013 …" in a report of 2015: whether Lee holds the post at the time of
 * the report is not told.
 */
function isOfOtherYear({ card: { index, findings } }: Finding): boolean {
	const day = index.analysed.article.publishedOn.value;
	if (day === null || index.analysed.article.textKind === 'digest') return false;
	const { start, end } = findings.sentence;
	const years = index.text.slice(start, end).match(/\b(?:19|20)\d\d\b/g) ?? [];
	return years.some((year) => year !== day.slice(0, 4));
}

/** The last word before "of", "at" …, when it names a post. */
function headOf(text: string): string | null {
	const [front = ''] = text.split(/ (?:of|at|for|in|to|on|with|from) /);
	const head = front.split(' ').at(-1)?.toLowerCase() ?? '';
	return singlePosts.has(head) || sharedPosts.has(head) ? head : null;
}

/** A country, a company, a club … stands in the post: "Chancellor" alone says too little. */
function namesABody({ focus, card }: Finding, isTrimmed: boolean): boolean {
	if (focus.kind !== 'role') return false;
	const { role, entity } = focus;
	const named = nameMentions(card.findings).filter(
		(mention) => mention.entityId !== entity.entityId && overlaps(role, mention)
	);
	// A place beside an organisation is two names run into one.
	const [first, second] = named.map(({ entityId }) => card.index.entities.get(entityId)?.type);
	if (first === 'place' && second === 'organisation') return false;
	if (named.some((mention) => !contains(role, mention))) return false;
	const words = card.index.text.slice(role.start, role.end);
	if (halfNames.test(words)) return false;
	// "French composer", "Ukrainian analyst" describe; they are no posts.
	if (second === undefined && first === 'nationality') return isOfState(words);
	if (named.length > 0) return true;
	return !isTrimmed && houses.test(words);
}

function isOfState(words: string): boolean {
	return /\b(?:minister|president|chancellor|secretary|ambassador|leader|premier|king|queen|chief|commander|governor)$/i.test(
		words.split(/ (?:of|for|to) /)[0] ?? ''
	);
}

/** Words of the post go on outside the span that was found. */
function isCut({ focus, card }: Finding): boolean {
	if (focus.kind !== 'role') return true;
	const { tokens } = card.findings.sentence;
	const before = tokens.filter((token) => token.end <= focus.role.start).at(-1);
	const after = tokens.find((token) => token.start >= focus.role.end);
	if (before && /^(?:NOUN|PROPN|ADJ|PART|NUM)$/.test(before.tag)) return true;
	if (before && /^(?:[-–/&]|and|in|at)$/i.test(before.text)) return true;
	// "secretary of … and a former minister" are two posts.
	if (after?.text === 'and' && /^(?:an?|the)$/.test(tokens[after.index + 1]?.text ?? ''))
		return false;
	return /^(?:and|or|as|that|of|for|at|in|&|-)$/.test(after?.text ?? '');
}

function withArticle(text: string, isSingle: boolean): string {
	if (/^(?:the|an?) /i.test(text) || isPossessive(text)) return text;
	if (isSingle) return `the ${text}`;
	return /^(?:[aeio]|u(?!ni|s\b|\.))/i.test(text) ? `an ${text}` : `a ${text}`;
}

/** "Russia's deputy foreign minister": no article of its own. */
function isPossessive(text: string): boolean {
	return /^\p{Lu}[^,]*?['’]s? /u.test(text.split(/ of | at /)[0] ?? '');
}
