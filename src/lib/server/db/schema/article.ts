import type {
	DisplayRight,
	InferredTime,
	Paragraph,
	Span,
	Supplied,
	TextKind
} from '#lib/domain/articles/types.ts';
import { index, integer, json, primaryKey, table, text, time } from '../dialect.ts';
import { story } from './curriculum.ts';

export const article = table(
	'article',
	{
		articleId: text().primaryKey(),
		storyId: text()
			.notNull()
			.references(() => story.storyId),
		sourceId: text().notNull(),
		textKind: text().$type<TextKind>().notNull(),
		display: text().$type<DisplayRight>().notNull(),
		headline: json<Supplied<string>>().notNull(),
		publisher: json<Supplied<string>>().notNull(),
		author: json<Supplied<string>>().notNull(),
		publishedOn: json<Supplied<string>>().notNull(),
		inferred: json<InferredTime[]>().notNull(),
		/** SHA-256 of the file the article was written from, in hexadecimal. */
		originalSha256: text(),
		position: integer().notNull(),
		/** The revision readers see. Earlier ones stay: old citations point at them. */
		revision: integer().notNull(),
		createdAt: time().notNull()
	},
	(t) => [index('article_story').on(t.storyId)]
);

/** The text of an article, append-only: a changed text is a new revision. */
export const articleRevision = table(
	'article_revision',
	{
		articleId: text()
			.notNull()
			.references(() => article.articleId),
		revision: integer().notNull(),
		text: text().notNull(),
		sha256: text().notNull(),
		span: json<Span>().notNull(),
		paragraphs: json<Paragraph[]>().notNull(),
		createdAt: time().notNull()
	},
	(t) => [primaryKey({ columns: [t.articleId, t.revision] })]
);
