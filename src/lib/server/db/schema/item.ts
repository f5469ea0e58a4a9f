import type { CitationRole } from '#lib/domain/facts/types.ts';
import type { ItemContent, ItemType } from '#lib/domain/items/types.ts';
import {
	index,
	integer,
	json,
	primaryKey,
	real,
	table,
	text,
	time,
	uniqueIndex
} from '../dialect.ts';
import { story } from './curriculum.ts';
import { fact } from './fact.ts';

export type ItemStatus = 'draft' | 'approved' | 'retired';

export const item = table(
	'item',
	{
		itemId: text().primaryKey(),
		factId: text()
			.notNull()
			.references(() => fact.factId),
		storyId: text()
			.notNull()
			.references(() => story.storyId),
		type: text().$type<ItemType>().notNull(),
		status: text().$type<ItemStatus>().notNull(),
		/** The version that is asked; responses keep the one they answered. */
		currentVersionId: text().notNull(),
		rank: real().notNull(),
		/** Place in the bank, by article and passage. */
		position: integer().notNull(),
		createdAt: time().notNull(),
		retiredAt: time(),
		retiredBecause: text(),
		/** The teacher who took it out of use: a generator never brings it back. Null for the generator. */
		retiredBy: text()
	},
	(t) => [index('item_story').on(t.storyId, t.status), index('item_fact').on(t.factId)]
);

/** What was asked, append-only. The citations stand in their own table, as the content's. */
export const itemVersion = table(
	'item_version',
	{
		itemVersionId: text().primaryKey(),
		itemId: text()
			.notNull()
			.references(() => item.itemId),
		version: integer().notNull(),
		generator: text().notNull(),
		seed: integer().notNull(),
		content: json<Omit<ItemContent, 'citations'>>().notNull(),
		createdAt: time().notNull(),
		/** The teacher who wrote it; null for what the generator made. */
		editedBy: text(),
		editNote: text()
	},
	(t) => [uniqueIndex('item_version_number').on(t.itemId, t.version)]
);

export const citation = table(
	'citation',
	{
		itemVersionId: text()
			.notNull()
			.references(() => itemVersion.itemVersionId),
		position: integer().notNull(),
		role: text().$type<CitationRole>().notNull(),
		articleId: text().notNull(),
		revision: integer().notNull(),
		start: integer().notNull(),
		end: integer().notNull(),
		quote: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.itemVersionId, t.position] }),
		index('citation_article').on(t.articleId, t.revision)
	]
);
