import type { Entity, Mention, ParsedSentence } from '../types.ts';
import { wordSet } from '../tables/word-set.ts';

const organisationNouns = wordSet('company firm airline carmaker retailer');

/** Bodies that nobody calls a company. */
const publicBody =
	/\b(?:service|party|commission|court|ministry|department|parliament|council|union|university|government|association|board|committee|institute|office|agency|army|navy|force|police|bank|church)s?\b/i;

/**
 * "the company", "the chancellor": the one organisation named in this sentence or the two before, or
 * the one person whose post the article gives with that word. Null unless exactly one fits.
 */
export function definiteMention(
	sentence: ParsedSentence,
	index: number,
	entities: Entity[],
	mentions: Map<number, Mention[]>
): Entity | null {
	const noun = sentence.tokens[index];
	const article = sentence.tokens[index - 1];
	const next = sentence.tokens[index + 1];
	if (!noun || article?.text.toLowerCase() !== 'the') return null;
	// "the company behind it", "the president of Chile", "the bank manager" say more than the noun.
	if (
		next &&
		!/^(?:[,.;:'"”’]|VERB|AUX|ADV|CCONJ)/.test(/^\p{P}/u.test(next.text) ? next.text : next.tag)
	) {
		return null;
	}
	const lower = noun.text.toLowerCase();
	if (organisationNouns.has(lower))
		return onlyOrganisation(sentence, noun.start, entities, mentions);
	return null;
}

function onlyOrganisation(
	sentence: ParsedSentence,
	before: number,
	entities: Entity[],
	mentions: Map<number, Mention[]>
): Entity | null {
	const near = new Set<string>();
	for (let i = sentence.index - 2; i <= sentence.index; i++) {
		for (const mention of mentions.get(i) ?? []) {
			if (mention.start < before) near.add(mention.entityId);
		}
	}
	const fitting = entities.filter(
		({ entityId, type }) => near.has(entityId) && type === 'organisation'
	);
	const [only] = fitting;
	if (fitting.length !== 1 || !only || only.ambiguous) return null;
	return publicBody.test(only.name) ? null : only;
}
