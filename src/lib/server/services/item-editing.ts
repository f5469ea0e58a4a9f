import { articleKey } from '#lib/domain/items/build-feedback.ts';
import { isDeepStrictEqual } from 'node:util';
import { may, type Actor } from '#lib/domain/access/may.ts';
import type { AnswerFields } from '#lib/domain/items/contract.ts';
import { findFlaws, type ItemFlaw } from '#lib/domain/items/editing/flaws.ts';
import { missingFromPassage } from '#lib/domain/items/editing/key-in-passage.ts';
import { citePassages, listPassages } from '#lib/domain/items/editing/passages.ts';
import type { PassageChoice } from '#lib/domain/items/editing/passages.ts';
import { readItemEdit } from '#lib/domain/items/editing/read-edit.ts';
import { citationHolds } from '#lib/domain/items/footnote.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';
import { itemProblems } from '#lib/schemas/item-edit.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { writeAudit } from '../repositories/audit.ts';
import * as items from '../repositories/items.ts';
import { type AskedItem } from './asked-items.ts';
import { toTeacherItem, withArticles, type TeacherItem } from './teacher-items.ts';

export interface ItemEditor {
	itemId: string;
	/** What the form starts from; sent back with it. */
	itemVersionId: string;
	content: ItemContent;
	/** Every sentence of the articles that are cited. */
	passages: PassageChoice[];
}

/** @throws NotFound when there is no such question for the one who asks */
export async function readItemEditor(
	store: Store,
	actor: Actor,
	itemId: string
): Promise<ItemEditor> {
	const asked = await findEdited(store, actor, itemId);
	const { itemVersionId, content } = asked;
	return { itemId, itemVersionId, content, passages: passagesOf(asked) };
}

/** What is wrong with an edit, and how it would look. */
export interface ItemCheck {
	/** Sentences that say what has to be put right before it can be saved. */
	problems: string[];
	/** Parts of the answer that the chosen passage does not state: to be confirmed or put right. */
	missing: string[];
	flaws: ItemFlaw[];
	/** Null while it cannot be shown. */
	preview: TeacherItem | null;
}

export interface ItemEdit {
	/** Fields of `readItemEdit`. */
	fields: AnswerFields;
	/** Keys of the passages that were chosen. */
	passageKeys: string[];
	/** The version that the editor was opened on. */
	fromVersionId: string;
	/** Whether its editor says that the passage states the answer in other words. */
	confirmed: boolean;
	/** What was changed and why; may be empty. */
	note: string;
}

/** Looks an edit through without saving it. */
export async function checkItemEdit(
	store: Store,
	actor: Actor,
	itemId: string,
	edit: ItemEdit
): Promise<ItemCheck> {
	return (await examine(store, await findEdited(store, actor, itemId), edit)).check;
}

/**
 * Saves an edit as the next version, which is asked from now on. Answers to earlier versions stay as
 * they are graded until somebody regrades them.
 *
 * @returns null when it is saved, else what has to be put right
 * @throws NotFound when there is no such question for the one who asks
 */
export async function saveItemEdit(
	store: Store,
	actor: Actor,
	itemId: string,
	edit: ItemEdit,
	now: Date
): Promise<ItemCheck | null> {
	const asked = await findEdited(store, actor, itemId);
	const { check, content } = await examine(store, asked, edit);
	if (check.problems.length > 0 || (check.missing.length > 0 && !edit.confirmed)) return check;
	const isSaved = await store.write(async (tx) => {
		const [row] = await items.listItems(tx, [itemId]);
		if (row?.currentVersionId !== edit.fromVersionId) return false;
		const [newest] = await items.listVersions(tx, itemId);
		const version = (newest?.version ?? 0) + 1;
		const itemVersionId = items.versionId(itemId, version);
		const by = { editedBy: actor.learnerId, editNote: edit.note || null };
		const stored = {
			itemVersionId,
			itemId,
			version,
			generator: 'by hand',
			seed: 0,
			createdAt: now
		};
		await items.insertVersion(tx, { ...stored, ...by }, content);
		await items.updateItem(tx, itemId, { currentVersionId: itemVersionId });
		const detail = { version, note: edit.note || null };
		await writeAudit(tx, actor.learnerId, 'item.edit', `item:${itemId}`, detail, now);
		return true;
	});
	return isSaved ? null : { ...check, problems: [editedMeanwhile] };
}

const editedMeanwhile =
	'Somebody else edited this question meanwhile. Open it again in another tab and compare.';

async function examine(
	store: Store,
	asked: AskedItem,
	edit: ItemEdit
): Promise<{ check: ItemCheck; content: ItemContent }> {
	const { citations } = asked.content;
	const chosen = citePassages(passagesOf(asked), edit.passageKeys, citations);
	const content = readItemEdit(asked.content, edit.fields, chosen);
	const problems = itemProblems(content);
	if (asked.itemVersionId !== edit.fromVersionId) problems.push(editedMeanwhile);
	if (!chosen.every((cited) => citationHolds(cited, textOf(asked, cited)))) {
		problems.push('The passage does not stand in the article any more. Choose another.');
	}
	if (isDeepStrictEqual(stored(content), stored(asked.content))) {
		problems.push('Nothing has been changed.');
	}
	const isWhole = itemProblems(content).length === 0;
	const shown = await withArticles(store, { ...asked, content });
	return {
		content,
		check: {
			problems,
			missing: isWhole ? missingFromPassage(content, paragraphsOf(shown)) : [],
			flaws: isWhole ? findFlaws(content) : [],
			preview: isWhole ? toTeacherItem(shown) : null
		}
	};
}

/** The paragraphs that the footnotes of a question show. */
function paragraphsOf(asked: AskedItem): string {
	return toTeacherItem(asked)
		.footnotes.map(({ segments }) => segments.map(({ text }) => text).join(''))
		.join('\n');
}

function passagesOf(asked: AskedItem): PassageChoice[] {
	const cited = new Map(asked.content.citations.map((one) => [articleKey(one), one]));
	return [...cited].flatMap(([key, { articleId, revision }]) => {
		const article = asked.articles.get(key);
		if (!article) return [];
		const { text, paragraphs } = article;
		return listPassages({ articleId, revision, text, paragraphs }, asked.content.citations);
	});
}

function textOf(asked: AskedItem, cited: { articleId: string; revision: number }): string {
	return asked.articles.get(articleKey(cited))?.text ?? '';
}

/** Without properties that are undefined, as the database gives it back. */
function stored(content: ItemContent): unknown {
	return JSON.parse(JSON.stringify(content));
}

async function findEdited(store: Store, actor: Actor, itemId: string): Promise<AskedItem> {
	const [row] = may(actor, 'item.edit') ? await items.listItems(store.read, [itemId]) : [];
	const version = row && (await items.findVersion(store.read, row.currentVersionId));
	if (!version) throw new NotFound('There is no such question.');
	return withArticles(store, version);
}
