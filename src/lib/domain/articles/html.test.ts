import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from './html.ts';
import { readArticles } from './read-articles.ts';
import type { Article } from './types.ts';

const paragraphs = [
	'Voters in Harlow Bay agreed on Friday to buy back the old market hall, the town clerk said.',
	'The hall was sold in 1998 to a chain of furniture shops that closed its doors last winter.',
	'About 40 stalls are to move in before the summer, among them two bakeries and a seed bank.',
	'A group of fishermen had asked for the money to be spent on a crane for the harbour instead.'
];
const page = `<!doctype html><html><head><title>Town buys back its market hall - Bay Herald</title>
<meta property="og:site_name" content="Bay Herald"><meta name="author" content="Nora Finch">
<meta property="article:published_time" content="2024-03-09T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/town">Town</a></nav><article>
<h1>Town buys back its market hall</h1><p>By Nora Finch</p>
<figure><img alt=""><figcaption>The hall seen from the harbour.</figcaption></figure>
<p>${paragraphs[0]}</p><script>window.evil = 'ran';</script><p>${paragraphs[1]}</p>
<p>${paragraphs[2]} It&rsquo;s &amp; more.</p><p>${paragraphs[3]}</p>
</article><footer>© 2024 Bay Herald. All rights reserved.</footer></body></html>`;

function readHtml(html: string): Article[] {
	const { text } = extractText(html);
	return readArticles({ text, mediaType: 'text/html', sourceId: 'page.html' });
}

describe('HTML pages', () => {
	it('keeps the article and what its markup states, and drops the rest', () => {
		const [article, ...more] = readHtml(page);
		expect(more).toEqual([]);
		expect(article).toMatchObject({
			headline: { value: 'Town buys back its market hall', suppliedBy: 'page' },
			publisher: { value: 'Bay Herald', suppliedBy: 'page' },
			author: { value: 'Nora Finch', suppliedBy: 'page' },
			publishedOn: { value: '2024-03-09', suppliedBy: 'page' }
		});
		expect(article?.paragraphs.map((p) => article.text.slice(p.start, p.end))).toEqual([
			paragraphs[0],
			paragraphs[1],
			`${paragraphs[2]} It’s & more.`,
			paragraphs[3]
		]);
		for (const field of [article?.headline, article?.publisher, article?.publishedOn])
			expect(article?.text.slice(field?.span?.start, field?.span?.end)).toBe(field?.value);
	});

	it('reads several articles of one page as several', () => {
		const html = `<main><article><h2>Town buys its market hall</h2><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p></article>
			<article><h2>Harbour waits for a crane</h2><p>${paragraphs[2]}</p><p>${paragraphs[3]}</p></article></main>`;
		const articles = readHtml(html);
		expect(articles.map((article) => article.headline.value)).toEqual([
			'Town buys its market hall',
			'Harbour waits for a crane'
		]);
		expect(new Set(articles.map((article) => article.articleId)).size).toBe(2);
	});

	it('says unknown where the page says nothing', () => {
		const [article] = readHtml(paragraphs.map((text) => `<p>${text}</p>`).join(''));
		expect(article).toMatchObject({
			publisher: { value: null, suppliedBy: 'unknown' },
			author: { value: null, suppliedBy: 'unknown' },
			publishedOn: { value: null, suppliedBy: 'unknown' }
		});
		expect(article?.paragraphs).toHaveLength(4);
	});

	it.each([
		['deeply nested', '<div>'.repeat(200_000) + paragraphs[0]],
		['never closed', '<a></b>'.repeat(200_000) + paragraphs[0]],
		['full of signs', '<&'.repeat(400_000)],
		['one endless script', `<script>${'x<'.repeat(500_000)}`],
		['one endless comment', '<!--'.repeat(300_000)],
		['full of attributes', `<p ${'a="b" '.repeat(100_000)}>${paragraphs[0]}`]
	])('reads a page that is %s without delay', (_, html) => {
		const from = performance.now();
		expect(() => readHtml(html)).not.toThrow();
		expect(performance.now() - from).toBeLessThan(4000);
	});

	it('never throws, and its spans hold, whatever markup it is given', () => {
		const piece = fc.constantFrom(
			...['<p>', '</p>', '<div', '>', '"', '&amp', ';', '<!--', '-->', '<script>', '</script>'],
			...['<article>', '</article>', '<h1>', '\u0000', '\uD800', '\u202E', ...paragraphs]
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
				for (const article of readHtml(pieces.join('')))
					for (const { start, end } of article.paragraphs)
						expect(start >= 0 && end > start && end <= article.text.length).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});
});
