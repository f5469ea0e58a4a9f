import type { Fact, FactKind } from '#lib/domain/facts/types.ts';
import { index, integer, json, table, text, time } from '../dialect.ts';
import { article } from './article.ts';

export const fact = table(
	'fact',
	{
		factId: text().primaryKey(),
		articleId: text()
			.notNull()
			.references(() => article.articleId),
		revision: integer().notNull(),
		kind: text().$type<FactKind>().notNull(),
		statement: text().notNull(),
		/** The whole fact; the columns beside it are what queries need. */
		content: json<Fact>().notNull(),
		createdAt: time().notNull(),
		retiredAt: time(),
		retiredBecause: text()
	},
	(t) => [index('fact_article').on(t.articleId)]
);
