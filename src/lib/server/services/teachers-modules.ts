import { may, type Actor } from '#lib/domain/access/may.ts';
import { countAsked } from '#lib/domain/modules/draw.ts';
import type { DraftSection, ModuleSection } from '#lib/domain/modules/types.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listModules } from '../repositories/learning-modules.ts';
import { findPublished, listDrafts, listOwnModules } from '../repositories/module-drafts.ts';
import { createDraft } from './module-drafts.ts';

/** A module that can be assigned. */
export interface PublishedModule {
	moduleId: string;
	moduleVersionId: string;
	slug: string;
	title: string;
	summary: string;
	version: number;
	questionCount: number;
	/** False for those of the curriculum. */
	isOwn: boolean;
}

export interface TeachersModules {
	drafts: { draftId: string; title: string; updatedAt: Date; isPublished: boolean }[];
	published: PublishedModule[];
}

export async function listTeachersModules(
	store: Store,
	actor: Actor | null
): Promise<TeachersModules> {
	if (!actor || !may(actor, 'module.create')) throw new NotFound('There is no such page.');
	const [drafts, published] = await Promise.all([
		listDrafts(store.read, actor.learnerId),
		listAssignable(store, actor)
	]);
	return {
		drafts: drafts.map(({ draftId, title, updatedAt, moduleId }) => ({
			...{ draftId, title, updatedAt, isPublished: moduleId !== null }
		})),
		published
	};
}

/** What this teacher can give to a class: own modules first, then the curriculum's. */
export async function listAssignable(store: Store, actor: Actor): Promise<PublishedModule[]> {
	const [own, curriculum] = await Promise.all([
		listOwnModules(store.read, actor.learnerId),
		listModules(store.read)
	]);
	return [...own, ...curriculum].map(({ module, version }) => ({
		...{ moduleId: module.moduleId, moduleVersionId: version.moduleVersionId },
		...{ slug: module.slug, title: module.title, summary: module.summary },
		version: version.version,
		questionCount: countAsked(version.sections),
		isOwn: module.ownerId !== null
	}));
}

/**
 * Begins a module with what another one asks; of a pool, all that it draws from.
 *
 * @returns the draft's id
 * @throws NotFound
 */
export async function copyModule(
	store: Store,
	actor: Actor | null,
	moduleId: string,
	now: Date
): Promise<string> {
	const found = await findPublished(store.read, moduleId);
	const ownerId = found?.module.ownerId ?? null;
	const isOpen = ownerId === null || may(actor, 'module.edit', { ownerId, isPublished: true });
	if (!found || found.module.archivedAt || !isOpen || !may(actor, 'module.create')) {
		throw new NotFound('There is no such module.');
	}
	const { module, version } = found;
	const start = { title: `${module.title} (copy)`, sections: version.sections.map(draftOf) };
	return createDraft(store, actor, start, now);
}

const draftOf = (section: ModuleSection): DraftSection =>
	section.kind === 'read' ? section : { kind: 'pick', itemIds: section.itemIds };
