import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysChart, fillDays, niceTicks } from './bars.ts';

describe('ticks', () => {
	it('are whole, few and reach the largest value', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
				const ticks = niceTicks(most);
				expect(ticks[0]).toBe(0);
				expect(ticks.length).toBeLessThanOrEqual(5);
				expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
				expect(ticks.every(Number.isInteger)).toBe(true);
			})
		);
		expect(niceTicks(7)).toEqual([0, 2, 4, 6, 8]);
	});
});

describe('the days', () => {
	it('are all there, those without answers too, and never fewer than two weeks', () => {
		const days = fillDays([
			{ day: '2025-02-27', answered: 1, right: 0 },
			{ day: '2025-03-02', answered: 2, right: 1 }
		]);
		expect(days).toHaveLength(14);
		expect(days.slice(-4)).toEqual([
			{ day: '2025-02-27', answered: 1, right: 0 },
			{ day: '2025-02-28', answered: 0, right: 0 },
			{ day: '2025-03-01', answered: 0, right: 0 },
			{ day: '2025-03-02', answered: 2, right: 1 }
		]);
	});
});

describe('the chart of days', () => {
	it('draws each bar from the baseline, the right answers inside all answers', () => {
		const chart = daysChart([
			{ day: '2025-06-01', answered: 8, right: 4 },
			{ day: '2025-06-02', answered: 0, right: 0 }
		]);
		const [full, empty] = chart.bars.slice(-2);
		expect(full?.top).toBeLessThan(full?.rightTop ?? 0);
		expect((full?.top ?? 0) + (full?.height ?? 0)).toBeCloseTo(chart.baseline);
		expect(full?.rightHeight).toBeCloseTo((full?.height ?? 0) / 2);
		expect(empty?.height).toBe(0);
	});

	it('stays within its width and labels the last day', () => {
		const days = Array.from({ length: 30 }, (_, i) => ({
			day: `2025-06-${String(i + 1).padStart(2, '0')}`,
			answered: i,
			right: i
		}));
		const chart = daysChart(days);
		const last = chart.bars.at(-1);
		expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(chart.plotWidth);
		expect(last?.label).toBe('30 Jun');
		expect(chart.bars.filter((bar) => bar.label).length).toBeLessThanOrEqual(4);
	});

	it('can be drawn without any day', () => {
		expect(daysChart([]).bars).toEqual([]);
	});
});
