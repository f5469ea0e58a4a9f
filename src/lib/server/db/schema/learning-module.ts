import type { ModuleDraftContent, ModuleSection } from '#lib/domain/modules/types.ts';
import { bool, index, integer, json, table, text, time, uniqueIndex } from '../dialect.ts';
import { learner } from './learner.ts';

export const learningModule = table('learning_module', {
	moduleId: text().primaryKey(),
	slug: text().notNull().unique(),
	title: text().notNull(),
	summary: text().notNull(),
	/** Whether it spans several stories. */
	across: bool().notNull(),
	position: integer().notNull(),
	currentVersionId: text().notNull(),
	createdAt: time().notNull(),
	/** The teacher whose module it is; null for those of the curriculum. */
	ownerId: text(),
	archivedAt: time()
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

/** A module being made. Publishing it makes a version; the draft stays for the next one. */
export const moduleDraft = table(
	'module_draft',
	{
		draftId: text().primaryKey(),
		ownerId: text()
			.notNull()
			.references(() => learner.learnerId),
		title: text().notNull(),
		summary: text().notNull(),
		content: json<ModuleDraftContent>().notNull(),
		/** The module it was published as. */
		moduleId: text().references(() => learningModule.moduleId),
		createdAt: time().notNull(),
		updatedAt: time().notNull(),
		archivedAt: time()
	},
	(t) => [index('module_draft_owner').on(t.ownerId)]
);
