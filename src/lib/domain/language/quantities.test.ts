import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from './quantities.ts';
import { tokenise } from './tokens.ts';
import type { ParsedSentence, QuantityExpression } from './types.ts';

function sentenceOf(text: string, start = 0): ParsedSentence {
	const tokens = tokenise(text, { start, end: text.length }).map((token) => ({
		...token,
		tag: 'X' as const,
		xpos: 'FW',
		lemma: token.text.toLowerCase(),
		tagConfidence: 0,
		head: token.index - 1,
		relation: 'dep',
		confidence: 0,
		agreed: false
	}));
	return { start, end: text.length, index: 0, paragraph: 0, tokens };
}

function quantitiesOf(text: string): (QuantityExpression & { words: string; number: string })[] {
	return findQuantities([sentenceOf(text)]).map((quantity) => ({
		...quantity,
		words: text.slice(quantity.start, quantity.end),
		number: text.slice(quantity.numberSpan.start, quantity.numberSpan.end)
	}));
}

describe('quantities', () => {
	it.each([
		['The army lost more than 6,000 soldiers.', 6000, 'more than', 'soldiers', 'count', '6,000'],
		['They sent five thousand building workers.', 5000, null, 'workers', 'count', 'five thousand'],
		['About 40 stalls are to open.', 40, 'about', 'stalls', 'count', '40'],
		[
			'It holds one hundred and twenty boats.',
			120,
			null,
			'boats',
			'count',
			'one hundred and twenty'
		],
		['As many as two dozen ships left.', 24, 'as many as', 'ships', 'count', 'two dozen'],
		['Some 300 people or more came.', 300, 'some', 'people', 'count', '300'],
		['Over 70% of voters stayed at home.', 70, 'over', '%', 'percent', '70'],
		['Prices rose 3.5 per cent.', 3.5, null, '%', 'percent', '3.5'],
		['It cost $156 billion to build.', 156e9, null, '$', 'money', '156 billion'],
		['The fine was €3.2m in all.', 3.2e6, null, '€', 'money', '3.2m'],
		['The loan of 400m euros was repaid.', 400e6, null, 'euros', 'money', '400m'],
		['The bomb weighs 30,000 pounds.', 30_000, null, 'pounds', 'measure', '30,000'],
		['The fine was 500 pounds.', 500, null, 'pounds', 'money', '500'],
		['The pier is 60 meters long.', 60, null, 'meters', 'measure', '60'],
		['The talks lasted nearly two hours.', 2, 'nearly', 'hours', 'duration', 'two'],
		['A 17-year-old won the race.', 17, null, 'year-old', 'duration', '17'],
		['It was the 21st month in a row.', 21, null, null, 'ordinal', '21st'],
		['Half a million people fled.', 500_000, null, 'people', 'count', 'Half a million']
	])('reads %s', (text, value, hedge, unit, kind, number) => {
		expect(quantitiesOf(text)).toMatchObject([{ value, hedge, unit, kind, number, upper: null }]);
	});

	it.each([
		['It lies 60 to 90 meters deep.', 60, 90, 'meters'],
		['They number 40,000-45,000, he said.', 40_000, 45_000, null],
		['Between 10 and 15% of it is lost.', 10, 15, '%'],
		['It took two or three hours.', 2, 3, 'hours'],
		['It may cost two to three million dollars.', 2e6, 3e6, 'dollars']
	])('reads the range in %s', (text, value, upper, unit) => {
		expect(quantitiesOf(text)).toMatchObject([{ value, upper, unit, kind: 'range' }]);
	});

	it('keeps a change apart from a range, and two numbers from one', () => {
		expect(quantitiesOf('It rose from 10 to 20 boats.').map((q) => q.value)).toEqual([10, 20]);
		expect(quantitiesOf('Goals by 2 and 3 players.').map((q) => q.value)).toEqual([2, 3]);
	});

	it('gives a size for vague words and says that they are vague', () => {
		expect(quantitiesOf('They sent millions of shells.')).toMatchObject([
			{ value: 1e6, hedge: 'millions of', unit: 'shells' }
		]);
		expect(quantitiesOf('Tens of thousands of people fled.')).toMatchObject([
			{ value: 10_000, hedge: 'tens of thousands of', unit: 'people' }
		]);
	});

	it.each([
		'A B-2 bomber and two-thirds of an F-35 came on March 21, 2024.',
		'The Boeing 737 left at 4:30 from gate No. 12.',
		'She met one of them in 2019 and 2023.',
		'It was 5 p.m. when the match ended 3-1.'
	])('takes no names, dates, times or scores: %s', (text) => {
		expect(quantitiesOf(text).filter((quantity) => quantity.kind !== 'ordinal')).toEqual([]);
	});

	it('gives spans that hold and finite values for any text', () => {
		const word = fc.constantFrom(
			...['3', '1,000', '2.5', 'million', 'hundred', 'and', 'to', '-', '%', '$', 'between', 'two'],
			...[
				'thousands of',
				'first',
				'over',
				'meters',
				'\u0000',
				'\uD800',
				'İ',
				'm',
				'bn',
				'half a',
				'.'
			]
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 30 }), (words) => {
				const text = words.join(' ');
				for (const { start, end, value, numberSpan } of findQuantities([sentenceOf(text)])) {
					expect(start <= numberSpan.start && numberSpan.end <= end).toBe(true);
					expect(start >= 0 && end <= text.length && start < end).toBe(true);
					expect(Number.isFinite(value)).toBe(true);
				}
			})
		);
	});
});
