import { index, integer, table, text, time } from '../dialect.ts';

export const strand = table('strand', {
	strandId: text().primaryKey(),
	slug: text().notNull().unique(),
	title: text().notNull(),
	summary: text().notNull(),
	position: integer().notNull()
});

export const story = table(
	'story',
	{
		storyId: text().primaryKey(),
		slug: text().notNull().unique(),
		strandId: text()
			.notNull()
			.references(() => strand.strandId),
		title: text().notNull(),
		summary: text().notNull(),
		position: integer().notNull(),
		createdAt: time().notNull()
	},
	(t) => [index('story_strand').on(t.strandId)]
);

/** What somebody who has studied a story can do. */
export const objective = table(
	'objective',
	{
		objectiveId: text().primaryKey(),
		storyId: text()
			.notNull()
			.references(() => story.storyId),
		text: text().notNull(),
		position: integer().notNull()
	},
	(t) => [index('objective_story').on(t.storyId)]
);
