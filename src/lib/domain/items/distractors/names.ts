import type { ArticleIndex } from '../../facts/article-index.ts';
import { contains } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { isSurelyPerson, nameMentions } from '../../facts/names.ts';
import type { Entity } from '../../language/types.ts';
import type { Corpus } from '../candidate.ts';
import { byCodeUnit, seededRandom, shuffle } from '../random.ts';
import { countryForm, nearbyCountries } from './countries.ts';
import { newsAgencies, organisationGroup } from './organisation-groups.ts';
import { groupOf, rolesOf } from './person-groups.ts';
import { mayBeSame, mayBeSameName, namesOf } from './same-thing.ts';

export interface NameDistractor {
	text: string;
	/** Null when it comes from a table. */
	entity: Entity | null;
	index: ArticleIndex | null;
}

/**
 * Up to `count` names of the key's kind, form and (for people) sex that could stand in its place but
 * do not: first from the article, then from articles that share names with it, then from tables.
 * None is named in the sentence, may be another name of the key, or is said to do the same thing.
 */
export function nameDistractors(
	key: Entity,
	finding: Finding,
	corpus: Corpus,
	count = 3
): NameDistractor[] {
	const { card } = finding;
	const asksForDeed = finding.focus.kind !== 'quotation';
	const inSentence = nameMentions(card.findings).flatMap(
		({ entityId }) => card.index.entities.get(entityId) ?? []
	);
	const chosen: NameDistractor[] = [];
	const group = groupFor(key, corpus);
	if (group === null && asksForDeed) return [];
	const isSpeaker = (entity: Entity, index: ArticleIndex) =>
		!asksForDeed && hasSpoken(entity, index);
	const add = (text: string, entity: Entity | null, index: ArticleIndex | null) => {
		if (chosen.length >= count || formOf(text) !== formOf(key.name)) return;
		const isLike = entity === null || (group !== null && groupFor(entity, corpus) === group);
		if (!isLike && !(entity && index && isSpeaker(entity, index))) return;
		const taken = [key, ...inSentence].some((other) =>
			entity ? mayBeSame(entity, other) : namesOf(other).some((name) => mayBeSameName(name, text))
		);
		if (taken || chosen.some((other) => mayBeSameName(other.text, text))) return;
		if (asksForDeed && corpus.articles.some((article) => doesTheSame(article, text, finding))) {
			return;
		}
		chosen.push({ text, entity, index });
	};
	for (const index of [card.index, ...relatedArticles(card.index, corpus)]) {
		for (const entity of candidatesOf(index, key, corpus.seed)) add(entity.name, entity, index);
		if (group === null) break;
	}
	if (group === 'news') for (const name of newsAgencies) add(name, null, null);
	if (countryForm(key.name) !== null) {
		for (const name of nearbyCountries(key.name)) add(name, null, null);
	}
	return chosen;
}

/**
 * What the names must have in common beyond their type: a walk of life, a kind of organisation. Null
 * for an organisation that tells none: nothing can be said to be like it.
 */
function groupFor(entity: Entity, corpus: Corpus): string | null {
	if (entity.type === 'person') return groupOf(rolesInCorpus(entity, corpus));
	if (entity.type === 'organisation' || entity.type === 'agency') {
		return organisationGroup(entity.name);
	}
	return entity.type;
}

/** Roles under the same full name in any article of the bank. */
export function rolesInCorpus(entity: Entity, corpus: Corpus): string[] {
	const isSame = (other: Entity) => other === entity || other.name === entity.name;
	return corpus.articles.flatMap(({ analysed }) =>
		analysed.entities.filter(isSame).flatMap((other) => rolesOf(other))
	);
}

/** Whoever is quoted in the same article might have said this as well. */
function hasSpoken({ entityId }: Entity, index: ArticleIndex): boolean {
	return index.analysed.attributions.some(({ sourceEntityId }) => sourceEntityId === entityId);
}

function candidatesOf(index: ArticleIndex, key: Entity, seed: string): Entity[] {
	const fitting = index.analysed.entities.filter(
		(entity) =>
			entity.type === key.type &&
			!entity.ambiguous &&
			(entity.type !== 'person' || (/\s/.test(entity.name) && isSurelyPerson(entity))) &&
			(entity.gender === null || key.gender === null || entity.gender === key.gender)
	);
	return shuffle(fitting, seededRandom('names', seed, index.analysed.article.articleId, key.name));
}

/** Articles of the same world, the nearest first. */
function relatedArticles(index: ArticleIndex, corpus: Corpus): ArticleIndex[] {
	const own = new Set(index.analysed.entities.map(({ name }) => name));
	return corpus.articles
		.filter((other) => other !== index)
		.map((other) => ({
			other,
			shared: other.analysed.entities.filter(({ name, type }) => own.has(name) && type !== 'other')
				.length
		}))
		.filter(({ shared }) => shared >= 2)
		.sort(
			(a, b) =>
				b.shared - a.shared ||
				byCodeUnit(a.other.analysed.article.articleId, b.other.analysed.article.articleId)
		)
		.map(({ other }) => other);
}

/** Options look alike: "Russia" beside "China", "Russian" beside "Chinese", never mixed. */
function formOf(name: string): string {
	return countryForm(name) ?? (/^[A-Z]{2,6}$/.test(name) ? 'acronym' : 'name');
}

/** Some article tells of this name with the same verb and another name of the sentence. */
function doesTheSame(index: ArticleIndex, name: string, { card }: Finding): boolean {
	const verbs = new Set(
		card.findings.sentence.tokens
			.filter(({ tag }) => tag === 'VERB')
			.map(({ lemma }) => lemma)
			.filter((lemma) => !colourless.has(lemma))
	);
	return index.sentences.some(({ sentence, mentions }) => {
		const named = mentions.filter(({ entityId }) => {
			const entity = index.entities.get(entityId);
			return entity !== undefined && namesOf(entity).includes(name);
		});
		if (named.length === 0 || sentence === card.findings.sentence) return false;
		return sentence.tokens.some(
			(token) =>
				token.tag === 'VERB' && verbs.has(token.lemma) && !named.some((m) => contains(m, token))
		);
	});
}

const colourless = new Set('say tell add make take have be do go get use report'.split(' '));
