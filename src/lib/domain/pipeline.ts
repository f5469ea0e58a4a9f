import { readArticles } from './articles/read-articles.ts';
import type { Article, RawArticle } from './articles/types.ts';
import { indexArticle } from './facts/article-index.ts';
import { findFacts } from './facts/extract-facts.ts';
import type { Fact } from './facts/types.ts';
import type { AcrossArticles } from './items/across/types.ts';
import { generateItems } from './items/generate.ts';
import type { Draft, DroppedItem, Item } from './items/types.ts';
import { analyseArticle } from './language/analyse.ts';
import type { LanguageEngine } from './language/engine.ts';

export interface Bank {
	articles: Article[];
	facts: Fact[];
	items: Item[];
	/** Questions that a person should read before anybody is asked them. */
	drafts: Draft[];
	dropped: DroppedItem[];
	/** What the articles say of each other: the same thing, other figures, what has been overtaken. */
	across: AcrossArticles;
}

export interface BankOptions {
	/** Same sources, same seed, same engine: same bank. */
	seed: string | number;
	engine: LanguageEngine;
	/** Told after each article has been read and analysed. */
	onArticle?: (article: Article) => void;
}

/**
 * Raw texts to a bank of items. Distractors come from all sources, and an option that any of them
 * would make true is refused, so a bank is made of everything that is to stand in it.
 */
export function buildBank(sources: readonly RawArticle[], options: BankOptions): Bank {
	const articles = sources.flatMap((source) => readArticles(source));
	const indexed = articles.map((article) => {
		const index = indexArticle(analyseArticle(article, options.engine));
		options.onArticle?.(article);
		return index;
	});
	const findings = indexed.flatMap((index) => findFacts(index));
	const corpus = { articles: indexed, findings, seed: String(options.seed) };
	const facts = findings.map(({ fact }) => fact);
	return { articles, facts, ...generateItems(corpus) };
}
