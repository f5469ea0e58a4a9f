import { describe, expect, it } from 'vitest';
import { historiesOf, logLoss, splitInstant, trainingItems } from './fit.ts';
import type { LoggedReview } from './rebuild.ts';
import { defaultModel } from './settings.ts';

const start = Date.parse('2026-01-05T10:00:00Z');
const at = (days: number) => new Date(start + days * 86_400_000);

function review(days: number, rating: LoggedReview['rating'], more = {}) {
	return {
		...{ learnerId: 'l', factId: 'f', attemptId: 'a', position: Math.round(10 * days) },
		...{ rating, reviewedAt: at(days), model: defaultModel, undoneAt: null, ...more }
	};
}

const log = [
	review(4, 'again'),
	review(0, 'good'),
	review(4.01, 'good'),
	review(12, 'easy'),
	review(2, 'again', { undoneAt: at(2) }),
	review(1, 'hard', { learnerId: 'm' })
];

describe('what is fitted to', () => {
	it('is each review with all before it, days apart, without what was taken back', () => {
		expect(trainingItems(historiesOf(log), at(99))).toEqual([
			[
				{ rating: 3, days: 0 },
				{ rating: 1, days: 4 }
			],
			[
				{ rating: 3, days: 0 },
				{ rating: 1, days: 4 },
				{ rating: 3, days: 0 },
				{ rating: 4, days: 7 }
			]
		]);
		expect(trainingItems(historiesOf(log), at(12))).toHaveLength(1);
	});

	it('ends where the later part begins', () => {
		expect(splitInstant(historiesOf(log), 0.8)).toEqual(at(12));
		expect(splitInstant([], 0.8)).toEqual(new Date(0));
	});
});

describe('log loss', () => {
	it('is small for what was expected and large for what was not', () => {
		const of = (rating: LoggedReview['rating'], days: number) =>
			logLoss(historiesOf([review(0, 'good'), review(days, rating)]), null, at(0))?.loss ?? NaN;
		expect(of('good', 2)).toBeCloseTo(-Math.log(0.91), 1);
		expect(of('again', 2)).toBeGreaterThan(2);
		expect(of('again', 300)).toBeLessThan(of('again', 2));
	});

	it('looks at reviews since an instant alone, and is none without any', () => {
		expect(logLoss(historiesOf(log), null, at(5))?.reviews).toBe(1);
		expect(logLoss(historiesOf(log), null, at(0))?.reviews).toBe(2);
		expect(logLoss(historiesOf(log), null, at(50))).toBeNull();
	});
});
