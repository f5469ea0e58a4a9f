import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { indexArticle } from './article-index.ts';
import { isReference } from './read-references.ts';
import { makeCard } from './sentence-card.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** The last sentence of an article as it is written out, and the sentences that say who is meant. */
function lastCard(...paragraphs: string[]): { statement: string; context: string[] } {
	const text = `# Ferries of the north\n\n${paragraphs.join('\n\n')}\n`;
	const [article] = readArticles({ text, mediaType: 'text/markdown', sourceId: 'x' });
	if (!article) throw new Error('no article was read');
	const index = indexArticle(analyseArticle(article, engine));
	const findings = index.sentences.at(-1);
	if (!findings) throw new Error('no sentence was read');
	const { statement, context } = makeCard(index, findings);
	return { statement, context: context.map(({ start, end }) => text.slice(start, end)) };
}

const lead = 'Anna Kovac, the mayor of Bergen, opened two ferry lines to Denmark in June 2019.';

describe('references that are read as names', () => {
	it('are written out across paragraphs, with the sentence that names whom they mean', () => {
		const { statement, context } = lastCard(
			lead,
			'She sold four ferries to Sweden in August 2020.'
		);
		expect(statement).toBe('Anna Kovac sold four ferries to Sweden in August 2020.');
		expect(context).toContain(lead);
	});

	it('are followed back through sentences that go on about the same person', () => {
		const { statement, context } = lastCard(
			lead,
			'She studied in Oslo.',
			'She sold four ferries to Sweden in August 2020.'
		);
		expect(statement).toBe('Anna Kovac sold four ferries to Sweden in August 2020.');
		expect(context).toEqual(expect.arrayContaining([lead, 'She studied in Oslo.']));
	});

	it('stay as they are where nobody near by is meant', () => {
		const { statement } = lastCard(
			lead,
			'The lines lost money.',
			'Storms closed the port.',
			'She sold four ferries to Sweden in August 2020.'
		);
		expect(statement).toBe('She sold four ferries to Sweden in August 2020.');
	});

	it('are no acronyms', () => {
		expect(['He', 'it', 'the company', 'The prime minister'].map(isReference)).not.toContain(false);
		expect(['IT', 'The Hague', 'the new company', 'Hearst'].map(isReference)).not.toContain(true);
	});
});
