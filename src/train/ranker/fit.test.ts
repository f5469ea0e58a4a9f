import { describe, expect, it } from 'vitest';
import { acceptance } from '#lib/domain/items/ranker/score.ts';
import { areaUnderCurve, fitRanker } from './fit.ts';
import { joinVerdicts, type JudgedItem } from './verdicts.ts';

const items: JudgedItem[] = Array.from({ length: 60 }, (_, i) => ({
	itemId: `i${i}`,
	file: `f${i % 7}`,
	acceptable: i % 3 !== 0,
	features: { bad: i % 3 === 0 ? 1 : 0, noise: (i * 37) % 11 ? 0 : 1 }
}));

describe('the ranker', () => {
	it('learns which feature goes with refusal, and leaves noise near zero', () => {
		const model = fitRanker(items);
		expect(model.verdicts).toBe(60);
		expect(model.weights['bad']).toBeLessThan(-1);
		expect(Math.abs(model.weights['noise'] ?? 9)).toBeLessThan(0.3);
		expect(acceptance({ bad: 0 }, model)).toBeGreaterThan(0.7);
		expect(acceptance({ bad: 1 }, model)).toBeLessThan(0.4);
		expect(fitRanker(items)).toEqual(model);
	});

	it('measures order, not height', () => {
		const scored = [
			{ score: 0.9, acceptable: true },
			{ score: 0.8, acceptable: false },
			{ score: 0.7, acceptable: true },
			{ score: 0.1, acceptable: false }
		];
		expect(areaUnderCurve(scored)).toBe(0.75);
		expect(areaUnderCurve([{ score: 1, acceptable: true }])).toBe(0.5);
	});

	it('takes an item for acceptable only when every judge does', () => {
		const verdict = { round: 'r', itemId: 'i', type: 'cloze' as const, file: 'f', features: {} };
		const joined = joinVerdicts([
			{ ...verdict, judge: 'a', failed: [] },
			{ ...verdict, judge: 'b', failed: [2] },
			{ ...verdict, judge: 'a', itemId: 'j', failed: [] },
			{ ...verdict, judge: 'b', itemId: 'j', failed: [] },
			{ ...verdict, judge: 'a', itemId: 'seen by one', failed: [] }
		]);
		expect(joined.map(({ itemId, acceptable }) => [itemId, acceptable])).toEqual([
			['i', false],
			['j', true]
		]);
	});
});
