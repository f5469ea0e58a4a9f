import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { indexArticle } from '#lib/domain/facts/article-index.ts';
import { findFacts } from '#lib/domain/facts/extract-facts.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { matching } from './matching.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

const claims =
	'Anna Kovac said that Norway sold forty old ferries to Denmark in 2019. ' +
	'Peter Lund warned that the harbour of Bergen was closed in the winter of 2017. ' +
	'Maria Sund confirmed that no captain lost a licence after the storm of 2018.';

/** The matchings of a text, as left and right of each pair. */
function matchingsOf(text: string, textKind: 'digest' | 'page') {
	const told = (value: string) => `{ value: "${value}", suppliedBy: page }`;
	const head = `textKind: ${textKind}\nheadline: ${told('Ferries for two lands')}\npublishedOn: ${told('2019-06-20')}`;
	const source = `---\n${head}\n---\n\nThree people spoke in Bergen in June 2019. ${text}\n`;
	return readArticles({ text: source, mediaType: 'text/markdown', sourceId: 'x' }).flatMap(
		(article) => {
			const index = indexArticle(analyseArticle(article, engine));
			const findings = findFacts(index);
			const corpus = { articles: [index], findings, seed: '1' };
			return matching({ index, findings }, corpus).map(({ content }) => content);
		}
	);
}

describe('sources and what they said', () => {
	it('read as sentences, left and right', () => {
		const [found, ...others] = matchingsOf(claims, 'digest');
		expect(others).toEqual([]);
		expect(found?.stem).toBe('Match each source with what was said.');
		expect(found?.key).toEqual([
			['Anna Kovac', 'said that Norway sold forty old ferries to Denmark in 2019'],
			['Peter Lund', 'said that the harbour of Bergen was closed in the winter of 2017'],
			['Maria Sund', 'said that no captain lost a licence after the storm of 2018']
		]);
	});

	it('are not matched on a page, whose sentences lean on those around them', () => {
		expect(matchingsOf(claims, 'page')).toEqual([]);
	});

	it('are not matched when there are only two', () => {
		expect(matchingsOf(claims.replace(/Maria.*$/, ''), 'digest')).toEqual([]);
	});
});
