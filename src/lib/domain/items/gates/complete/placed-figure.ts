import type { ArticleIndex } from '../../../facts/article-index.ts';
import type { Finding } from '../../../facts/findings.ts';
import { nameMentions } from '../../../facts/names.ts';
import { storyFrame } from '../../../facts/story-frame.ts';
import type { ParsedToken } from '../../../language/types.ts';
import { countryCodeOf } from '../../distractors/countries.ts';
import { verbOver } from '../governing.ts';

/** Whoever has a figure: lands, places and bodies. */
const places = /^(?:country|place|nationality|organisation|agency|event)$/;

/** Illnesses are named after people, and bodies after illnesses. */
const ailment =
	/^(?:Alzheimer|Parkinson|Crohn|Hodgkin|Huntington|Tourette|Asperger)\b|^(?:AIDS|HIV|Ebola|Zika|Covid)\b/i;

/**
 * "The tax on income was cut to ______ percent": by whom, and where? A figure or a year is of a land,
 * a place or a body that the question or its frame names, or of a person who is the one that acts.
 */
export function placeless({ card, focus }: Finding): string | null {
	if (!hasValue({ card, focus })) return null;
	const { index, findings } = card;
	if (isPlacedByHeadline(index) || hasCountry(card.statement)) return null;
	const verb = valueVerb({ card, focus });
	const subject = subjectOf(verb, findings.sentence.tokens);
	const isPlaced = nameMentions(findings).some((mention) => {
		const entity = index.entities.get(mention.entityId);
		if (!entity) return false;
		const { text } = index;
		// "Alzheimer's deaths": read as of the body that fights it.
		if (
			ailment.test(text.slice(mention.start, mention.end)) &&
			!/^ \p{Lu}/u.test(text.slice(mention.end, mention.end + 2))
		)
			return false;
		// Who vouches for a figure does not have it.
		const source = card.attribution?.source ?? '';
		if (places.test(entity.type)) return source === '' || !holds(source, entity.name);
		if (findings.sentence.index === 0 && entity.type === 'other') return true;
		return subject !== null && mention.start < subject.end && mention.end > subject.start
			? entity.type === 'person' || !/['’]s?$/.test(text.slice(mention.start, mention.end + 2))
			: false;
	});
	return isPlaced ? null : 'no place';
}

const placed = new WeakMap<ArticleIndex, boolean>();

/** A land, place or body stands in the headline that the question quotes; looked up once an article. */
function isPlacedByHeadline(index: ArticleIndex): boolean {
	let isPlaced = placed.get(index);
	if (isPlaced === undefined) {
		const headline = storyFrame(index.analysed.article).match(/“(.*)”/)?.[1] ?? '';
		const isTold = (name: string) => !ailment.test(name) && holds(headline, name);
		isPlaced =
			hasCountry(headline) ||
			[...index.entities.values()].some(
				({ name, aliases, type }) => places.test(type) && [name, ...aliases].some(isTold)
			);
		placed.set(index, isPlaced);
	}
	return isPlaced;
}

/** What will be and what somebody means to do is news, though it is told in the present. */
const ahead =
	/^(?:say|tell|plan|expect|intend|hope|want|agree|aim|set|schedule|forecast|predict|propose|promise|pledge|seek|offer|demand|accuse|charge|suspect|face)$/;

/**
 * "Phones account for ______ of sales": so many of them in which year? A report without a day does not
 * say, unless the sentence does.
 */
export function undatedState({ card, focus }: Finding): string | null {
	const { article } = card.index.analysed;
	if (article.publishedOn.value !== null || !hasValue({ card, focus })) return null;
	if (card.findings.dates.some(({ value }) => value !== null)) return null;
	if (/\b(?:1[5-9]|20)\d\d\b/.test(card.statement)) return null;
	const { tokens } = card.findings.sentence;
	const verb = valueVerb({ card, focus });
	if (!verb || ahead.test(verb.lemma)) return null;
	if (/^VB[ZP]$/.test(verb.xpos)) return verb.text;
	const helpers = tokens.filter(
		({ head, relation }) => head === verb.index && /^(?:aux|cop)/.test(relation)
	);
	const isPerfect = helpers.some(({ lemma, text }) => lemma === 'have' || text === 'been');
	const present = helpers.find(({ xpos, lemma }) => /^VB[ZP]$/.test(xpos) && lemma === 'be');
	return present && !isPerfect ? present.text : null;
}

function hasValue({ card, focus }: Pick<Finding, 'card' | 'focus'>): boolean {
	if (focus.kind === 'quantity' || focus.kind === 'event') return true;
	return (
		focus.kind === 'statement' &&
		card.findings.quantities.some(({ kind }) => kind === 'percent' || kind === 'money')
	);
}

function valueVerb({ card, focus }: Pick<Finding, 'card' | 'focus'>): ParsedToken | null {
	const { findings } = card;
	const root = findings.sentence.tokens.find(({ relation }) => relation === 'root') ?? null;
	if (focus.kind === 'quantity') return verbOver(findings, focus.quantity.numberSpan) ?? root;
	return focus.kind === 'event' ? (verbOver(findings, focus.date) ?? root) : root;
}

function subjectOf(verb: ParsedToken | null, tokens: readonly ParsedToken[]): ParsedToken | null {
	let at: ParsedToken | undefined = verb ?? undefined;
	for (let steps = 0; at && steps < 6; steps++) {
		const owner: ParsedToken = at;
		const subject = tokens.find(
			({ head, relation }) => head === owner.index && /^nsubj/.test(relation)
		);
		if (subject) return subject;
		// "agreed to pay", "sold it, losing": the subject is that of the verb above.
		if (!/^(?:xcomp|conj|advcl|acl|ccomp)/.test(owner.relation)) return null;
		at = tokens[owner.head];
	}
	return null;
}

function hasCountry(words: string): boolean {
	const capitals = words.match(/\p{Lu}[\p{L}.]*/gu) ?? [];
	return capitals.some((word, at) =>
		[word, word.replace(/\.$/, ''), `${word} ${capitals[at + 1] ?? ''}`].some(
			(name) => countryCodeOf(name) !== null
		)
	);
}

function holds(words: string, name: string): boolean {
	return ` ${words.replace(/[^\p{L}\p{N}&.]+/gu, ' ')} `.includes(` ${name} `);
}
