import { nameMentions } from '../../facts/names.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Problem } from '../../facts/problems.ts';
import { isFirstName } from '../../language/entities/gazetteer.ts';
import type { Entity, Mention } from '../../language/types.ts';
import { countryCodeOf, countryForm } from '../distractors/countries.ts';

/** What is wrong with a name as a key, on a digest as well as on a page: cut, double, or told by its neighbour. */
export function namedKeyProblems(card: SentenceCard, mention: Mention, entity: Entity): Problem[] {
	const { name } = entity;
	if (opensInside.test(name)) return [{ gate: 'cut-name', detail: name }];
	if (isTwoNames(name)) return [{ gate: 'two-names', detail: name }];
	const half = halfOfPerson(card, mention, entity);
	if (half !== null) return [{ gate: 'cut-name', detail: half }];
	const place = placeBefore(card, mention, entity);
	return place === null ? [] : [{ gate: 'told-by-its-place', detail: place }];
}

/** "of Information Anna Kovac": the first words of a post were lost. */
const opensInside = /^(?:of|for|and|in|on|at|to|by|from|with|the) /;

/** "Centre for Sea Birds and Institute for Harbour Safety": a body's name seldom joins two of four words. */
function isTwoNames(name: string): boolean {
	const [one = '', other = ''] = name.split(' and ');
	return [one, other].every((part) => /^\p{Lu}/u.test(part) && part.split(' ').length >= 3);
}

/** "Kovac", typed as a body, where the article has Anna Kovac: half of a person's name is no key. */
function halfOfPerson({ index }: SentenceCard, mention: Mention, entity: Entity): string | null {
	if (/^(?:country|nationality|place)$/.test(entity.type)) return null;
	if (entity.type === 'person' && entity.name.includes(' ')) return null;
	const shown = index.text.slice(mention.start, mention.end);
	if (/[^\p{L}’'-]/u.test(shown)) return null;
	const whole = [...index.entities.values()].find(({ name, type }) => {
		const parts = name.split(' ');
		if (parts.length < 2 || parts.length > 3) return false;
		if (parts[0] !== shown && parts.at(-1) !== shown) return false;
		return type === 'person' || isFirstName(parts[0] ?? '');
	});
	return whole?.name ?? null;
}

/** "Bergen, ______": who can place the one needs no report for the other. A list of lands is no place. */
function placeBefore(
	{ index, findings }: SentenceCard,
	mention: Mention,
	entity: Entity
): string | null {
	if (!/^(?:country|place)$/.test(entity.type)) return null;
	const { text } = index;
	if (!/^(?:[,.;:)—–]|$)/u.test(text.slice(mention.end, mention.end + 2).trim())) return null;
	const before = nameMentions(findings).find(
		({ end }) =>
			end < mention.start && /^\)?, $/.test(text.slice(end, mention.start).replace(/\([^)]*\)/, ''))
	);
	if (!before) return null;
	const place = text.slice(before.start, before.end);
	const isLand = countryForm(place) === 'names' && countryCodeOf(place) !== null;
	const isPerson = index.entities.get(before.entityId)?.type === 'person';
	return isLand || isPerson ? null : place;
}
