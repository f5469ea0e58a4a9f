import { lookupsOf } from '../../facts/article-lookups.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import { nameMentions } from '../../facts/names.ts';
import { firstFinite } from '../../facts/sentence-form.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import { singular } from '../../facts/story-frame.ts';
import type { Entity } from '../../language/types.ts';
import { foldText } from '../../grading/fold-text.ts';

/** Words of headlines that are in every other story. */
const commonplace = new Set(
	'new year first time people world day says said gets make made take plan plans talk talks show shows call calls back over more most with from into after amid near high record face faces hit hits set win wins lose loses may will could have has been warn warns urge urges'.split(
		' '
	)
);

/** How much of what the headline tells of a sentence speaks about: names and things in both. */
export function headlineShare(card: SentenceCard): number {
	const { told } = card.index;
	const words = [card, ...(card.leadIn ? [card.leadIn] : [])].flatMap(({ findings }) =>
		findings.sentence.tokens.filter(({ tag }) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(tag))
	);
	const shared = new Set(
		words
			.flatMap(({ text, lemma }) => [singular(text), singular(lemma)])
			.filter((word) => word.length > 2 && told.has(word) && !commonplace.has(word))
	);
	return shared.size;
}

/** The names of a sentence, and of the one it leans on. */
export function namesOfCard(card: SentenceCard): Entity[] {
	const cards = [card, ...(card.leadIn ? [card.leadIn] : [])];
	const entities = cards.flatMap(({ findings, index }) =>
		nameMentions(findings).flatMap(({ entityId }) => index.entities.get(entityId) ?? [])
	);
	return [...new Set(entities)];
}

/** In how many sentences something is named. */
export function timesNamed(index: ArticleIndex, { entityId }: Entity): number {
	return lookupsOf(index).timesNamed.get(entityId) ?? 0;
}

/** Whether the headline names it, by any of its names. */
export function isInHeadline(index: ArticleIndex, { name, aliases }: Entity): boolean {
	const headline = ` ${foldText(index.analysed.article.headline.value ?? '')} `;
	return [name, ...aliases].some(
		(alias) => foldText(alias) !== '' && headline.includes(` ${foldText(alias)} `)
	);
}

/**
 * Whether a sentence tells of the story: it opens the article, speaks of what the headline speaks of,
 * or somebody or something named in the opening acts in it.
 */
export function isOfTheStory(card: SentenceCard, kind: string): boolean {
	const { index, findings } = card;
	// A digest holds what somebody thought worth telling, and nothing else.
	if (index.analysed.article.textKind === 'digest') return true;
	if (findings.sentence.index === 0 || headlineShare(card) > 0) return true;
	const opening = new Set(
		index.sentences
			.slice(0, 2)
			.flatMap((first) => nameMentions(first).map(({ entityId }) => entityId))
	);
	const verb = firstFinite(findings.sentence);
	return namesOfCard(card).some((entity) => {
		if (isInHeadline(index, entity)) return true;
		// Who denies what the opening tells of is part of the story, be it a capital.
		const isActor =
			kind === 'denial' || /^(?:person|organisation|agency|weapon)$/.test(entity.type);
		const mention = findings.mentions.find(({ entityId }) => entityId === entity.entityId);
		const acts = !mention || (verb !== null && mention.start < verb.start);
		return isActor && opening.has(entity.entityId) && acts;
	});
}
