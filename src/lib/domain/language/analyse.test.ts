import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import type { Article, MediaType, Span } from '#lib/domain/articles/types.ts';
import { findFacts } from '#lib/domain/facts/extract-facts.ts';
import { indexArticle } from '#lib/domain/facts/article-index.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { analyseArticle } from './analyse.ts';
import { createEngine, type LanguageEngine } from './engine.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

function read(text: string, mediaType: MediaType = 'text/plain'): Article[] {
	return readArticles({ text, mediaType, sourceId: 'test' });
}

function expectInside({ text }: Article, spans: (Span | null)[]): void {
	for (const span of spans) {
		if (!span) continue;
		expect(span.start).toBeGreaterThanOrEqual(0);
		expect(span.end).toBeGreaterThan(span.start);
		expect(span.end).toBeLessThanOrEqual(text.length);
	}
}

/** Everything that is found stands in the text, and every citation is what the text says there. */
function expectToHold(article: Article, by: LanguageEngine): void {
	const analysed = analyseArticle(article, by);
	expectInside(
		article,
		analysed.sentences.flatMap((sentence) => [sentence, ...sentence.tokens])
	);
	expectInside(article, [...analysed.mentions, ...analysed.dates, ...analysed.quantities]);
	expectInside(article, analysed.unlinkedCues);
	expectInside(
		article,
		analysed.attributions.flatMap(({ source, through, cue, content }) => [
			...[source, through, cue],
			...content
		])
	);
	for (const { text, start, end } of analysed.sentences.flatMap(({ tokens }) => tokens))
		expect(article.text.slice(start, end)).toBe(text);
	for (const { fact } of findFacts(indexArticle(analysed)))
		for (const { start, end, quote } of fact.citations)
			expect(article.text.slice(start, end)).toBe(quote);
}

const prose =
	'The harbour council of Orrin agreed on Friday to pay for a new crane, Mayor Ada Holt told the press.';

describe('analyseArticle', () => {
	it.each([
		['no sentence end', prose.slice(0, -1)],
		['an open quotation', `${prose} "We have waited for 12 years, he said`],
		['mixed scripts', `${prose} Рада вирішила 3 травня. 議会は決めた。 وافق المجلس.`],
		['lone surrogates', `${prose} \uD800Ada\uDC00 Holt said \uD800 "yes\uDFFF".`],
		['NUL', `${prose} Ada\u0000Holt said\u0000 so on 3\u0000May.`],
		['right-to-left marks', `\u202E${prose}\u200F Ada \u202BHolt\u202C said so.`],
		['marks without words', `${prose} ((((“““‘‘‘ … ,,, --- """`],
		['a word of great length', `${prose} ${'Orrin'.repeat(5000)} said so.`]
	])('holds with %s', (_, text) => {
		const articles = read(text);
		expect(articles).toHaveLength(1);
		for (const article of articles) expectToHold(article, engine);
	});

	it('holds with scripts and nesting in the markup', () => {
		const nested = `${'<div>'.repeat(3000)}<p>${prose}</p><script>say("${prose}")</script>${'</div>'.repeat(3000)}`;
		const articles = read(nested, 'text/html');
		expect(articles.length).toBeLessThanOrEqual(1);
		for (const article of articles) expectToHold(article, engine);
	});

	const piece = fc.oneof(
		fc.constantFrom(
			...[prose, 'said', 'She', '"', '“', '”', "'", 'Mr', 'Holt', 'on 3 May 2024', '1,000', '%'],
			...['according to', 'denied', '.', ',', '-', '(', ')', 'and', 'than', 'to', 'the company'],
			...['\u0000', '\uD800', '\uDC00', '\u202E', '\u200B', 'Ж', '議', 'ﬃ', 'İ', '👩‍🚀', '\n\n', '\n']
		),
		fc.string({ unit: 'binary', maxLength: 12 })
	);

	it('holds for any text', { timeout: 120_000 }, () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				for (const article of read(`${prose} ${pieces.join(' ')}`)) expectToHold(article, engine);
			}),
			{ numRuns: 60 }
		);
	});

	it.each([
		['prose', `${prose} `],
		['paragraphs', `${prose}\n\n`],
		['quotations', '"It rained," said Ada Holt of Orrin on 3 May 2024. '],
		['quotation marks', '" “ '],
		['names', 'Ada Holt Orrin '],
		['pronouns', 'Ada Holt said that he and she and it left. ']
	])('takes time that grows with the length of %s', { timeout: 120_000 }, (_, unit) => {
		const plain = createEngine(null);
		const timeOf = (length: number) => {
			const text = `${prose}\n\n${unit.repeat(Math.ceil(length / unit.length))}`;
			const [article] = read(`---\ntextKind: digest\n---\n\n${text}\n`, 'text/markdown');
			if (!article) throw new Error('no article was read');
			const { user, system } = process.cpuUsage();
			findFacts(indexArticle(analyseArticle(article, plain)));
			const after = process.cpuUsage();
			return after.user - user + after.system - system;
		};
		timeOf(10_000);
		// Linear is fourfold; a square would be sixteenfold.
		expect(timeOf(80_000) / timeOf(20_000)).toBeLessThan(9);
	});
});
