import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { indexArticle } from './article-index.ts';
import { findFacts } from './extract-facts.ts';
import type { Finding } from './findings.ts';
import type { Fact, FactKind } from './types.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

function findingsOf(sentences: string, sourceId = 'x'): Finding[] {
	const text = `---\npublishedOn: { value: '2024-05-03', suppliedBy: page }\n---\n\n${sentences}\n`;
	return readArticles({ text, mediaType: 'text/markdown', sourceId }).flatMap((article) =>
		findFacts(indexArticle(analyseArticle(article, engine)))
	);
}

function factsOf(sentences: string, kind: FactKind): Fact[] {
	return findingsOf(sentences).flatMap(({ fact }) => (fact.kind === kind ? [fact] : []));
}

/** The words that a fact of relations is about. */
function wordsOf(sentences: string, kind: 'list' | 'purpose' | 'comparison'): string[][] {
	return findingsOf(sentences).flatMap(({ focus, card }) => {
		if (focus.kind !== kind) return [];
		const spans = focus.kind === 'list' ? focus.members : [focus.words];
		return [spans.map(({ start, end }) => card.index.text.slice(start, end))];
	});
}

describe('facts', () => {
	it('tell statements from claims and denials, and keep who makes them', () => {
		expect(factsOf('Norway sold 40 ferries to Denmark in June 2019.', 'statement')).toMatchObject([
			{ attribution: null, usable: true }
		]);
		expect(
			factsOf('Anna Kovac, the mayor of Bergen, said Norway had sold 40 ferries.', 'claim')
		).toMatchObject([{ attribution: { source: 'Anna Kovac', modality: 'said' } }]);
		expect(factsOf('Norway denied that it had sold ferries to Denmark.', 'denial')).toMatchObject([
			{ attribution: { source: 'Norway', modality: 'denied' } }
		]);
	});

	it('tell quotations, quantities, events with their time and place, and posts', () => {
		const [quotation] = factsOf(
			'"The ferries of Bergen carry more people every year," said Anna Kovac.',
			'quotation'
		);
		expect(quotation?.attribution?.source).toBe('Anna Kovac');
		expect(factsOf('Norway sold 40 ferries to Denmark.', 'quantity')[0]?.quantities).toMatchObject([
			{ value: 40, unit: 'ferries' }
		]);
		const [event] = factsOf(
			'Norway opened another port for large ferries in Bergen on 4 June 2019.',
			'event'
		);
		expect(event?.dates).toMatchObject([{ value: '2019-06-04', anchor: 'absolute' }]);
		expect(event?.entities).toContainEqual(
			expect.objectContaining({ name: 'Bergen', type: 'place' })
		);
		expect(
			factsOf('Anna Kovac, the mayor of Bergen, opened the port.', 'role')[0]?.statement
		).toContain('mayor of Bergen');
	});

	it('tell what is listed, when the list is closed', () => {
		expect(
			wordsOf('The yards of Norway build ferries, lifeboats and tugs for Denmark.', 'list')
		).toEqual([['ferries', 'lifeboats', 'tugs']]);
		expect(
			wordsOf('Norway sold ships, including ferries, lifeboats and tugs, in 2019.', 'list')
		).toEqual([]);
		expect(wordsOf('Norway sold Denmark ferries and tugs in 2019.', 'list')).toEqual([]);
	});

	it('tell what something is done for', () => {
		expect(wordsOf('Norway sent 40 engineers to Denmark to repair the port.', 'purpose')).toEqual([
			['to repair the port']
		]);
		expect(wordsOf('Norway wants to repair the port of Bergen.', 'purpose')).toEqual([]);
	});

	it('tell what is more than what, but not how much more than a number', () => {
		expect(wordsOf('Norway sold more ferries than Denmark in 2019.', 'comparison')).toHaveLength(1);
		expect(wordsOf('Norway sold more than 40 ferries in 2019.', 'comparison')).toEqual([]);
	});

	it('give the same ids again, whatever stands around their sentence', () => {
		const sentence = 'Norway sold 40 ferries to Denmark in June 2019.';
		const ids = (text: string) => findingsOf(text).map(({ fact }) => fact.factId);
		expect(ids(sentence)).toEqual(ids(sentence));
		expect(ids(`Sweden kept its ferries.\n\n${sentence}`)).toEqual(
			expect.arrayContaining(ids(sentence))
		);
	});

	it('are not usable, and say why, when nobody knows whose words they are', () => {
		const facts = findingsOf('It was reported that Norway sold 40 ferries to Denmark.').map(
			({ fact }) => fact
		);
		expect(facts.length).toBeGreaterThan(0);
		for (const { usable, unusableBecause } of facts) {
			expect(usable).toBe(false);
			expect(unusableBecause).toMatch(/^attribution/);
		}
	});
});
