import { isHighOffice } from '../types/high-office.ts';
import { lookupsOf } from '../../facts/article-lookups.ts';
import { contains } from '../../facts/edits.ts';
import { isReference } from '../../facts/read-references.ts';
import { firstFinite } from '../../facts/sentence-form.ts';
import type { Problem } from '../../facts/problems.ts';
import type { Entity } from '../../language/types.ts';
import type { Candidate } from '../candidate.ts';
import { headlineShare, namesOfCard, timesNamed } from './salience.ts';

export const office =
	/\b(?:president|premier|prime minister|minister|chancellor|king|queen|pope|governor|mayor|secretary|leader|ambassador|chief executive|chairman)\b/i;
export const wellKnownLetters =
	/^(?:US|U\.S\.|UK|EU|UN|UAE|USA|NATO|Nato|BBC|CNN|IBM|NASA|Nasa|FBI|CIA|TASS|AFP|NHK|UEFA|Uefa|FIFA|Fifa|OPEC|Opec|WHO|IMF|MTV|ITV|HSBC|BMW|GM|GE|RFE\/RL|NHS|WTO|IRA|ANC|PLO|BT|EA)$/;
const outlet =
	/\b(?:News|Times|Post|Gazette|Herald|Tribune|Guardian|Telegraph|Mirror|Sun|Reuters|Bloomberg|BBC|CNN|Radio|Magazine|Journal|Daily|Weekly|Today|Politico|HuffPost|Breitbart|NBC|ABC|CBS|MSNBC|CNBC|NPR|C-SPAN|Fox)\b/;

/**
 * A name is worth asking for when the story makes something of it: named again and again, or the
 * holder of an office; and when what is asked says enough for the name to be found.
 */
export function prominentKey({ content, finding, others }: Candidate): Problem[] {
	const { type, key } = content;
	const isDigest = finding.card.index.analysed.article.textKind === 'digest';
	const { card, focus } = finding;
	if (others || focus.kind === 'role' || typeof key !== 'string') return [];
	if (!/^(?:cloze|short-answer|multiple-choice|who-said)$/.test(type)) return [];
	const entity = namesOfCard(card).find(({ name, aliases }) =>
		[name, ...aliases].some((other) => key === other || key.replace(/^the /i, '') === other)
	);
	if (!entity) return [{ gate: 'obscure-name', detail: key }];
	const problem = (gate: string, detail = entity.name): Problem[] => [{ gate, detail }];
	const isSpeech = focus.kind === 'quotation';
	if (
		!isSpeech &&
		!isProminent(entity, finding.card.index) &&
		!(isDigest && entity.roles.length > 0)
	)
		return problem('obscure-name');
	if (isDigest && !isSpeech && entity.type === 'person' && !isKnownOfDigest(entity, finding))
		return problem('obscure-name');
	if (!isNamedHere(entity, finding)) return problem('named-by-reference');
	if (!isDigest && isMereVoice(entity, finding)) return problem('passing-voice');
	if (isOwner(content.stem)) return problem('says-little');
	if (entity.type === 'country' && !isToldMuch(finding, entity)) return problem('says-little');
	if (isInRole(entity, finding)) return problem('piece-of-a-post');
	if (party.test(entity.name)) return problem('says-little');
	if (isTalking(entity, finding)) return problem('passing-voice');
	if (/^[A-Z]{2,6}$/.test(key) && !wellKnownLetters.test(key)) return problem('obscure-letters');
	if (entity.type === 'agency' || outlet.test(entity.name)) return problem('names-the-outlet');
	if (focus.kind === 'quotation') return [];
	if (!isOfTheNews(card, entity) || isBystander(card, entity)) return problem('off-topic');
	return isSpecific(content.stem, candidateNames(finding, entity), card)
		? []
		: problem('says-little');
}

/**
 * Of whom a digest quotes nobody need know the name but of those who hold high office. Whoever wrote
 * what it reports is known by it and asked for by nobody.
 */
function isKnownOfDigest(entity: Entity, { card }: Candidate['finding']): boolean {
	const { roles } = entity;
	if (isHighOffice(roles.map(({ text }) => text))) return !isDeputy(roles);
	return /\b(?:leader|secretary|marshal|general)\b/i.test(roles.map(({ text }) => text).join(' '))
		? !isDeputy(roles)
		: card.index.analysed.article.author.value === null &&
				timesNamed(card.index, entity) >= fewestOfDigest;
}

const fewestOfDigest = 6;

function isDeputy(roles: readonly { text: string }[]): boolean {
	return roles.every(({ text }) => /\b(?:deputy|vice|former|spokes\w+)\b/i.test(text));
}

/** By a name in the passage itself: whom "he" means is a reading, and no key rests on one. */
function isNamedHere({ entityId }: Entity, { card }: Candidate['finding']): boolean {
	return card.findings.mentions.some(
		({ entityId: id, kind, start, end }) =>
			id === entityId && kind === 'name' && !isReference(card.index.text.slice(start, end))
	);
}

/** Who said something in passing, without an office to say it from. */
function isMereVoice(entity: Entity, { card, focus }: Candidate['finding']): boolean {
	const { sentence } = card.findings;
	const isOffice = entity.roles.some(({ text }) => office.test(text));
	// Whose words are worth a question, the writer of the item has asked already.
	if (focus.kind === 'quotation') return false;
	const isOpening = sentence.index < 2 || card.index.told.size === 0;
	if (isOpening && (entity.type !== 'person' || isOffice)) return false;
	// "X added that …": the second thought of a speaker.
	if (card.findings.attributions.some(({ cueLemma }) => cueLemma === 'add')) return true;
	const speaks = card.findings.attributions.some(
		({ sourceEntityId, act }) => sourceEntityId === entity.entityId && !act
	);
	return speaks;
}

/** Of so many sentences each is near to what the story tells. */
const shortStory = 24;

/** Names are asked of what the headline tells, or of the first sentences. */
function isOfTheNews(card: Candidate['finding']['card'], entity: Entity): boolean {
	if (card.index.told.size === 0) return true;
	const share = headlineShare(card);
	const isEarly = card.findings.sentence.index <= 3;
	const isShort = card.index.sentences.length <= shortStory;
	return (
		share >= 2 || (share === 1 && (isEarly || (isShort && timesNamed(card.index, entity) >= 3)))
	);
}

/** A body that comes up far down in a longer article, and hardly again. */
function isBystander(card: Candidate['finding']['card'], entity: Entity): boolean {
	const isFar = card.findings.sentence.index > 3 && card.index.sentences.length > shortStory;
	return isFar && entity.type === 'organisation' && timesNamed(card.index, entity) < 3;
}

/** Of two or three parties one is always guessed. */
const party =
	/^(?:the )?(?:New )?(?:Labour|Conservatives?|Tor(?:y|ies)|Lib Dems?|Liberal Democrats?|Republicans?|Democrats?)(?: Party)?$/;

const talk = new Set(
	'express highlight dismiss insist hit condemn welcome praise criticise criticize defend attack hail urge call promise pledge declare concede admit describe believe hope want think expect argue warn reveal'.split(
		' '
	)
);

/** Who thinks or says something about the news; in the first sentence it is the news. */
function isTalking({ entityId }: Entity, { card }: Candidate['finding']): boolean {
	const { sentence, mentions } = card.findings;
	if (sentence.index === 0 || card.index.told.size === 0) return false;
	const verb = firstFinite(sentence);
	const mention = mentions.find((other) => other.entityId === entityId);
	return (
		verb !== null && mention !== undefined && mention.end <= verb.start && talk.has(verb.lemma)
	);
}

/** Where the English-language press is at home: the first guess for any gap. */
const atHome =
	/^(?:the )?(?:US|U\.S\.|USA|United States|America|UK|U\.K\.|United Kingdom|Britain|Great Britain|England)$/;

/** A land is guessed unless figures, dates or the words of the headline stand beside it. */
function isToldMuch({ card }: Candidate['finding'], { name }: Entity): boolean {
	if (card.index.told.size === 0) return true;
	if (atHome.test(name)) return false;
	const { quantities, dates } = card.findings;
	return quantities.length + dates.length > 0 || headlineShare(card) >= 2;
}

/** "Anna Kovac, project manager at ______" */
function isInRole({ entityId }: Entity, { card }: Candidate['finding']): boolean {
	const { roles } = lookupsOf(card.index);
	return card.findings.mentions.some(
		(mention) => mention.entityId === entityId && roles.some((role) => contains(role, mention))
	);
}

/** "______'s largest …" */
function isOwner(stem: string): boolean {
	return /______ ?['’]/.test(stem);
}

function isProminent(entity: Entity, index: Candidate['finding']['card']['index']): boolean {
	const times = timesNamed(index, entity);
	switch (entity.type) {
		case 'person':
			return times >= 4 || entity.roles.some(({ text }) => office.test(text));
		case 'organisation':
			return times >= 2;
		default:
			return true;
	}
}

function candidateNames({ card, focus }: Candidate['finding'], key: Entity): number {
	const values = [...card.findings.quantities, ...card.findings.dates].filter(
		(span) => !card.findings.quotes.some((quote) => contains(quote, span))
	);
	const isOther = (entity: Entity) => entity !== key && entity.type !== 'nationality';
	return (
		namesOfCard(card).filter(isOther).length + (focus.kind === 'statement' ? values.length : 0)
	);
}

/** The words that are left name or count something, or speak at length of what the headline tells. */
function isSpecific(stem: string, named: number, card: Candidate['finding']['card']): boolean {
	const words = stem.split(' ').length;
	return (
		named >= 2 || (named + headlineShare(card) >= 1 && words >= 16) || headlineShare(card) >= 3
	);
}
