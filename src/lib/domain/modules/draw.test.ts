import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAsked, drawItems, everyItem } from './draw.ts';
import type { ModuleSection } from './types.ts';

const bank = Array.from({ length: 12 }, (_, index) => ({
	itemId: `item-${index}`,
	factId: `fact-${Math.floor(index / 2)}`
}));
const ids = bank.map(({ itemId }) => itemId);

describe('drawItems', () => {
	it('keeps what stands in the module by name, in its order', () => {
		const sections: ModuleSection[] = [
			{ kind: 'read', storyId: 'bridge' },
			{ kind: 'check', itemIds: ['item-4', 'item-0'] }
		];
		expect(drawItems(sections, bank, 1).map(({ itemId }) => itemId)).toEqual(['item-4', 'item-0']);
	});

	it('leaves out what may not be asked now', () => {
		const sections: ModuleSection[] = [{ kind: 'check', itemIds: ['item-0', 'gone'] }];
		expect(drawItems(sections, bank, 1)).toEqual([bank[0]]);
	});

	it('draws the same for the same seed, and not the same for every seed', () => {
		const sections: ModuleSection[] = [{ kind: 'pool', itemIds: ids, count: 3 }];
		expect(drawItems(sections, bank, 5)).toEqual(drawItems(sections, bank, 5));
		const drawn = new Set(
			Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawItems(sections, bank, seed)))
		);
		expect(drawn.size).toBeGreaterThan(5);
	});

	it('asks of no fact twice by a pool, nor of one that is asked by name', () => {
		fc.assert(
			fc.property(fc.integer(), fc.nat(12), fc.nat(12), (seed, one, two) => {
				const sections: ModuleSection[] = [
					{ kind: 'pool', itemIds: ids, count: one },
					{ kind: 'check', itemIds: ['item-2'] },
					{ kind: 'pool', itemIds: ids, count: two }
				];
				const drawn = drawItems(sections, bank, seed);
				const facts = drawn.map(({ factId }) => factId);
				expect(new Set(facts).size).toBe(facts.length);
				expect(drawn.length).toBe(Math.min(6, one + two + 1));
			})
		);
	});
});

it('countAsked and everyItem look at pools and checks alike', () => {
	const sections: ModuleSection[] = [
		{ kind: 'read', storyId: 'bridge' },
		{ kind: 'check', itemIds: ['item-1'] },
		{ kind: 'pool', itemIds: ['item-1', 'item-2'], count: 5 }
	];
	expect(countAsked(sections)).toBe(3);
	expect(everyItem(sections)).toEqual(['item-1', 'item-2']);
});
