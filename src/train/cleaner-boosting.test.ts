import { describe, expect, it } from 'vitest';
import { askForest } from '#lib/domain/articles/line-model.ts';
import { boost, joinForests } from './cleaner-boosting.ts';
import { createRandom } from './random.ts';

const options = { trees: 30, depth: 3, rate: 0.3, featureShare: 1, rowShare: 0.9, seed: 5 };

function makeRows(count: number): { rows: number[][]; labels: Uint8Array; weights: Float64Array } {
	const random = createRandom(11);
	const rows = Array.from({ length: count }, () => [random(), random(), random()]);
	// Yes when the first two lie on different sides of the middle: no single cut tells it.
	const labels = Uint8Array.from(rows, ([a = 0, b = 0]) => Number(a > 0.5 !== b > 0.5));
	return { rows, labels, weights: new Float64Array(count).fill(1) };
}

describe('boost', () => {
	it('learns what takes two cuts, and answers for rows it has not seen', () => {
		const { rows, labels, weights } = makeRows(1200);
		const forest = boost(rows.slice(0, 800), labels.slice(0, 800), weights, options);
		const right = rows
			.slice(800)
			.filter((row, i) => askForest(forest, row) > 0 === (labels[800 + i] === 1));
		expect(right.length).toBeGreaterThan(360);
	});

	it('gives the same forest for the same seed', () => {
		const { rows, labels, weights } = makeRows(300);
		expect(boost(rows, labels, weights, options)).toEqual(boost(rows, labels, weights, options));
	});

	it('joins forests into one whose answer is their mean', () => {
		const { rows, labels, weights } = makeRows(300);
		const forests = [1, 2].map((seed) => boost(rows, labels, weights, { ...options, seed }));
		const joined = joinForests(forests);
		for (const row of rows.slice(0, 50)) {
			const mean = forests.reduce((sum, forest) => sum + askForest(forest, row), 0) / 2;
			expect(askForest(joined, row)).toBeCloseTo(mean, 2);
		}
	});
});
