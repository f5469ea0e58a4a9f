import { seededRandom, shuffle } from '../items/random.ts';
import type { ModuleSection } from './types.ts';

/** What drawing needs to know of an item that can be asked now. */
export interface Drawable {
	itemId: string;
	factId: string;
}

/**
 * The items one attempt at a module asks, in the order of its sections: those of `check` as they
 * stand, of each `pool` as many as it says, by `seed` and no fact twice. `askable` are the items that
 * may be asked; others are left out.
 */
export function drawItems<D extends Drawable>(
	sections: ModuleSection[],
	askable: D[],
	seed: number
): D[] {
	const byId = new Map(askable.map((item) => [item.itemId, item]));
	const of = (itemIds: string[]) => itemIds.flatMap((itemId) => byId.get(itemId) ?? []);
	// What stands in the module by name comes before what a pool happens to draw.
	const taken = new Set(
		sections.flatMap((section) =>
			section.kind === 'check' ? of(section.itemIds).map(({ factId }) => factId) : []
		)
	);
	return sections.flatMap((section, index) => {
		if (section.kind === 'read') return [];
		if (section.kind === 'check') return of(section.itemIds);
		const drawn = new Set<D>();
		for (const item of shuffle(of(section.itemIds), seededRandom('pool', `${seed}:${index}`))) {
			if (drawn.size === section.count) break;
			if (taken.has(item.factId)) continue;
			taken.add(item.factId);
			drawn.add(item);
		}
		return of(section.itemIds).filter((item) => drawn.has(item));
	});
}

/** How many items an attempt asks at most. */
export function countAsked(sections: ModuleSection[]): number {
	return sections.reduce((sum, section) => sum + countOfSection(section), 0);
}

/** Every item an attempt might ask. */
export function everyItem(sections: ModuleSection[]): string[] {
	return [
		...new Set(sections.flatMap((section) => (section.kind === 'read' ? [] : section.itemIds)))
	];
}

function countOfSection(section: ModuleSection): number {
	if (section.kind === 'read') return 0;
	if (section.kind === 'check') return section.itemIds.length;
	return Math.min(section.count, section.itemIds.length);
}
