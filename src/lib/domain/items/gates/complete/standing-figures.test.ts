import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { indexArticle } from '#lib/domain/facts/article-index.ts';
import { findFacts } from '#lib/domain/facts/extract-facts.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { disagrees, farClause } from './agreement.ts';
import { dayMove } from './market-moves.ts';
import { placeless, undatedState } from './placed-figure.ts';
import { bareDoing, kindForName } from './which-one.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

const opening = 'Anna Kovac, the mayor of Bergen, sold 40 ferries to Denmark for $90 million.';

interface Report {
	headline?: string;
	day?: string | null;
}

/** What is said against candidates from the last sentence of a report. */
function objections(
	sentence: string,
	{ headline = 'Kovac sells Bergen ferries', day = '2024-05-03' }: Report = {}
): string {
	const published = day === null ? '' : `\npublishedOn: { value: '${day}', suppliedBy: page }`;
	const meta = `headline: { value: "${headline}", suppliedBy: page }${published}`;
	const text = `---\n${meta}\n---\n\n${opening}\n\n${sentence}\n`;
	const articles = readArticles({ text, mediaType: 'text/markdown', sourceId: 'x' });
	return articles
		.map((article) => indexArticle(analyseArticle(article, engine)))
		.flatMap((index) => findFacts(index))
		.filter(({ card }) => card.findings.sentence.index === 1)
		.flatMap((finding) => [
			...[dayMove, placeless, undatedState].map((check) => check(finding)),
			...[disagrees, farClause, bareDoing, kindForName].map((check) => check(finding.card))
		])
		.filter((detail) => detail !== null)
		.join('\n');
}

const everywhere = { headline: 'A ferry tax that sailors like' };

describe('what a figure needs to stand', () => {
	it.each([
		['Copper from Chile fell 31 cents, to $4.20 a pound in London.', 'fell'],
		['Shares of Harbour Bank of Norway closed up 7 percent in Oslo.', 'closed'],
		['The price of copper in London settled up $12.40, at $310.', 'settled']
	])('it is more than a day’s trading: %s', (sentence, verb) => {
		expect(objections(sentence)).toContain(verb);
	});

	it('a year’s trading is worth knowing', () => {
		expect(objections('The price of copper in Norway rose 31 percent in 2019.')).not.toContain(
			'rose'
		);
	});

	it.each([
		'The tax on ferries was cut to 14 percent from 19 percent in 2011.',
		'From 2001 to 2012, drownings of sailors increased 64 percent.',
		'From 2001 to 2012, the Alzheimer’s deaths of sailors increased 64 percent.'
	])('it has a land or a body: %s', (sentence) => {
		expect(objections(sentence, everywhere)).toContain('no place');
	});

	it('the land may be named in the headline or in the sentence', () => {
		const sentence = 'The tax on ferries was cut to 14 percent from 19 percent in 2011.';
		expect(
			objections(sentence, { headline: 'Norway has a tax on ferries that works' })
		).not.toContain('no place');
		expect(objections(sentence.replace('ferries', 'Norwegian ferries'), everywhere)).not.toContain(
			'no place'
		);
	});

	it('of what is so a report without a day says when', () => {
		const sentence = 'Ferries account for 34% of the revenues of Norway.';
		expect(objections(sentence, { day: null })).toContain('account');
		expect(objections(sentence)).not.toContain('account');
		const told = 'Norway sold 34% of the ferries of Bergen to Denmark.';
		expect(objections(told, { day: null })).toBe('');
	});
});

describe('what a sentence needs to stand', () => {
	it.each([
		['Anna Kovac said following a vote in 2001 that Norway had “grave concerns”.', 'a vote'],
		[
			'Lars Dahl of Norway rejected Anna Kovac’s offer on 2 May 2024, and 40 sailors left the port.',
			'offer'
		],
		['Lars Dahl sold 40 boats to the Danish province in 2008.', 'the Danish province'],
		['The Danish carmaker opened a plant for 400 workers in Norway in 2008.', 'Danish carmaker'],
		['Records kept by Harbour Union shows that 36% of the ferries of Norway leak.', 'Records'],
		[
			'Parties in Norway have to list all gifts over 600 pounds to their ports and to local clubs they receive.',
			'clubs they receive'
		]
	])('%s', (sentence, detail) => {
		const headline = 'Kovac sells the ferries to Dahl';
		expect(objections(sentence, { headline })).toContain(detail);
	});

	it('leaves alone what says which', () => {
		for (const sentence of [
			'Anna Kovac said after a vote on ferries in 2001 that Norway would sell 40 boats.',
			'Lars Dahl of Norway rejected Anna Kovac’s offer to sell 40 ferries on 2 May 2024, and left.',
			'Lars Dahl sold 40 boats to the Danish company Fjordline in 2008.',
			'Records kept by Harbour Union show that 36% of the ferries of Norway leak.'
		])
			expect(objections(sentence)).toBe('');
	});
});
