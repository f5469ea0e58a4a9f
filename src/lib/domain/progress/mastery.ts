import type { FactEntity } from '../facts/types.ts';

/** A fact that was met, with the chance that it is recalled now, 0…1. */
export interface MetFact {
	factId: string;
	storyId: string;
	recall: number;
	entities: readonly Pick<FactEntity, 'name' | 'type'>[];
}

export interface Mastery {
	key: string;
	label: string;
	href: string | null;
	/** Facts expected to be recalled now. */
	known: number;
	met: number;
	/** All there are; the ones met where that is all one can say. */
	facts: number;
}

/** Facts known of a group: the sum of the chances to recall each. */
export function masteryOf(
	group: Pick<Mastery, 'key' | 'label' | 'href'>,
	met: readonly MetFact[],
	facts = met.length
): Mastery {
	const known = met.reduce((sum, { recall }) => sum + recall, 0);
	return { ...group, known, met: met.length, facts: Math.max(facts, met.length) };
}

/** What is known of each person, or of each place, that the facts met name; the most named first. */
export function masteryByName(
	met: readonly MetFact[],
	types: readonly FactEntity['type'][],
	limit: number
): Mastery[] {
	const byName = new Map<string, MetFact[]>();
	for (const fact of met) {
		const named = fact.entities.filter(({ type }) => types.includes(type));
		for (const name of new Set(named.map((entity) => entity.name))) {
			byName.set(name, [...(byName.get(name) ?? []), fact]);
		}
	}
	return [...byName]
		.map(([name, facts]) => masteryOf({ key: name, label: name, href: null }, facts))
		.sort((a, b) => b.met - a.met || (a.label < b.label ? -1 : 1))
		.slice(0, limit);
}
