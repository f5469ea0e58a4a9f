import { describe, expect, it } from 'vitest';
import { makeBridgeContents } from '../../../../seeds/factories.ts';
import type { ItemContent } from '../items/types.ts';
import {
	correlation,
	cronbachAlpha,
	discriminationIndex,
	facilityIndex,
	itemStatistics,
	median,
	type ScoredAnswer
} from './item-statistics.ts';
import { optionShares } from './option-shares.ts';

/** Rows are attempts, columns items. */
const answersOf = (rows: number[][]): ScoredAnswer[] =>
	rows.flatMap((row, attempt) =>
		row.map((score, item) => ({
			attemptId: `a${attempt}`,
			itemId: `i${item}`,
			score,
			secondsTaken: (attempt + 1) * 10
		}))
	);

describe('figures computed by hand', () => {
	it('facility: the mean', () => {
		expect(facilityIndex([1, 0, 0.5, 1])).toBe(0.625);
		expect(facilityIndex([])).toBeNull();
	});

	it('correlation: 3 / √(5 · 5) = 0.6', () => {
		// Differences −1.5 −0.5 0.5 1.5 and −0.5 −1.5 1.5 0.5: products 0.75 · 4 = 3, squares 5 each.
		expect(correlation([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 12);
		expect(correlation([1, 2, 3, 5], [1, 2, 3, 5])).toBeCloseTo(1, 12);
		expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
		expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull();
		expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
	});

	it('discrimination: null below twenty answers', () => {
		const rest = Array.from({ length: 20 }, (_, index) => index / 20);
		const scores = rest.map((value) => (value >= 0.5 ? 1 : 0));
		expect(discriminationIndex(scores.slice(0, 19), rest.slice(0, 19))).toBeNull();
		// Σ(x−x̄)(y−ȳ) = 10·0.5·0.25·2 = 2.5; Σ(x−x̄)² = 5; Σ(y−ȳ)² = (20³−20)/12/400 = 1.6625.
		expect(discriminationIndex(scores, rest)).toBeCloseTo(2.5 / Math.sqrt(5 * 1.6625), 12);
	});

	it('alpha: four attempts at three items', () => {
		// Items: variances 1/4·4/3 = 1/3 (2 of 4 right), 1/4 (3 of 4), 1/4 (1 of 4); sums 3, 2, 1, 0
		// with variance 5/3; alpha = 3/2 · (1 − (1/3 + 1/4 + 1/4) / (5/3)) = 3/2 · 1/2 = 0.75.
		const rows = [
			[1, 1, 1],
			[1, 1, 0],
			[0, 1, 0],
			[0, 0, 0]
		];
		expect(cronbachAlpha(answersOf(rows))).toBeCloseTo(0.75, 12);
		const broken = answersOf(rows).concat(
			answersOf([[1, 1, 1]])
				.slice(0, 1)
				.map((answer) => ({ ...answer, attemptId: 'half' }))
		);
		expect(cronbachAlpha(broken)).toBeCloseTo(0.75, 12);
		expect(cronbachAlpha(answersOf([[1], [0]]))).toBeNull();
		expect(
			cronbachAlpha(
				answersOf([
					[1, 0],
					[0, 1]
				])
			)
		).toBeNull();
	});

	it('median: the middle, or half way between two', () => {
		expect(median([5, 1, 3])).toBe(3);
		expect(median([5, 1, 3, 10])).toBe(4);
		expect(median([])).toBeNull();
	});

	it('of an item: with the rest of its attempts, without itself', () => {
		const rows = Array.from({ length: 24 }, (_, index) => {
			const level = index % 4;
			return [level >= 2 ? 1 : 0, level >= 1 ? 1 : 0, level >= 3 ? 1 : 0];
		});
		const statistics = itemStatistics(answersOf(rows)).get('i0');
		// Of four levels: the item ±0.5 twice, the rest −0.5 0 0 0.5: products 0.5, squares 1 and 0.5.
		expect(statistics).toMatchObject({ answers: 24, facility: 0.5, medianSeconds: 125 });
		expect(statistics?.discrimination).toBeCloseTo(0.5 / Math.sqrt(1 * 0.5), 12);
	});

	it('a page that lay open all night counts as half an hour', () => {
		const [answer] = answersOf([[1]]) as [ScoredAnswer];
		const night = { ...answer, secondsTaken: 40_000 };
		expect(itemStatistics([night]).get('i0')?.medianSeconds).toBe(1800);
	});
});

describe('shares of options', () => {
	const [date, numeric, several] = makeBridgeContents() as [ItemContent, ItemContent, ItemContent];
	const choices = (text: string, times: number) =>
		Array.from({ length: times }, () => ({ kind: 'choice', text }) as const);

	it('a wrong option that fewer than one in twenty choose does no work', () => {
		const given = [
			...choices('3 May 2024', 30),
			...choices('3 April 2024', 8),
			...choices('14 May 2024', 2)
		];
		expect(optionShares(date, given)).toMatchObject([
			{ text: '3 May 2024', share: 0.75, isFunctional: null },
			{ text: '3 April 2024', share: 0.2, isFunctional: true },
			{ text: '14 May 2024', share: 0.05, isFunctional: true },
			{ text: '3 May 2023', share: 0, isFunctional: false }
		]);
	});

	it('several may be chosen; typed answers have none', () => {
		const given = [{ kind: 'choices' as const, texts: ['Lowmere', 'Pellin'] }];
		const shares = optionShares(several, given).map(({ text, share }) => [text, share]);
		expect(shares).toEqual([
			['Lowmere', 1],
			['Ostwick', 0],
			['Farrow', 0],
			['Pellin', 1]
		]);
		expect(optionShares(numeric, [])).toEqual([]);
	});
});
