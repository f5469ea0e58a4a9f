import type { Article } from '#lib/domain/articles/types.ts';
import type { LanguageEngine } from './engine.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { findEntities } from './entities/find-entities.ts';
import { findDates } from './dates.ts';
import { findQuantities } from './quantities.ts';
import { resolveReferences } from './references/resolve-references.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';
import type { AnalysedArticle, ParsedSentence } from './types.ts';

/**
 * Everything the language engine finds in an article. Pure: the engine is an argument. Sentences
 * already found by whoever read the article are kept; paragraphs without any are cut here.
 */
export function analyseArticle(article: Article, engine: LanguageEngine): AnalysedArticle {
	const sentences = parseArticle(article, engine);
	const { entities, mentions: names } = findEntities(sentences);
	const meant = resolveReferences(sentences, entities, names);
	const mentions = [...names, ...meant].sort((a, b) => a.start - b.start);
	return {
		article,
		sentences,
		entities,
		mentions,
		dates: findDates(sentences, article),
		quantities: findQuantities(sentences),
		...findAttributions(sentences, entities, mentions)
	};
}

/** The article's sentences with tokens, tags and trees, numbered through the article. */
export function parseArticle(article: Article, engine: LanguageEngine): ParsedSentence[] {
	const spans = article.paragraphs.flatMap((paragraph) =>
		(paragraph.sentences.length > 0
			? paragraph.sentences
			: splitSentences(article.text, paragraph)
		).map(({ start, end }) => ({ start, end, paragraph: paragraph.index }))
	);
	const tokens = engine.annotate(spans.map((span) => tokenise(article.text, span)));
	return spans.map((span, index) => ({ ...span, index, tokens: tokens[index] ?? [] }));
}
