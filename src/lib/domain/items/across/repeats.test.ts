import { expect, it } from 'vitest';
import { makeItem } from '../fixtures.ts';
import type { Item, ItemContent } from '../types.ts';
import { findRepeats } from './repeats.ts';

function itemOf(itemId: string, given: Partial<ItemContent>): Item {
	return { ...makeItem(given), itemId, factId: itemId, articleId: itemId, rank: 0.5 };
}

it('keeps one of two that ask the same, and none of two whose answers differ', () => {
	const items = [
		itemOf('once', { stem: 'Who rows?', key: 'Ann' }),
		itemOf('first', { stem: 'Who sails?', key: 'Ben' }),
		itemOf('again', { stem: 'Who sails?', key: 'Ben' }),
		itemOf('one', { stem: 'Who swims?', key: 'Cora' }),
		itemOf('other', { stem: 'Who swims?', key: 'Dan' }),
		itemOf('order a', { type: 'ordering', stem: 'Order these.', key: ['x', 'y'] }),
		itemOf('order b', { type: 'ordering', stem: 'Order these.', key: ['v', 'w'] })
	];
	const { kept, repeated, ambiguous } = findRepeats(items);
	expect(kept.map(({ itemId }) => itemId)).toEqual(['once', 'first', 'order a', 'order b']);
	expect(repeated.map(({ itemId }) => itemId)).toEqual(['again']);
	expect(ambiguous.map(({ itemId }) => itemId)).toEqual(['one', 'other']);
});
