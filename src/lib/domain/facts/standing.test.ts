import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { indexArticle } from './article-index.ts';
import { findFacts } from './extract-facts.ts';
import type { SentenceCard } from './sentence-card.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** What is made of the sentences of a report, by sentence. Without a headline nothing is told before. */
function cardsOf(body: string, headline = ''): SentenceCard[] {
	const meta =
		headline === ''
			? ''
			: `headline: { value: '${headline}', suppliedBy: page }\npublisher: { value: Harbour Post, suppliedBy: page }\n`;
	const text = `---\n${meta}publishedOn: { value: '2024-05-03', suppliedBy: page }\n---\n\nThe harbour of Bergen in Norway is older than its town hall. ${body}\n`;
	const [article] = readArticles({ text, mediaType: 'text/markdown', sourceId: 'x' });
	if (!article) throw new Error('no article');
	const findings = findFacts(indexArticle(analyseArticle(article, engine)));
	return [...new Map(findings.map(({ card }) => [card.findings.sentence.index, card])).values()];
}

const cardOf = (body: string, headline?: string) => cardsOf(body, headline).at(-1);
const gatesOf = (body: string, headline?: string) =>
	cardOf(body, headline)?.problems.map(({ gate }) => gate) ?? ['nothing'];

describe('a sentence that stands alone', () => {
	it('is one that leans on nothing before it', () => {
		expect(gatesOf('Norway sold 40 ferries to Denmark in June 2019.')).toEqual([]);
		expect(gatesOf('Norway sold an additional 40 ferries to Denmark in June 2019.')).toEqual([]);
	});

	it.each([
		'Regardless, Norway sold 40 ferries to Denmark in June 2019.',
		'Unlike Sweden, Norway sold 40 ferries to Denmark in June 2019.',
		'In the end, Norway sold 40 ferries to Denmark in June 2019.',
		'Norway, by contrast, sold 40 ferries to Denmark in June 2019.',
		'Norway sold 40 additional ferries to Denmark in June 2019.',
		'Norway even sold 40 ferries to Denmark in June 2019.'
	])('is not one that hangs on what was before: %s', (sentence) => {
		expect(gatesOf(sentence)).toContain('leans-on-context');
	});

	it.each([
		'THE OPEN QUESTIONS Norway sold 40 ferries to Denmark in June 2019.',
		'Editor’s note: Norway sold 40 ferries to Denmark in June 2019.',
		'Anna Kovac of Norway holds up the key of Bergen during the 2013 opening of its harbour.',
		'FranÃ§ois Moreau of France sold 40 ferries to Denmark in June 2019.'
	])('is not a heading, a note, a caption or a ruin: %s', (sentence) => {
		expect(gatesOf(sentence)).toContain('scrap');
	});

	it('is told without the place where it was written', () => {
		expect(cardOf('OSLO — Norway sold 40 ferries to Denmark in June 2019.')?.statement).toBe(
			'Norway sold 40 ferries to Denmark in June 2019.'
		);
	});
});

describe('days of a report', () => {
	it('are the next ones where the verb says what is to come', () => {
		expect(cardOf('Norway will sell 40 ferries to Denmark on Monday.')?.statement).toBe(
			'Norway will sell 40 ferries to Denmark on 6 May 2024.'
		);
		expect(cardOf('Norway sold 40 ferries to Denmark on Monday.')?.statement).toBe(
			'Norway sold 40 ferries to Denmark on 29 April 2024.'
		);
		expect(gatesOf('Norway was to sell 40 ferries to Denmark on Monday.')).toContain(
			'unanchored-time'
		);
	});

	it('are written out with their part, and only where an editor would put a date', () => {
		expect(cardOf('Norway sold 40 ferries to Denmark on Monday morning.')?.statement).toBe(
			'Norway sold 40 ferries to Denmark on 29 April 2024.'
		);
		expect(gatesOf('Norway sold 40 ferries this year mainly to Denmark.')).toContain(
			'unanchored-time'
		);
		expect(gatesOf('As of Monday, Norway has sold 40 ferries to Denmark.')).toContain(
			'unanchored-time'
		);
	});
});

describe('judgements', () => {
	it('are not told as facts', () => {
		expect(gatesOf('Norway seems unlikely to sell ferries to Denmark after June 2019.')).toContain(
			'opinion'
		);
	});

	it('of a column are left out, its figures are not', () => {
		const column =
			'I walk along the harbour every day. My house stands above it. We should keep it as it is. ';
		expect(gatesOf(`${column}Norway and Denmark have built fine ferries.`)).toContain('opinion');
		expect(gatesOf(`${column}Norway sold 40 ferries to Denmark in June 2019.`)).toEqual([]);
	});
});

describe('people and things told before', () => {
	it('are not mixed up where one name is the beginning of another', () => {
		const both =
			'Anna Marta Lind Kovac leads Norway. Anna Marta Lind, who led Norway in 1998, sold 40 ferries.';
		expect(gatesOf(both)).toContain('ambiguous-name');
	});

	it('are called by surname in the second of two sentences', () => {
		const card = cardOf(
			'Anna Kovac, the mayor of Bergen, signed the contract for 40 ferries. The contract binds Kovac until 2030.',
			'Bergen buys ferries'
		);
		expect(card?.leadIn?.statement).toContain('Anna Kovac');
		expect(card?.statement).toBe('The contract binds Kovac until 2030.');
	});

	it('are not leant on by a thing that is new', () => {
		const text =
			'Norway held an auction in Bergen last year. Denmark was the auction winner with 40 ferries in June 2019.';
		const card = cardOf(text, 'Denmark gets ferries');
		expect(card?.leadIn !== null || card?.problems.length !== 0).toBe(true);
	});

	it('are not added to by what a speaker “added”', () => {
		expect(
			cardOf('Anna Kovac, the mayor of Bergen, added that Norway had sold 40 ferries in June 2019.')
				?.statement
		).toContain('said that Norway');
	});
});
