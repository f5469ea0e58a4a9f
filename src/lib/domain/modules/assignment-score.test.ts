import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentScore, attemptScore, daysLate, lateFactor } from './assignment-score.ts';
import type { GradeRule, LateRule } from './types.ts';

const due = new Date('2026-03-02T12:00:00Z');
const hour = 60 * 60 * 1000;
const after = (hours: number) => new Date(+due + hours * hour);
const accept: LateRule = { kind: 'accept' };
const deduct: LateRule = { kind: 'deduct', perDay: 0.1, least: 0.5 };
const done = (score: number, begun = -5, handedIn = begun + 1) => ({
	startedAt: after(begun),
	finishedAt: after(handedIn),
	score
});

describe('daysLate', () => {
	it.each([
		[0, 0],
		[0.001, 1],
		[24, 1],
		[24.001, 2],
		[-3, 0]
	])('%s hours after the due date are %s days', (hours, days) => {
		expect(daysLate(after(hours), due)).toBe(days);
		expect(daysLate(after(hours), null)).toBe(0);
	});
});

it('a deduction grows by the day and stops at what is left at least', () => {
	const factors = [-1, 1, 25, 24 * 9].map((hours) => lateFactor(deduct, after(hours), due));
	expect(factors.map((factor) => factor.toFixed(2))).toEqual(['1.00', '0.90', '0.80', '0.50']);
});

it('open questions count as nothing', () => {
	expect(attemptScore([1, 0.5], 4)).toBe(0.375);
	expect(attemptScore([], 0)).toBe(0);
});

describe('assignmentScore', () => {
	const tries = [done(0.4, -5), done(0.9, -3), done(0.6, -1, -0.5)];

	it.each<[GradeRule, number]>([
		['first', 0.4],
		['last', 0.6],
		['best', 0.9],
		['mean', (0.4 + 0.9 + 0.6) / 3]
	])('%s', (counts, score) => {
		expect(assignmentScore(tries.toReversed(), counts, accept, due).score).toBeCloseTo(score);
	});

	it('is none while nothing was handed in, and takes no account of what goes on', () => {
		const begun = { ...done(1), finishedAt: null };
		expect(assignmentScore([begun], 'best', accept, due)).toEqual({ score: null, isLate: false });
		expect(assignmentScore([begun, done(0.3)], 'last', accept, due).score).toBe(0.3);
	});

	it('the best is the best after the deduction', () => {
		const late = done(0.9, -1, 48.5);
		expect(assignmentScore([done(0.8), late], 'best', deduct, due)).toEqual({
			score: 0.8,
			isLate: false
		});
		expect(assignmentScore([late], 'best', deduct, due).isLate).toBe(true);
	});

	const anyAttempt = fc
		.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -100, max: 300 }))
		.map(([score, begun]) => done(score, begun));
	const anyLate = fc.oneof(
		fc.constant(accept),
		fc.record({
			kind: fc.constant('deduct' as const),
			perDay: fc.double({ min: 0, max: 1, noNaN: true }),
			least: fc.double({ min: 0, max: 1, noNaN: true })
		})
	);
	const rules = ['best', 'last', 'first', 'mean'] as const;

	it('lies within 0…1, between the worst and the best attempt, and never above it undeducted', () => {
		fc.assert(
			fc.property(
				fc.array(anyAttempt, { minLength: 1, maxLength: 6 }),
				anyLate,
				fc.constantFrom(...rules),
				(attempts, late, counts) => {
					const { score } = assignmentScore(attempts, counts, late, due);
					const best = assignmentScore(attempts, 'best', late, due).score ?? 0;
					const most = Math.max(...attempts.map((attempt) => attempt.score));
					expect(score).toBeGreaterThanOrEqual(0);
					expect(score).toBeLessThanOrEqual(best + 1e-12);
					expect(best).toBeLessThanOrEqual(most + 1e-12);
				}
			)
		);
	});

	it('does not depend on the order in which attempts are told, and no rule on one of one', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(anyAttempt, { minLength: 1, selector: (a) => +a.startedAt }),
				anyLate,
				(attempts, late) => {
					for (const counts of rules) {
						const told = assignmentScore(attempts, counts, late, due).score ?? Number.NaN;
						const turned = assignmentScore(attempts.toReversed(), counts, late, due).score;
						expect(turned).toBeCloseTo(told, 12);
					}
					const [one] = attempts;
					if (!one) return;
					const alone = rules.map((counts) => assignmentScore([one], counts, late, due).score);
					expect(new Set(alone).size).toBe(1);
				}
			)
		);
	});
});
