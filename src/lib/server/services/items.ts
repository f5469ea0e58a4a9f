import { may, type Actor } from '#lib/domain/access/may.ts';
import { hasSameKey, type RegradeMode } from '#lib/domain/grading/regrade.ts';
import type { ItemType } from '#lib/domain/items/types.ts';
import type { Store } from '../db/database.ts';
import { InvalidInput, NotFound } from '../errors.ts';
import { writeAudit } from '../repositories/audit.ts';
import * as items from '../repositories/items.ts';
import { listLearnerNames } from '../repositories/learners.ts';
import { listRegrades } from '../repositories/regrades.ts';
import { readReportsOfItem, type ReportLine } from './report-inbox.ts';
import { readTeacherItem, type TeacherItem } from './teacher-items.ts';

export interface VersionLine {
	itemVersionId: string;
	version: number;
	createdAt: Date;
	/** The teacher who wrote it, by name; null for the generator's. */
	editor: string | null;
	/** The rules that made it, for what no teacher wrote. */
	generator: string;
	editNote: string | null;
	isCurrent: boolean;
	/** Whether it told the answer that holds now. */
	hasCurrentKey: boolean;
}

export interface RegradeLine {
	regradeId: string;
	createdAt: Date;
	actor: string | null;
	mode: RegradeMode;
	reason: string;
	answers: number;
	changed: number;
}

/** A question as whoever keeps the bank sees it. */
export interface ItemPage {
	itemId: string;
	type: ItemType;
	status: items.ItemRow['status'];
	retiredAt: Date | null;
	retiredBecause: string | null;
	storyId: string;
	item: TeacherItem;
	versions: VersionLine[];
	regrades: RegradeLine[];
	reports: ReportLine[];
}

/** @throws NotFound when there is no such question for the one who asks */
export async function readItemPage(store: Store, actor: Actor, itemId: string): Promise<ItemPage> {
	const row = await findItem(store, actor, itemId);
	const [item, versions, regrades, reports] = await Promise.all([
		readTeacherItem(store, row.currentVersionId),
		items.listVersions(store.read, itemId),
		listRegrades(store.read, itemId),
		readReportsOfItem(store, actor, itemId)
	]);
	const people = [
		...versions.map(({ editedBy }) => editedBy),
		...regrades.map(({ regrade }) => regrade.actorId)
	];
	const names = await listLearnerNames(
		store.read,
		people.flatMap((id) => id ?? [])
	);
	const nameOf = (learnerId: string | null) =>
		learnerId === null ? null : (names.get(learnerId) ?? 'A teacher');
	const contents = await Promise.all(
		versions.map(({ itemVersionId }) => items.findVersion(store.read, itemVersionId))
	);
	const current = contents.find((version) => version?.itemVersionId === row.currentVersionId);
	return {
		itemId,
		type: row.type,
		status: row.status,
		retiredAt: row.retiredAt,
		retiredBecause: row.retiredBecause,
		storyId: row.storyId,
		item,
		versions: versions.map(({ editedBy, ...version }, index) => {
			const content = contents[index]?.content;
			return {
				...version,
				editor: nameOf(editedBy),
				isCurrent: version.itemVersionId === row.currentVersionId,
				hasCurrentKey: !content || !current || hasSameKey(content, current.content)
			};
		}),
		regrades: regrades.map(({ regrade, answers, changed }) => {
			const { regradeId, createdAt, mode, reason, actorId } = regrade;
			return { regradeId, createdAt, actor: nameOf(actorId), mode, reason, answers, changed };
		}),
		reports
	};
}

/**
 * Takes a question out of use for everybody. Attempts under way keep it; a generator that still
 * publishes it does not bring it back.
 *
 * @throws NotFound when there is no such question for the one who asks
 */
export async function retireItem(
	store: Store,
	actor: Actor,
	itemId: string,
	reason: string,
	now: Date
): Promise<void> {
	await findItem(store, actor, itemId);
	if (reason === '') throw new InvalidInput('Say why the question is retired.');
	await store.write(async (tx) => {
		await items.updateItem(tx, itemId, {
			status: 'retired',
			retiredAt: now,
			retiredBecause: reason,
			retiredBy: actor.learnerId
		});
		await writeAudit(tx, actor.learnerId, 'item.retire', `item:${itemId}`, { reason }, now);
	});
}

/** Brings a retired question back into use. */
export async function restoreItem(
	store: Store,
	actor: Actor,
	itemId: string,
	now: Date
): Promise<void> {
	await findItem(store, actor, itemId);
	await store.write(async (tx) => {
		await items.updateItem(tx, itemId, {
			status: 'approved',
			retiredAt: null,
			retiredBecause: null,
			retiredBy: null
		});
		await writeAudit(tx, actor.learnerId, 'item.restore', `item:${itemId}`, {}, now);
	});
}

async function findItem(store: Store, actor: Actor, itemId: string): Promise<items.ItemRow> {
	const [row] = may(actor, 'item.edit') ? await items.listItems(store.read, [itemId]) : [];
	if (!row) throw new NotFound('There is no such question.');
	return row;
}
