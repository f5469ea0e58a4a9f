import { describe, expect, it } from 'vitest';
import { makeItem, makeOptions } from '#lib/domain/items/fixtures.ts';
import { itemContentSchema } from './item-content.ts';

const rivers = ['Esk', 'Tyne', 'Wear'];

describe('itemContentSchema', () => {
	it.each([
		makeItem({ options: makeOptions(rivers, ['Esk']) }),
		makeItem({
			type: 'true-false',
			key: false,
			options: makeOptions(['True', 'False'], ['False'])
		}),
		makeItem({ type: 'numeric', key: 5, tolerance: 0, unit: 'km' }),
		makeItem({
			type: 'multiple-response',
			key: ['Esk', 'Tyne'],
			options: makeOptions(rivers, ['Esk', 'Tyne'])
		}),
		makeItem({ type: 'matching', key: [['a', 'b']] }),
		makeItem({ type: 'ordering', key: ['a', 'b'] })
	])('takes $type', (item) => {
		expect(itemContentSchema.parse(item)).toEqual(item);
	});

	it.each([
		['no citation', makeItem({ citations: [] })],
		['a key that is no option', makeItem({ key: 'Ouse', options: makeOptions(rivers, ['Esk']) })],
		['two keys', makeItem({ options: makeOptions(rivers, ['Esk', 'Tyne']) })],
		['twice the same option', makeItem({ options: makeOptions(['Esk', 'Esk', 'Tyne'], ['Esk']) })],
		['a text for a number', makeItem({ type: 'numeric', key: '5' })]
	])('refuses %s', (_what, item) => {
		expect(itemContentSchema.safeParse(item).success).toBe(false);
	});
});
