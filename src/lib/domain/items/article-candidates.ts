import type { ArticleIndex } from '../facts/article-index.ts';
import type { Finding } from '../facts/findings.ts';
import type { Candidate, Corpus } from './candidate.ts';

/** The findings of one article, for items that rest on several of them. */
export interface ArticleFindings {
	index: ArticleIndex;
	findings: Finding[];
}

/** Writes the candidates of one type from all findings of an article. */
export type ArticleGenerator = (article: ArticleFindings, corpus: Corpus) => Candidate[];
