import { expect, it } from 'vitest';
import { makeItem, makeOptions } from '../fixtures.ts';
import { itemFeatures } from './features.ts';
import { wordingFeatures, type RankedArticle } from './wording-features.ts';
import { acceptance } from './score.ts';

const headline = { value: 'The Esk floods Lowtown', suppliedBy: 'page' as const };
const unknown = { value: null, suppliedBy: 'unknown' as const };
const text = 'The Esk rose on Monday. ' + 'More rain fell, the mayor said. '.repeat(10);
const article: RankedArticle = {
	headline,
	publisher: unknown,
	publishedOn: unknown,
	text,
	textKind: 'original',
	span: { start: 0, end: 360 },
	paragraphs: [{ index: 0, start: 0, end: text.length, sentences: [] }]
};

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

it('counts shapes and function words of the question alone, not of its frame', () => {
	const plain = makeItem({ type: 'numeric', key: 40, stem: 'The Esk rose by 3 metres.' });
	const leaning = makeItem({
		type: 'numeric',
		key: 40,
		stem: 'Still, they say this could be more than the 40 percent that the others lost.'
	});
	const [a, b] = [wordingFeatures(plain, article), wordingFeatures(leaning, article)];
	for (const name of ['pronouns', 'pointing words', 'modals', 'comparisons', 'additions']) {
		expect([name, a[name]]).toEqual([name, 0]);
		expect([name, (b[name] ?? 0) > 0]).toEqual([name, true]);
	}
	expect([a['opens with an aside'], b['opens with an aside']]).toEqual([0, 1]);
});

it('scores by the logistic function', () => {
	const model = { verdicts: 1, bias: 0, weights: { a: 2 } };
	expect(acceptance({ a: 0, unknown: 5 }, model)).toBe(0.5);
	expect(acceptance({ a: 1 }, model)).toBeCloseTo(0.8808, 4);
});
