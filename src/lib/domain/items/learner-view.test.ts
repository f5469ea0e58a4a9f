import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemToLearner } from './contract.ts';
import { makeItem, makeOptions } from './fixtures.ts';
import type { ItemContent, ItemType } from './types.ts';

const rivers = ['Esk', 'Tyne', 'Wear', 'Tees'];

describe('what a learner sees', () => {
	const choiceTypes: ItemType[] = [
		'multiple-choice',
		'cloze',
		'who-said',
		'date',
		'evidence',
		'numeric'
	];

	it('is the same bytes whichever option is the key', () => {
		const texts = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 });
		fc.assert(
			fc.property(texts, fc.constantFrom(...choiceTypes), fc.nat(), (options, type, seed) => {
				const shown = options.map((key, index) => {
					const turned = [...options.slice(index), ...options.slice(0, index)];
					const item = makeItem({
						type,
						key,
						explanation: key,
						options: makeOptions(turned, [key])
					});
					return JSON.stringify(itemToLearner(item, 'v1', { seed }));
				});
				expect(new Set(shown).size).toBe(1);
			})
		);
	});

	it('is the same bytes for every subset of keys, key order, pairing and typed key', () => {
		const show = (given: Partial<ItemContent>) =>
			JSON.stringify(itemToLearner(makeItem(given), 'v1', { seed: 7 }));
		const several = (keys: string[]) =>
			show({ type: 'multiple-response', key: keys, options: makeOptions(rivers, keys) });
		expect(several(['Esk'])).toBe(several(['Tyne', 'Wear']));
		expect(show({ type: 'ordering', key: ['a', 'b', 'c'] })).toBe(
			show({ type: 'ordering', key: ['c', 'a', 'b'] })
		);
		expect(
			show({
				type: 'matching',
				key: [
					['a', '1'],
					['b', '2']
				]
			})
		).toBe(
			show({
				type: 'matching',
				key: [
					['b', '1'],
					['a', '2']
				]
			})
		);
		expect(show({ type: 'short-answer', key: 'Esk', accepts: ['River Esk'] })).toBe(
			show({ type: 'short-answer', key: 'Tyne', accepts: [] })
		);
		expect(show({ type: 'numeric', key: 5, tolerance: 1, unit: 'km' })).toBe(
			show({ type: 'numeric', key: 9, tolerance: 0, unit: 'km' })
		);
		expect(show({ type: 'true-false', key: true })).toBe(show({ type: 'true-false', key: false }));
	});

	it('holds nothing but id, type, stem and the way to answer', () => {
		const item = makeItem({ options: makeOptions(rivers, ['Esk']) });
		const shown = itemToLearner(item, 'v1', { seed: 1 });
		expect(Object.keys(shown).sort()).toEqual(['itemVersionId', 'response', 'stem', 'type']);
		expect(JSON.stringify(shown)).not.toMatch(/correct|rationale|quote|is right/);
	});

	it('shows numbers ascending, the rest shuffled by seed', () => {
		const shown = (texts: string[], seed: number) => {
			const item = makeItem({ options: makeOptions(texts, texts.slice(0, 1)) });
			const { response } = itemToLearner(item, 'v', { seed });
			return response.kind === 'choice' ? response.options.map(({ text }) => text) : [];
		};
		expect(shown(['11,000', '5,000', 'six thousand'], 3)).toEqual([
			'5,000',
			'six thousand',
			'11,000'
		]);
		expect(shown(['June 2025', 'August 2024', 'March 2025'], 3)).toEqual([
			'August 2024',
			'March 2025',
			'June 2025'
		]);
		const orders = new Set(Array.from({ length: 30 }, (_, seed) => shown(rivers, seed).join()));
		expect(orders.size).toBeGreaterThan(5);
	});
});
