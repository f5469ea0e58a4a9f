import { expect, it } from 'vitest';
import { makeItem, makeOptions } from '../fixtures.ts';
import { itemFeatures } from './features.ts';
import { acceptance } from './score.ts';

const headline = { value: 'The Esk floods Lowtown', suppliedBy: 'page' as const };
const article = { headline, span: { start: 0, end: 360 } };

it('turns an item into numbers between 0 and about 1, and keeps no word of it', () => {
	const options = makeOptions(['Esk', 'Tay', 'Dee', 'Don'], ['Esk']);
	const features = itemFeatures(makeItem({ options }), article);
	expect(features['is multiple-choice']).toBe(1);
	expect(features['is cloze']).toBe(0);
	expect(features['told in headline']).toBe(0.25);
	expect(features['evidence length']).toBeCloseTo(0.09);
	expect(features['key beside options']).toBe(0);
	for (const value of Object.values(features)) {
		expect(value).toBeGreaterThanOrEqual(0);
		expect(value).toBeLessThanOrEqual(1);
	}
	const other = makeItem({ options, stem: 'Which canal flows through Uptown?' });
	expect(Object.keys(itemFeatures(other, article))).toEqual(Object.keys(features));
});

it('scores by the logistic function', () => {
	const model = { verdicts: 1, bias: 0, weights: { a: 2 } };
	expect(acceptance({ a: 0, unknown: 5 }, model)).toBe(0.5);
	expect(acceptance({ a: 1 }, model)).toBeCloseTo(0.8808, 4);
});
