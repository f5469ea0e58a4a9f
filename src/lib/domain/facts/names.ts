import type { Span } from '../articles/types.ts';
import type { Entity, Mention } from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { everybodysLetters } from './acronyms.ts';
import { isSurelyPerson, thingNoun } from './sure-person.ts';
import { isReference } from './read-references.ts';
import type { Edit } from './edits.ts';
import type { FactEntity } from './types.ts';

export const courtesy = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Senator|Sen|Rep)\.?\s+$/;

/** Mentions by name only, one per place: the longest where two overlap. */
export function nameMentions(findings: SentenceFindings): Mention[] {
	const kept: Mention[] = [];
	for (const mention of findings.mentions) {
		const last = kept.at(-1);
		if (mention.kind !== 'name' || (last && mention.start < last.end)) continue;
		kept.push(mention);
	}
	return kept;
}

export interface ExpandedNames {
	edits: Edit[];
	/** The sentences where the full names stand. */
	introducedIn: Span[];
}

/**
 * Edits that call each person by the full name at its first mention in the sentence: a stem stands
 * without the article, where "Osborne" was introduced sentences before. "Mr" goes with it.
 */
export function expandNames(index: ArticleIndex, findings: SentenceFindings): ExpandedNames {
	const seen = new Set<string>();
	const expanded: ExpandedNames = { edits: [], introducedIn: [] };
	for (const mention of nameMentions(findings)) {
		const entity = index.entities.get(mention.entityId);
		if (!entity || seen.has(mention.entityId)) continue;
		seen.add(mention.entityId);
		const surface = index.text.slice(mention.start, mention.end);
		const isAcronym = isUnknownAcronym(surface, entity);
		// "Kim Jong un": a slip of the paper that no question repeats.
		const isSlip =
			surface !== entity.name &&
			surface.toLowerCase() === entity.name.toLowerCase() &&
			/\p{Lu}/u.test(surface);
		const isWrittenOut =
			isSlip ||
			isAcronym ||
			isReference(surface) ||
			(isSurelyPerson(entity) && isShortFor(surface, entity));
		if (!isWrittenOut) continue;
		const before = courtesy.exec(index.text.slice(findings.sentence.start, mention.start));
		expanded.edits.push({
			start: mention.start - (before?.[0].length ?? 0),
			end: mention.end,
			text: withoutSecondArticle(
				index.text.slice(findings.sentence.start, mention.start),
				nameInText(index, entity, surface)
			)
		});
		expanded.introducedIn.push(...introductions(index, findings, entity, surface));
	}
	expanded.edits.push(...spelledOut(index, findings, expanded.edits));
	return expanded;
}

/** Letters that the article spells out elsewhere, at their first place in the sentence. */
function spelledOut(
	index: ArticleIndex,
	{ sentence }: SentenceFindings,
	others: readonly Edit[]
): Edit[] {
	const seen = new Set<string>();
	return sentence.tokens.flatMap((token) => {
		const name = index.acronyms.get(token.text);
		if (!name || seen.has(token.text) || everybodysLetters.test(token.text)) return [];
		seen.add(token.text);
		const before = index.text.slice(sentence.start, token.start);
		const isTold = before.includes(name) || before.endsWith('(');
		const isWritten = others.some(({ start, end }) => start <= token.start && token.end <= end);
		if (isTold || isWritten || /[-/]$/.test(before)) return [];
		const article = /\b(?:the|a|an|['’]s) $/i.test(before) ? '' : 'the ';
		return [{ start: token.start, end: token.end, text: `${article}${name}` }];
	});
}

/** "AFI" means nothing where "American Film Institute" was said sentences before. */
function isUnknownAcronym(surface: string, entity: Entity): boolean {
	if (entity.type === 'person') return false;
	const isLetters = /^[A-Z]{2,6}$/.test(surface) && !everybodysLetters.test(surface);
	return isLetters && /[a-z] /.test(entity.name) && !entity.ambiguous;
}

/** An organisation keeps the article it was introduced with: "the Post", but "Novak Motors". */
function nameInText(index: ArticleIndex, entity: Entity, surface: string): string {
	const isLetters = /^[A-Z]{2,6}$/.test(surface);
	const owner = /^(?:his|her|its)$/i.test(surface) ? "'s" : '';
	if (entity.type === 'person' || !(isReference(surface) || isLetters))
		return `${entity.name}${owner}`;
	const mention = fullMention(index, entity);
	const before = index.text.slice(Math.max(0, (mention?.start ?? 0) - 4), mention?.start ?? 0);
	return `${/\bthe $/i.test(before) ? 'the ' : ''}${entity.name}${owner}`;
}

/** "the AFI" has its article already. */
function withoutSecondArticle(before: string, name: string): string {
	return /\bthe $/i.test(before) ? name.replace(/^the /, '') : name;
}

function fullMention(index: ArticleIndex, entity: Entity): Mention | undefined {
	return index.names.full.get(entity.entityId);
}

/** Where the full name stands; for a reference also the sentences from the name before it on. */
function introductions(
	index: ArticleIndex,
	findings: SentenceFindings,
	entity: Entity,
	surface: string
): Span[] {
	const full = index.sentences[fullMention(index, entity)?.sentence ?? -1]?.sentence;
	return [...(isReference(surface) ? chain(index, findings, entity) : []), full].filter(
		(span) => span !== undefined
	);
}

/** Sentences that a chain of references reaches back, and one more. */
const FURTHEST = 6;

/** "Novak …. He …. He …": back through those that mean somebody to the one that says the name. */
function chain(index: ArticleIndex, { sentence }: SentenceFindings, entity: Entity): Span[] {
	const spans: Span[] = [];
	const from = Math.max(0, sentence.index - FURTHEST);
	for (const earlier of index.sentences.slice(from, sentence.index).toReversed()) {
		const own = earlier.mentions.filter(({ entityId }) => entityId === entity.entityId);
		if (own.length === 0) continue;
		spans.unshift(earlier.sentence);
		if (own.some(({ start, end }) => !isReference(index.text.slice(start, end)))) break;
	}
	return spans;
}

/** "Anna Maria" read as Anna Maria Kovac: two names that begin alike are often two people. */
export function isOnlyOpening(surface: string, { name, type }: Entity): boolean {
	return type === 'person' && /\s/.test(surface.trim()) && name.startsWith(`${surface.trim()} `);
}

function isShortFor(surface: string, entity: Entity): boolean {
	return surface !== entity.name && entity.name.split(/\s+/).includes(surface.replace(/^.*\s/, ''));
}

/** A single plain noun with a capital ("the Institute") names nobody outside its article. */
const genericName =
	/^(?:The )?(?:Institute|Academy|Commission|Council|Committee|Ministry|Department|Board|Court|Bank|Union|Party|Group|School|House|Association|Federation|Foundation|Agency|Authority|Office|Club|Company|Government|State|Department|University|College|Society|Service|Centre|Center|Museum|Hospital|Church|Army|Navy|Command|Fund|Trust|League|Cabinet|Parliament|Assembly|Congress|Senate|Treasury|Chancellor|Minister|President|Director|Secretary|Library|Games|Report|Survey|Study|Index|Open|Cup)$/;

/** A lecture, prize or film that is named after somebody, taken for a person. */
export function isMistakenPerson(
	index: ArticleIndex,
	entity: Entity,
	mentions: readonly Mention[]
): boolean {
	if (entity.type !== 'person') return false;
	if (thingNoun.test(entity.name)) return true;
	return mentions.some(({ entityId, start }) => {
		const before = index.text.slice(Math.max(0, start - 4), start);
		return entityId === entity.entityId && /\bthe $/i.test(before);
	});
}

/** Somebody of whom the article gives one name only cannot be known elsewhere. */
export function isHalfNamed(entity: Entity): boolean {
	if (genericName.test(entity.name)) return entity.type !== 'country' && entity.type !== 'place';
	// "DVDs", "HD-DVDs": letters of a thing, whatever it was typed as.
	if (/^(?:[A-Z]+-)?[A-Z]{2,}s?$/.test(entity.name)) return false;
	return entity.type === 'person' && !/\s/.test(entity.name.trim());
}

export function toFactEntity(mention: Mention, entity: Entity): FactEntity {
	return {
		start: mention.start,
		end: mention.end,
		name: entity.name,
		type: entity.type,
		aliases: entity.aliases.filter((alias) => alias !== entity.name)
	};
}
