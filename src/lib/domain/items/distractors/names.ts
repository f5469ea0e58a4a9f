import { lookupsOf } from '../../facts/article-lookups.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import type { Entity, ParsedSentence } from '../../language/types.ts';
import type { Corpus } from '../candidate.ts';
import { byCodeUnit, seededRandom, shuffle } from '../random.ts';
import { countryCodeOf, countryForm, nearbyCountries } from './countries.ts';
import { organisationGroup, outletsOf } from './organisation-groups.ts';
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
	// Nothing will be asked of such a fact: its candidates are only told with the reason.
	if (!finding.fact.usable) return [];
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
		if (asksForDeed && doesTheSame(corpus, text, finding)) return;
		chosen.push({ text, entity, index });
	};
	for (const index of [card.index, ...relatedArticles(card.index, corpus)]) {
		for (const entity of candidatesOf(index, key, corpus.seed)) {
			if (chosen.length >= count) break;
			add(entity.name, entity, index);
		}
		if (group === null) break;
	}
	if (group === 'news') {
		const codes = inSentence.flatMap(({ name }) => countryCodeOf(name) ?? []);
		chosen.length = 0;
		for (const name of outletsOf(codes)) add(name, null, null);
	}
	if (countryForm(key.name) !== null) {
		const reported = chosen.length;
		for (const name of nearbyCountries(key.name)) {
			if (chosen.length - reported < mostFromTable) add(name, null, null);
		}
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
	let byName = rolesByName.get(corpus);
	if (!byName) {
		byName = new Map();
		for (const { analysed } of corpus.articles) {
			for (const other of analysed.entities) {
				const roles = byName.get(other.name);
				if (roles) roles.push(...rolesOf(other));
				else byName.set(other.name, rolesOf(other));
			}
		}
		rolesByName.set(corpus, byName);
	}
	return byName.get(entity.name) ?? rolesOf(entity);
}

const rolesByName = new WeakMap<Corpus, Map<string, string[]>>();

/** Whoever is quoted in the same article might have said this as well. */
function hasSpoken({ entityId }: Entity, index: ArticleIndex): boolean {
	return lookupsOf(index).speakers.has(entityId);
}

function candidatesOf(index: ArticleIndex, key: Entity, seed: string): Entity[] {
	const fitting = index.analysed.entities.filter(
		(entity) =>
			entity.type === key.type &&
			!entity.ambiguous &&
			(entity.type !== 'person' || (/\s/.test(entity.name) && isSurelyPerson(entity))) &&
			(entity.gender === null || key.gender === null || entity.gender === key.gender)
	);
	const random = seededRandom('names', seed, index.analysed.article.articleId, key.name);
	return shuffle(fitting, random).slice(0, mostTried);
}

/** Of a text with hundreds of names so many are tried; in an article there are fewer. */
const mostTried = 100;

/** Articles of the same world, the nearest first. */
function relatedArticles(index: ArticleIndex, corpus: Corpus): ArticleIndex[] {
	const isTelling = ({ type }: Entity) =>
		/^(?:person|organisation|agency|weapon|event)$/.test(type);
	const own = new Set(index.analysed.entities.filter(isTelling).map(({ name }) => name));
	return corpus.articles
		.filter((other) => other !== index)
		.map((other) => ({
			other,
			shared: other.analysed.entities.filter((entity) => isTelling(entity) && own.has(entity.name))
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

/** Some article tells of this name with a verb of the sentence. */
function doesTheSame(corpus: Corpus, name: string, { card }: Finding): boolean {
	const verbs = card.findings.sentence.tokens
		.filter(({ tag, lemma }) => tag === 'VERB' && !colourless.has(lemma))
		.map(({ lemma }) => lemma);
	const deeds = deedsIn(corpus).get(name);
	return verbs.some((verb) =>
		deeds?.get(verb)?.some((sentence) => sentence !== card.findings.sentence)
	);
}

/** By name and verb, two of the sentences with both: enough to find one that is not the fact's own. */
type Deeds = Map<string, Map<string, ParsedSentence[]>>;

const deedsByCorpus = new WeakMap<Corpus, Deeds>();

/** Verbs of the sentences that name each name: made once for a corpus. */
function deedsIn(corpus: Corpus): Deeds {
	const known = deedsByCorpus.get(corpus);
	if (known) return known;
	const deeds: Deeds = new Map();
	for (const index of corpus.articles) {
		for (const { sentence, mentions } of index.sentences) {
			const verbs = sentence.tokens.filter(({ tag }) => tag === 'VERB');
			const lemmas = new Set(verbs.map(({ lemma }) => lemma));
			const entities = new Set(mentions.map(({ entityId }) => index.entities.get(entityId)));
			for (const name of [...entities].flatMap((entity) => (entity ? namesOf(entity) : []))) {
				const byVerb = deeds.get(name) ?? new Map<string, ParsedSentence[]>();
				deeds.set(name, byVerb);
				for (const lemma of lemmas) {
					const known = byVerb.get(lemma);
					if (!known) byVerb.set(lemma, [sentence]);
					else if (known.length < 2 && known[0] !== sentence) known.push(sentence);
				}
			}
		}
	}
	deedsByCorpus.set(corpus, deeds);
	return deeds;
}

/** Neighbours that no article speaks of are from another story: one may fill up, not more. */
const mostFromTable = 1;

const colourless = new Set('say tell add make take have be do go get use report'.split(' '));
