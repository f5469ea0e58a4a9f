import { readArticles } from '#lib/domain/articles/read-articles.ts';
import type { Article, RawArticle } from '#lib/domain/articles/types.ts';
import { indexArticle, type ArticleIndex } from '#lib/domain/facts/article-index.ts';
import { findFacts } from '#lib/domain/facts/extract-facts.ts';
import type { Finding } from '#lib/domain/facts/findings.ts';
import { generateItems } from '#lib/domain/items/generate.ts';
import { analyseArticle, parseArticle } from '#lib/domain/language/analyse.ts';
import { findAttributions } from '#lib/domain/language/attribution/find-attributions.ts';
import { findDates } from '#lib/domain/language/dates.ts';
import type { LanguageEngine } from '#lib/domain/language/engine.ts';
import { findEntities } from '#lib/domain/language/entities/find-entities.ts';
import { splitSentences } from '#lib/domain/language/sentences.ts';
import { tokenise } from '#lib/domain/language/tokens.ts';
import type { AnalysedArticle, ParsedSentence } from '#lib/domain/language/types.ts';

/** A step of the pipeline on one source, timed alone: what it needs has been made by those before. */
export interface Stage {
	name: string;
	run(work: Work): void;
}

/** A source and what the stages have made of it so far. */
export interface Work {
	source: RawArticle;
	articles: Article[];
	parsed: ParsedSentence[][];
	entities: ReturnType<typeof findEntities>[];
	analysed: AnalysedArticle[];
	indexed: ArticleIndex[];
	findings: Finding[];
}

export function startWork(source: RawArticle): Work {
	const nothing = { articles: [], parsed: [], entities: [], analysed: [], indexed: [] };
	return { source, ...nothing, findings: [] };
}

/** Stages of `domain/pipeline.ts` in its order. */
export function makeStages(engine: LanguageEngine): Stage[] {
	return [
		{
			name: 'read the page',
			run: (work) => (work.articles = readArticles(work.source))
		},
		{
			name: 'sentences and tokens',
			run: ({ articles }) => {
				for (const { text, paragraphs } of articles) {
					for (const paragraph of paragraphs) {
						for (const sentence of splitSentences(text, paragraph)) tokenise(text, sentence);
					}
				}
			}
		},
		{
			// Cuts sentences and tokens once more: the line above says how much of it that is.
			name: 'tags, lemmas and trees',
			run: (work) => {
				work.parsed = work.articles.map((article) => parseArticle(article, engine));
			}
		},
		{
			name: 'entities',
			run: (work) => (work.entities = work.parsed.map((sentences) => findEntities(sentences)))
		},
		{
			name: 'dates',
			run: ({ articles, parsed }) => {
				for (const [index, article] of articles.entries()) findDates(parsed[index] ?? [], article);
			}
		},
		{
			name: 'attribution',
			run: ({ parsed, entities }) => {
				for (const [index, sentences] of parsed.entries()) {
					const found = entities[index];
					if (found) findAttributions(sentences, found.entities, found.mentions);
				}
			}
		},
		{
			name: 'all of the analysis',
			run: (work) => {
				work.analysed = work.articles.map((article) => analyseArticle(article, engine));
			}
		},
		{
			name: 'facts',
			run: (work) => {
				work.indexed = work.analysed.map(indexArticle);
				work.findings = work.indexed.flatMap((index) => findFacts(index));
			}
		},
		{
			name: 'items',
			run: ({ indexed, findings }) => {
				generateItems({ articles: indexed, findings, seed: 'bench' });
			}
		}
	];
}
