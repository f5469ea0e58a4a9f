import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from './read-articles.ts';
import type { Article, MediaType } from './types.ts';

function read(text: string, mediaType: MediaType = 'text/plain'): Article[] {
	return readArticles({ text, mediaType, sourceId: 'test' });
}

/** Paragraphs in order and apart, sentences inside their paragraph, nothing empty. */
function expectToHold(article: Article): void {
	let end = 0;
	for (const paragraph of article.paragraphs) {
		expect(paragraph.start).toBeGreaterThanOrEqual(end);
		expect(paragraph.end).toBeGreaterThan(paragraph.start);
		end = paragraph.end;
		let reached = paragraph.start;
		for (const sentence of paragraph.sentences) {
			expect(sentence.start).toBeGreaterThanOrEqual(reached);
			expect(sentence.end).toBeGreaterThan(sentence.start);
			reached = sentence.end;
		}
		expect(reached).toBeLessThanOrEqual(paragraph.end);
	}
	expect(end).toBeLessThanOrEqual(article.text.length);
	for (const field of [article.headline, article.publisher, article.author, article.publishedOn])
		expect(field.value === null).toBe(field.suppliedBy === 'unknown');
}

const prose =
	'The harbour council of Orrin agreed on Friday to pay for a new crane, its chair told the press.';

describe('readArticles', () => {
	it.each([
		['nothing', ''],
		['white space', ' \r\n\t\uFEFF\n'],
		['one word', 'Harbour'],
		['only marks', '... !!! ---\n***\n'],
		['only a menu', 'Home\nNews\nSport\nSign in\nSubscribe\n']
	])('finds no article in %s', (_, text) => {
		expect(read(text)).toEqual([]);
		expect(read(text, 'text/html')).toEqual([]);
	});

	it('reads a sentence without an end, and one between foreign scripts and marks', () => {
		const open = prose.slice(0, -1);
		expect(read(open)).toHaveLength(1);
		const [article] = read(
			`\u202E${prose} Рада вирішила. 議会は決めた。\u200F\nBoats may not pass it\uD800 before noon, and nobody knows why.\u0000`
		);
		expect(article?.paragraphs.length).toBeGreaterThan(0);
		if (article) expectToHold(article);
	});

	it('counts carriage returns and the byte-order mark', () => {
		const [article] = read(`\uFEFFA crane for Orrin after all\r\n\r\n${prose}\r\n`);
		expect(article?.headline.span).toEqual({ start: 1, end: 28 });
		expect(article?.paragraphs[0]).toMatchObject({ start: 32, end: 32 + prose.length });
	});

	it('takes an updated page or a time ago for no date of publication', () => {
		const page = (line: string) => `A crane for Orrin after all these years\n${line}\n${prose}\n`;
		expect(read(page('Updated 3 May 2024'))[0]?.publishedOn.value).toBeNull();
		expect(read(page('4 hours ago'))[0]?.publishedOn.value).toBeNull();
		expect(read(page('03/05/2024'))[0]?.publishedOn.value).toBeNull();
		expect(read(page('Published 3 May 2024'))[0]?.publishedOn).toMatchObject({
			value: '2024-05-03',
			suppliedBy: 'page'
		});
	});

	const line = fc.constantFrom(
		...[prose, 'By Ann Lee', 'May 3, 2024', '2 hours ago', 'Coast Herald', '- Coast Herald'],
		...[
			'Related Articles',
			'',
			' ',
			'# Title of it',
			'---',
			'- an item',
			'> quoted',
			'```',
			'Share'
		],
		...[
			'A crane | REUTERS',
			'\u0000',
			'\uD800',
			'\u202E',
			'x | AP / Getty Images y',
			`${prose} | AP ${prose}`
		],
		...['Ann Lee is a reporter for ORN.', 'SUBSCRIBE NOW', 'title: x', 'İstanbul', 'ﬃ']
	);
	const text = fc
		.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ')), { maxLength: 40 })
		.map((parts) => parts.flat().join(''));

	it.each(['text/plain', 'text/markdown', 'text/html'] as const)(
		'gives spans that hold for any %s',
		(mediaType) => {
			fc.assert(
				fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 300 })), (page) => {
					const articles = read(page, mediaType);
					articles.forEach(expectToHold);
					const ids = articles.map((article) => article.articleId);
					expect(new Set(ids).size).toBe(ids.length);
				}),
				{ numRuns: 80 }
			);
		},
		60_000
	);

	it.each([
		['lines of prose', `${prose}\n`],
		['short lines', 'Home\n'],
		['one line of prose', `${prose} `],
		['one line of bars', 'x | AP '],
		['full stops', '.'],
		['quotation marks', '".'],
		['teasers', 'Herald\n2 hours ago\n- Herald\nA crane for the harbour\nIt came.\n'],
		['list marks', '- '],
		['headings', '# A\n']
	])(
		'reads a million characters of %s in time that grows with length',
		(_, piece) => {
			const large = piece.repeat(Math.ceil(5_000_000 / piece.length));
			const from = performance.now();
			read(large);
			read(large, 'text/markdown');
			expect(performance.now() - from).toBeLessThan(20_000);
		},
		60_000
	);
});
