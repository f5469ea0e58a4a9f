import { organisationNouns, roleNouns } from '../language/entities/title-words.ts';
import { applyEdits } from './edits.ts';
import type { EntityType } from './types.ts';
import type { Problem } from './problems.ts';
import type { SentenceCard } from './sentence-card.ts';
import { nameMentions } from './names.ts';
import { firstFinite } from './sentence-form.ts';
import { singular } from './story-frame.ts';

const mostLeadWords = 34;
const mostWords = 64;

/**
 * A sentence that leans on one before it, told together with that one: the sentence right before, or
 * the first of the article where only "the …" has to be known. Both as they stand in the article, the
 * first of them able to stand alone. Any other card is given back as it is.
 */
export function withLeadIn(
	card: SentenceCard,
	before: SentenceCard | undefined,
	opening: SentenceCard | undefined
): SentenceCard {
	if (card.problems.length === 0 || card.index.told.size === 0 || !pointsBack(card)) return card;
	if (before && isNextTo(card, before)) {
		const told = toldAfter(card, before, isHealed);
		if (told) return told;
	}
	return (opening && toldAfter(card, opening, isThingOf)) ?? card;
}

function toldAfter(
	card: SentenceCard,
	lead: SentenceCard,
	isKnown: (problem: Problem, lead: SentenceCard) => boolean
): SentenceCard | null {
	if (lead.problems.length > 0 || lead.leadIn || !isNews(lead)) return null;
	if (lead.findings.sentence.index > 0 && !speaksOfHeadline(lead)) return null;
	const words = lead.statement.split(' ').length;
	if (words > mostLeadWords || words + card.statement.split(' ').length > mostWords) return null;
	if (!card.problems.every((problem) => isKnown(problem, lead))) return null;
	if (turning.test(card.index.text.slice(card.findings.sentence.start))) return null;
	const { sentence } = lead.findings;
	const context = [{ start: sentence.start, end: sentence.end }, ...lead.context];
	return {
		...withShortNames(card, lead),
		...{ problems: [], leadIn: lead, context: [...context, ...card.context] }
	};
}

const fewestLeadWords = 9;

/**
 * A sentence that tells news: past or perfect, or somebody's claim. "Mayor sells ferries.", put over
 * a report or between two parts of it, is a heading.
 */
function isNews({ index, findings, statement, attribution }: SentenceCard): boolean {
	if (index.analysed.article.textKind === 'digest') return true;
	if (statement.split(' ').length < fewestLeadWords) return false;
	const verb = firstFinite(findings.sentence);
	if (!verb) return false;
	return attribution !== null || verb.xpos === 'VBD' || /^(?:have|be|will)$/.test(verb.lemma);
}

/** Against the sentence before; without the word the two would contradict each other. */
const turning = /^(?:But|However|Yet|Still|Nevertheless|Nonetheless|Instead)\b/;

/** Whom the first of two sentences names in full the second calls by surname, as the article does. */
function withShortNames(card: SentenceCard, lead: SentenceCard): SentenceCard {
	const { index, findings } = card;
	const told = new Set(names(lead).map(({ name }) => name));
	const edits = card.edits.filter(({ start, end, text }) => {
		const surface = index.text.slice(start, end);
		const isSurname = surface !== '' && text.endsWith(` ${surface.replace(/^.*\s/, '')}`);
		return !(told.has(text) && isSurname);
	});
	if (edits.length === card.edits.length) return card;
	return { ...card, edits, statement: applyEdits(index.text, findings.sentence, edits) };
}

/** "the pipeline", "the firm": named by the opening of the article. */
function isThingOf({ gate, detail }: Problem, lead: SentenceCard): boolean {
	if (gate === 'no-named-subject') return true;
	const [first = '', ...rest] = detail.toLowerCase().split(' ');
	if (first !== 'the' || !/^(?:unresolved-reference|attribution-vague)$/.test(gate)) return false;
	return isNamedIn(rest, lead) || (rest.length === 1 && isOnlyBody(rest[0] ?? '', lead));
}

function speaksOfHeadline({ index, findings }: SentenceCard): boolean {
	return findings.sentence.tokens.some(
		({ tag, text }) => /^(?:NOUN|PROPN)$/.test(tag) && index.told.has(singular(text))
	);
}

/** What leans on the sentence before does so at its head: "The firm …", "According to its estimate". */
function pointsBack({ problems, findings, index }: SentenceCard): boolean {
	const { start } = findings.sentence;
	const head = index.text.slice(start, start + 60).toLowerCase();
	return problems.some(
		({ gate, detail }) =>
			/^(?:unresolved-reference|attribution-vague)$/.test(gate) &&
			head.includes(detail.toLowerCase().replace(/ (?=['’])/g, ''))
	);
}

/** Nouns that take up what the sentence before tells of. */
const takenUp = new Set(
	'deal agreement move decision plan proposal offer announcement ruling ban law attack project scheme merger takeover purchase strike increase rise fall drop cut figure result finding victory defeat win loss claim comment remark warning statement allegation dispute row crash accident blast explosion arrest verdict change measure'.split(
		' '
	)
);

function isNextTo(card: SentenceCard, before: SentenceCard): boolean {
	const [a, b] = [before.findings.sentence, card.findings.sentence];
	const isDigest = card.index.analysed.article.textKind === 'digest';
	return b.index - a.index === 1 && (b.paragraph === a.paragraph || a.index === 0 || isDigest);
}

function isHealed({ gate, detail }: Problem, before: SentenceCard): boolean {
	if (gate === 'no-named-subject') return true;
	if (gate === 'unresolved-reference') return isSaidIn(detail.toLowerCase(), before);
	return gate === 'attribution-vague' && isSaidIn(detail.toLowerCase(), before);
}

function isSaidIn(reference: string, before: SentenceCard): boolean {
	const [first = '', ...rest] = reference.split(' ');
	if (/^(?:he|she|him|her|his|hers|himself|herself)$/.test(first)) {
		return count(before, 'person') === 1;
	}
	if (/^(?:it|its|itself)$/.test(first)) return names(before).length > 0 && isOneThing(before);
	if (/^(?:they|them|their|theirs|themselves)$/.test(first)) return hasPlural(before);
	if (
		/^(?:here|there|then|i|we|you|my|our|your|th(?:is|at|ese|ose)|such|other|another)$/.test(first)
	)
		return false;
	if (first !== 'the') return rest.length === 0;
	return isKnownThing(rest, before);
}

/** "the deal" after a sentence that tells of it, "the firm" after the name of one. */
function isNamedIn(phrase: readonly string[], { findings }: SentenceCard): boolean {
	if (phrase.some((word) => /\d/.test(word))) return false;
	const head = (phrase.at(-1) ?? '').replace(/s$/, '');
	return findings.sentence.tokens.some(
		({ tag, lemma }) =>
			/^(?:NOUN|PROPN)$/.test(tag) && lemma.toLowerCase().replace(/s$/, '') === head
	);
}

function isOnlyBody(noun: string, before: SentenceCard): boolean {
	return /^(?:company|firm|group|business)$/.test(noun) && count(before, 'organisation') === 1;
}

function isKnownThing(phrase: readonly string[], before: SentenceCard): boolean {
	if (phrase.some((word) => /\d/.test(word))) return false;
	const head = (phrase.at(-1) ?? '').replace(/s$/, '');
	const { tokens } = before.findings.sentence;
	const isNamedThere = tokens.some(
		({ tag, lemma }) =>
			/^(?:NOUN|PROPN)$/.test(tag) && lemma.toLowerCase().replace(/s$/, '') === head
	);
	if (isNamedThere) return true;
	if (phrase.length > 1) return false;
	if (/^(?:company|firm|group|business)$/.test(head)) return count(before, 'organisation') === 1;
	if (organisationNouns.has(head)) return false;
	if (roleNouns.has(head)) return isPostOfOnly(head, before);
	if (/^(?:country|nation|government)$/.test(head)) return count(before, 'country') === 1;
	return takenUp.has(head);
}

/** "The minister" after a sentence about one person, of whom the article says that post. */
function isPostOfOnly(head: string, before: SentenceCard): boolean {
	const people = names(before).filter(({ type }) => type === 'person');
	const [only] = new Set(people);
	return (
		new Set(people).size === 1 &&
		(only?.roles.some(({ text }) =>
			text
				.toLowerCase()
				.split(/[^\p{L}-]+/u)
				.includes(head)
		) ??
			false)
	);
}

function names({ index, findings }: SentenceCard) {
	return nameMentions(findings).flatMap(({ entityId }) => index.entities.get(entityId) ?? []);
}

function count(before: SentenceCard, type: EntityType): number {
	const same = names(before).filter((entity) => entity.type === type);
	return new Set(same.map(({ entityId }) => entityId)).size;
}

/** The subject of the sentence before is a thing: what "it" is read as. */
function isOneThing({ index, findings }: SentenceCard): boolean {
	const subject = findings.sentence.tokens.find(({ relation }) => /^nsubj/.test(relation));
	if (!subject) return false;
	const mention = findings.mentions.find(
		({ start, end }) => start <= subject.start && subject.end <= end
	);
	const entity = index.entities.get(mention?.entityId ?? '');
	if (entity) return entity.type !== 'person' && entity.type !== 'nationality';
	return subject.tag === 'PROPN' || (subject.tag === 'NOUN' && subject.xpos === 'NN');
}

function hasPlural({ findings }: SentenceCard): boolean {
	return findings.sentence.tokens.some(
		({ xpos, relation }) => xpos === 'NNS' && /^(?:nsubj|obj|obl|nmod|conj)/.test(relation)
	);
}
