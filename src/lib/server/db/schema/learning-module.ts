import type { ModuleSection } from '#lib/domain/modules/types.ts';
import { bool, integer, json, table, text, time, uniqueIndex } from '../dialect.ts';

export const learningModule = table('learning_module', {
	moduleId: text().primaryKey(),
	slug: text().notNull().unique(),
	title: text().notNull(),
	summary: text().notNull(),
	/** Whether it spans several stories. */
	across: bool().notNull(),
	position: integer().notNull(),
	currentVersionId: text().notNull(),
	createdAt: time().notNull()
});

/** What a module asked for when it was published, append-only. */
export const moduleVersion = table(
	'module_version',
	{
		moduleVersionId: text().primaryKey(),
		moduleId: text()
			.notNull()
			.references(() => learningModule.moduleId),
		version: integer().notNull(),
		sections: json<ModuleSection[]>().notNull(),
		createdAt: time().notNull()
	},
	(t) => [uniqueIndex('module_version_number').on(t.moduleId, t.version)]
);
