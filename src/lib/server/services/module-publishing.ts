import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#lib/domain/access/may.ts';
import { composeDraft, publishable } from '#lib/domain/modules/blueprint.ts';
import { countAsked, drawItems, everyItem } from '#lib/domain/modules/draw.ts';
import type { ModuleSection } from '#lib/domain/modules/types.ts';
import type { Database, Store } from '../db/database.ts';
import { InvalidInput } from '../errors.ts';
import { newId, newSeed } from '../ids.ts';
import { insertAttempt } from '../repositories/attempts.ts';
import { listItems } from '../repositories/items.ts';
import { insertModuleVersion, upsertModule } from '../repositories/learning-modules.ts';
import { findPublished, replaceDraft, type DraftRow } from '../repositories/module-drafts.ts';
import { readBank } from './bank.ts';
import { readOwnDraft } from './module-drafts.ts';

/**
 * Publishes a draft as a version of its module: a new one, unless it asks what the last one asked.
 * Assignments keep the version they were made with.
 *
 * @returns the module's slug
 * @throws InvalidInput when there is no title, or nothing to ask
 */
export async function publishDraft(
	store: Store,
	actor: Actor | null,
	draftId: string,
	now: Date
): Promise<string> {
	const draft = await readOwnDraft(store, actor, draftId);
	if (!draft.title.trim()) throw new InvalidInput('Give the module a title first.');
	const { sections } = composeDraft(draft.content, await readBank(store));
	if (countAsked(sections) === 0) {
		throw new InvalidInput('Add at least one question before you publish.');
	}
	return store.write((tx) => publish(tx, draft, publishable(sections), now));
}

/**
 * Starts an attempt at a draft as a student would see it. It counts nowhere: not in statistics, not
 * in the teacher's own review.
 *
 * @returns the attempt's id
 */
export async function previewDraft(
	store: Store,
	actor: Actor | null,
	draftId: string,
	now: Date
): Promise<string> {
	const draft = await readOwnDraft(store, actor, draftId);
	const { sections } = composeDraft(draft.content, await readBank(store));
	const seed = newSeed();
	const askable = await listItems(store.read, everyItem(sections));
	const items = drawItems(sections, askable, seed);
	if (items.length === 0) throw new InvalidInput('There is no question to preview yet.');
	const attemptId = newId(now);
	const row = {
		...{ attemptId, learnerId: actor?.learnerId ?? draft.ownerId, kind: 'preview' as const, seed },
		...{ title: draft.title || 'Untitled module', itemCount: items.length, startedAt: now }
	};
	const asked = items.map(({ itemId, currentVersionId }) => ({
		...{ itemId, itemVersionId: currentVersionId }
	}));
	await store.write((tx) => insertAttempt(tx, row, asked));
	return attemptId;
}

async function publish(
	tx: Database,
	draft: DraftRow,
	sections: ModuleSection[],
	now: Date
): Promise<string> {
	const known = draft.moduleId ? await findPublished(tx, draft.moduleId) : null;
	const moduleId = known?.module.moduleId ?? newId(now);
	const slug = known?.module.slug ?? slugOf(draft.title, moduleId);
	const isSame = known && isDeepStrictEqual(known.version.sections, sections);
	const version = (known?.version.version ?? 0) + (isSame ? 0 : 1);
	const moduleVersionId = `${moduleId}.${version}`;
	await upsertModule(tx, {
		...{ moduleId, slug, title: draft.title.trim(), summary: draft.summary },
		...{ position: 0, ownerId: draft.ownerId, currentVersionId: moduleVersionId, createdAt: now },
		across: new Set(sections.flatMap((s) => (s.kind === 'read' ? s.storyId : []))).size > 1
	});
	if (!isSame) {
		await insertModuleVersion(tx, { moduleVersionId, moduleId, version, sections, createdAt: now });
	}
	await replaceDraft(tx, draft, { moduleId, updatedAt: draft.updatedAt });
	return slug;
}

/** A readable address that nobody guesses: what a module asks is for those it was given to. */
function slugOf(title: string, moduleId: string): string {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return [...(words ?? []).slice(0, 6), moduleId.slice(-8)].join('-');
}
