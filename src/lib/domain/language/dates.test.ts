import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../articles/read-articles.ts';
import type { Article } from '../articles/types.ts';
import { parseArticle } from './analyse.ts';
import { findDates } from './dates.ts';
import { createEngine } from './engine.ts';
import type { ParsedSentence } from './types.ts';

const engine = createEngine(null);

/** An article with one body paragraph, published on the day given. */
function articleOf(text: string, publishedOn: string | null): [ParsedSentence[], Article] {
	const stated = publishedOn ? `publishedOn: { value: '${publishedOn}', suppliedBy: page }\n` : '';
	const [article] = readArticles({
		text: `---\ntextKind: digest\n${stated}---\n\n${text}\n`,
		mediaType: 'text/markdown',
		sourceId: 'x'
	});
	if (!article) throw new Error('no article was read');
	return [parseArticle(article, engine), article];
}

function datesOf(text: string, publishedOn: string | null): [string, string | null][] {
	const [sentences, article] = articleOf(text, publishedOn);
	return findDates(sentences, article).map(({ start, end, value }) => [
		article.text.slice(start, end),
		value
	]);
}

describe('dates', () => {
	it.each([
		['The treaty was signed on June 19, 2024.', 'June 19, 2024', '2024-06-19'],
		['The treaty was signed on 19 June 2024.', '19 June 2024', '2024-06-19'],
		['They met in August 2024 near the coast.', 'August 2024', '2024-08'],
		['The bridge dates from 1998.', '1998', '1998'],
		['It began in the late 1970s.', 'the late 1970s', '197'],
		['Sales fell in the third quarter of 2023.', 'the third quarter of 2023', '2023-Q3'],
		['He left in the spring of 2021.', 'the spring of 2021', '2021-SP'],
		['The union was founded in nineteen ninety-six.', 'nineteen ninety-six', '1996']
	])('reads what the text says in full: %s', (text, words, value) => {
		expect(datesOf(text, null)).toEqual([[words, value]]);
	});

	it.each([
		['The minister spoke on Tuesday.', 'Tuesday', '2025-06-17'],
		['The minister spoke on Friday.', 'Friday', '2025-06-13'],
		['The minister will speak on Friday.', 'Friday', '2025-06-20'],
		['They met on March 21 for an hour.', 'March 21', '2025-03-21'],
		['The deployment began last autumn.', 'last autumn', '2024-FA'],
		['Voters decided in November.', 'November', '2024-11'],
		['Voters will decide in November.', 'November', '2025-11'],
		['It closed two years ago.', 'two years ago', '2023'],
		['The shop closed yesterday.', 'yesterday', '2025-06-16'],
		['It was repaired earlier this year.', 'earlier this year', '2025']
	])('counts from the day of publication: %s', (text, words, value) => {
		expect(datesOf(text, '2025-06-17')).toEqual([[words, value]]);
		// Without that day the expression is found and its value is nobody's guess.
		expect(datesOf(text, null)).toEqual([[words, null]]);
	});

	it.each([
		'The firm may march on with 1500 soldiers and 2000 people.',
		'He said the fall in sales was steep.',
		'Flight 1998 left with 300 people.',
		'It weighs 2,000 pounds and costs $1998.'
	])('takes no other word or figure for a date: %s', (text) => {
		expect(datesOf(text, '2025-06-17')).toEqual([]);
	});

	it('leaves ranges, weeks and the attacks of 2001 without a value', () => {
		expect(datesOf('The fair runs June 4-6.', '2025-06-17')).toEqual([['June 4-6', null]]);
		expect(datesOf('He resigned last week.', '2025-06-17')).toEqual([['last week', null]]);
		expect(datesOf('After the September 11 attacks he enlisted.', '2025-06-17')[0]?.[1]).toBeNull();
	});

	it('names the hedge and keeps it in the span', () => {
		const [sentences, article] = articleOf('It was built in early 2003.', null);
		expect(findDates(sentences, article)).toMatchObject([{ hedge: 'early', value: '2003' }]);
	});

	it('counts from another date of the text, and says from which', () => {
		const [sentences, article] = articleOf(
			'He was elected in 2015. Two years later he left.',
			null
		);
		const [elected, left] = findDates(sentences, article);
		expect(left).toMatchObject({
			value: '2017',
			anchor: 'absolute',
			basis: { start: elected?.start, end: elected?.end }
		});
	});

	it('counts from nothing that is too far or too coarse', () => {
		const values = (text: string) => datesOf(text, null).map(([, value]) => value);
		expect(values('It opened in 2015. It grew. It grew more. Two years later it shut.')).toEqual([
			'2015',
			null
		]);
		expect(values('It opened in 2015. It shut the following day.')).toEqual(['2015', null]);
		expect(values('It opened in 2015. A year later it grew. That year it shut.')).toEqual([
			'2015',
			'2016',
			'2015'
		]);
	});

	it('gives spans inside their sentence for any text', () => {
		const word = fc.constantFrom(
			...['June', '4', '2024', 'the', 'last', 'year', 'of', '31', 'February', ',', '-', "'90s"],
			...['Tuesday', 'early', 'ago', 'two', '\u0000', '\uD800', 'İ', '2024-02-31', 'Q4', '.', ' ']
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 30 }), (words) => {
				const text = words.join(' ');
				const sentence = { start: 0, end: text.length, index: 0, paragraph: 0, tokens: [] };
				const article = { text, publishedOn: { value: '2025-06-17' } } as Article;
				for (const date of findDates([sentence], article)) {
					expect(date.start).toBeGreaterThanOrEqual(0);
					expect(date.end).toBeLessThanOrEqual(text.length);
					expect(date.value ?? '2000').toMatch(/^\d{3,4}(?:-\d\d(?:-\d\d)?|-Q\d|-[A-Z]{2})?$/);
				}
			})
		);
	});
});
