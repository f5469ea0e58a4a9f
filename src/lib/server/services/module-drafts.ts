import { isDeepStrictEqual } from 'node:util';
import { may, type Actor } from '#lib/domain/access/may.ts';
import type { BankEntry } from '#lib/domain/modules/bank.ts';
import { composeDraft, publishable, type ComposedDraft } from '#lib/domain/modules/blueprint.ts';
import { editDraft, type DraftEdit } from '#lib/domain/modules/draft-edits.ts';
import { countAsked } from '#lib/domain/modules/draw.ts';
import type { DraftSection } from '#lib/domain/modules/types.ts';
import type { Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { newId, newSeed } from '../ids.ts';
import { listStories } from '../repositories/curriculum.ts';
import * as drafts from '../repositories/module-drafts.ts';
import { readBank } from './bank.ts';

/** A draft as its author works on it. */
export interface DraftPage extends ComposedDraft {
	draftId: string;
	title: string;
	summary: string;
	content: drafts.DraftRow['content'];
	/** Sent back with every change, so that two windows do not overwrite each other. */
	revision: number;
	published: { slug: string; version: number; moduleVersionId: string; isCurrent: boolean } | null;
	questionCount: number;
	bank: BankEntry[];
	stories: { storyId: string; slug: string; title: string; strandId: string; strand: string }[];
}

/** @returns the new draft's id */
export async function createDraft(
	store: Store,
	actor: Actor | null,
	start: { title: string; sections?: DraftSection[] },
	now: Date
): Promise<string> {
	if (!actor || !may(actor, 'module.create')) throw new NotFound('There is no such page.');
	const draftId = newId(now);
	const row = {
		...{ draftId, ownerId: actor.learnerId, title: start.title, summary: '', moduleId: null },
		content: { sections: start.sections ?? [], seed: newSeed() },
		...{ createdAt: now, updatedAt: now, archivedAt: null }
	};
	await store.write((tx) => drafts.insertDraft(tx, row));
	return draftId;
}

/** @throws NotFound for another teacher's draft as for one that does not exist */
export async function readOwnDraft(
	store: Store,
	actor: Actor | null,
	draftId: string
): Promise<drafts.DraftRow> {
	const draft = await drafts.findDraft(store.read, draftId);
	const subject = { ownerId: draft?.ownerId ?? '', isPublished: false };
	if (!draft || draft.archivedAt || !may(actor, 'module.edit', subject)) {
		throw new NotFound('There is no such module.');
	}
	return draft;
}

/** @throws NotFound */
export async function readDraft(
	store: Store,
	actor: Actor | null,
	draftId: string
): Promise<DraftPage> {
	const draft = await readOwnDraft(store, actor, draftId);
	const [bank, stories, published] = await Promise.all([
		readBank(store),
		listStories(store.read),
		draft.moduleId ? drafts.findPublished(store.read, draft.moduleId) : null
	]);
	const composed = composeDraft(draft.content, bank);
	return {
		...composed,
		...{ draftId, title: draft.title, summary: draft.summary, content: draft.content, bank },
		revision: draft.updatedAt.getTime(),
		published: published && {
			slug: published.module.slug,
			version: published.version.version,
			moduleVersionId: published.version.moduleVersionId,
			isCurrent:
				published.module.title === draft.title.trim() &&
				published.module.summary === draft.summary &&
				isDeepStrictEqual(published.version.sections, publishable(composed.sections))
		},
		questionCount: countAsked(composed.sections),
		stories: stories.map(({ story: { storyId, slug, title, strandId }, strand }) => ({
			...{ storyId, slug, title, strandId, strand: strand.title }
		}))
	};
}

/**
 * Changes a draft that nobody has changed since `revision`.
 *
 * @throws Conflict when somebody has; nothing is changed then
 */
export async function changeDraft(
	store: Store,
	actor: Actor | null,
	draftId: string,
	revision: number,
	change: DraftEdit | { kind: 'describe'; title: string; summary: string },
	now: Date
): Promise<void> {
	const draft = await readOwnDraft(store, actor, draftId);
	if (draft.updatedAt.getTime() !== revision) throw new Conflict(changedMeanwhile);
	const set =
		change.kind === 'describe'
			? { title: change.title, summary: change.summary }
			: { content: editDraft(draft.content, change) };
	await replace(store, draft, set, now);
}

/** Takes a draft off its author's list. What was published of it stays. */
export async function archiveDraft(
	store: Store,
	actor: Actor | null,
	draftId: string,
	now: Date
): Promise<void> {
	const draft = await readOwnDraft(store, actor, draftId);
	await replace(store, draft, { archivedAt: now }, now);
}

const changedMeanwhile =
	'This module was changed in another window. What it says now is below; make your change again.';

async function replace(
	store: Store,
	draft: drafts.DraftRow,
	set: Partial<drafts.DraftRow>,
	now: Date
): Promise<void> {
	// The instant tells revisions apart, so it must move even within one millisecond.
	const updatedAt = new Date(Math.max(now.getTime(), draft.updatedAt.getTime() + 1));
	const isDone = await store.write((tx) => drafts.replaceDraft(tx, draft, { ...set, updatedAt }));
	if (!isDone) throw new Conflict(changedMeanwhile);
}
