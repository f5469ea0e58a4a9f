import type {
	DateExpression,
	Entity,
	EntityRole,
	Mention,
	QuantityExpression
} from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';

/** A figure and the sentence it stands in. */
export interface PlacedFigure {
	quantity: QuantityExpression;
	findings: SentenceFindings;
}

/**
 * What is asked of a whole article again and again, looked up once: without it every candidate would
 * walk through all sentences, and a text twice as long would take four times as long.
 */
export interface ArticleLookups {
	/** By entity id, in the order of the text. */
	mentions: ReadonlyMap<string, readonly Mention[]>;
	/** By entity id: in how many sentences it is named. */
	timesNamed: ReadonlyMap<string, number>;
	/** Ids of entities whose words the article gives. */
	speakers: ReadonlySet<string>;
	people: readonly Entity[];
	/** By name, the first person of that name. */
	personNamed: ReadonlyMap<string, Entity>;
	/** By a part of their names: "Lee" of Ann Lee. */
	peopleByPart: ReadonlyMap<string, readonly Entity[]>;
	/** Where posts and descriptions of people stand. */
	roles: readonly EntityRole[];
	/** By kind and unit, in the order of the text. */
	figures: ReadonlyMap<string, readonly PlacedFigure[]>;
	/** Calendar years; null where no date of the article tells one. */
	lastYear: number | null;
	lastAbsoluteYear: number | null;
	/** By the number of a sentence, its place in `index.sentences`. */
	places: ReadonlyMap<number, number>;
}

const made = new WeakMap<ArticleIndex, ArticleLookups>();

export function lookupsOf(index: ArticleIndex): ArticleLookups {
	let lookups = made.get(index);
	if (!lookups) {
		lookups = makeLookups(index);
		made.set(index, lookups);
	}
	return lookups;
}

/** Figures are looked for under this. */
export function figureKey({ kind, unit }: QuantityExpression): string {
	return `${kind} ${(unit ?? '').toLowerCase().replace(/s$/, '')}`;
}

function makeLookups({ analysed, sentences }: ArticleIndex): ArticleLookups {
	const people = analysed.entities.filter(({ type }) => type === 'person');
	const timesNamed = new Map<string, number>();
	const figures = new Map<string, PlacedFigure[]>();
	for (const findings of sentences) {
		const named = findings.mentions.filter(({ kind }) => kind === 'name');
		for (const entityId of new Set(named.map((mention) => mention.entityId))) {
			timesNamed.set(entityId, (timesNamed.get(entityId) ?? 0) + 1);
		}
		for (const quantity of findings.quantities) {
			addTo(figures, figureKey(quantity), { quantity, findings });
		}
	}
	const personNamed = new Map<string, Entity>();
	const peopleByPart = new Map<string, Entity[]>();
	for (const person of people) {
		if (!personNamed.has(person.name)) personNamed.set(person.name, person);
		for (const part of new Set(person.name.split(' '))) addTo(peopleByPart, part, person);
	}
	return {
		mentions: Map.groupBy(analysed.mentions, ({ entityId }) => entityId),
		timesNamed,
		speakers: new Set(analysed.attributions.flatMap(({ sourceEntityId }) => sourceEntityId ?? [])),
		people,
		personNamed,
		peopleByPart,
		roles: analysed.entities.flatMap(({ roles }) => roles),
		figures,
		lastYear: lastYearOf(analysed.dates),
		lastAbsoluteYear: lastYearOf(analysed.dates.filter(({ anchor }) => anchor === 'absolute')),
		places: new Map(sentences.map(({ sentence }, place) => [sentence.index, place]))
	};
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** Not by spreading into `Math.max`: a long text holds more dates than a call takes arguments. */
function lastYearOf(dates: readonly DateExpression[]): number | null {
	let last: number | null = null;
	for (const { value } of dates) {
		const year = value === null ? NaN : Number(value.slice(0, 4));
		if (!Number.isNaN(year) && (last === null || year > last)) last = year;
	}
	return last;
}

/** The person of the article who goes by one of some names. */
export function firstPerson(index: ArticleIndex, names: readonly string[]): Entity | undefined {
	const { personNamed } = lookupsOf(index);
	for (const name of names) {
		const person = personNamed.get(name);
		if (person) return person;
	}
	return undefined;
}
