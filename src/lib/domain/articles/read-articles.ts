import lineModel from '../../assets/line-model.json' with { type: 'json' };
import { nameArticles } from './article-id.ts';
import { makeParagraphs } from './paragraphs.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPage, type ArticleDraft } from './read-page.ts';
import type { Article, RawArticle, TextKind } from './types.ts';

/**
 * Reads a raw text and returns the articles in it, the page's own first, then teasers of others in
 * page order; an empty array when it holds no prose. Paragraphs and sentences are spans of
 * `raw.text`, which is never edited. Metadata is what the page states, else unknown.
 * Time grows linearly with the length of the text.
 */
export function readArticles(raw: RawArticle): Article[] {
	const { drafts, textKind } = readDrafts(raw);
	const ids = nameArticles(
		raw.sourceId,
		drafts.map((draft) => draft.headline.value)
	);
	return drafts.map(({ bodySpans, ...metadata }, index) => ({
		...metadata,
		articleId: ids[index]!,
		sourceId: raw.sourceId,
		revision: 1,
		textKind,
		text: raw.text,
		paragraphs: makeParagraphs(raw.text, bodySpans)
	}));
}

function readDrafts(raw: RawArticle): { drafts: ArticleDraft[]; textKind: TextKind } {
	const isMarkdown = raw.mediaType === 'text/markdown';
	// Text taken from HTML has a head when its markup told the article from the page around it.
	const isExtracted = raw.mediaType === 'text/html' && /^(?:---\n|# )/.test(raw.text);
	if (isMarkdown || isExtracted) return readMarkdown(raw.text);
	return { drafts: readPage(raw.text, lineModel), textKind: 'original' };
}
