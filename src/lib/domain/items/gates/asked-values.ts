import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { indexArticle } from '#lib/domain/facts/article-index.ts';
import { findFacts } from '#lib/domain/facts/extract-facts.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import type { LanguageEngine } from '#lib/domain/language/engine.ts';
import type { Candidate } from '../candidate.ts';
import { date } from '../types/date.ts';
import { numeric } from '../types/numeric.ts';

const opening = 'Norway has sold forty ferries to Denmark after months of talks in Bergen.';

/**
 * For tests: what would be asked of the figures and dates of a sentence that is the second of its report.
 *
 * @param day ISO 8601 day of the report; null where it is not stated
 */
export function askValues(
	engine: LanguageEngine,
	sentence: string,
	{
		day = '2024-05-03',
		title = 'Norway sells its ferries'
	}: { day?: string | null; title?: string }
): Candidate[] {
	const published = day === null ? '' : `publishedOn: { value: '${day}', suppliedBy: page }\n`;
	const text = `---\ntitle: ${title}\n${published}---\n\n${opening}\n\n${sentence}\n`;
	return readArticles({ text, mediaType: 'text/markdown', sourceId: 'x' }).flatMap((article) => {
		const index = indexArticle(analyseArticle(article, engine));
		const findings = findFacts(index);
		const corpus = { articles: [index], findings, seed: '1' };
		return findings
			.filter(({ card }) => card.findings.sentence.index > 0)
			.flatMap((finding) => [...numeric(finding, corpus), ...date(finding, corpus)]);
	});
}
