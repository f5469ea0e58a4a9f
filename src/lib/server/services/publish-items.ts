import { isDeepStrictEqual } from 'node:util';
import type { Citation } from '#lib/domain/facts/types.ts';
import type { Superseded } from '#lib/domain/items/across/types.ts';
import type { Item, ItemContent } from '#lib/domain/items/types.ts';
import type { Database } from '../db/database.ts';
import {
	findVersion,
	insertItem,
	insertVersion,
	listItemsOfArticles,
	updateItem,
	versionId,
	type ItemRow
} from '../repositories/items.ts';

/** Who made the items: stored with every version, so that a bank can be made again. */
export interface Generator {
	/** Name and version of the rules. */
	name: string;
	seed: number;
}

export interface ItemsToPublish {
	items: Item[];
	/** Articles whose items are replaced by `items`. */
	articleIds: string[];
	storyIdOf: (articleId: string) => string;
	/** The stored revision of each article that citations point at. */
	revisionOf: (articleId: string) => number;
	/** Facts that a newer article has changed: their items are retired with that reason. */
	superseded?: readonly Superseded[];
	generator: Generator;
}

const standing = {
	status: 'approved',
	retiredAt: null,
	retiredBecause: null,
	retiredBy: null
} as const;

/**
 * Brings the bank of some articles to what the generator publishes now. Known items keep their id and
 * get a new version when they changed; what is published no longer is retired, never deleted. What a
 * teacher has edited stays as the teacher wrote it, and what a teacher has retired stays retired.
 */
export async function publishItems(
	tx: Database,
	{ items, articleIds, storyIdOf, revisionOf, superseded = [], generator }: ItemsToPublish,
	now: Date
): Promise<void> {
	const stored = await listItemsOfArticles(tx, articleIds);
	const known = new Map(stored.map((row) => [row.itemId, row]));
	for (const [position, item] of items.entries()) {
		const { itemId, factId, articleId, rank, ...generated } = item;
		const content = pointAtStored(generated, revisionOf);
		const place = { factId, storyId: storyIdOf(articleId), type: item.type, rank, position };
		const row = known.get(itemId);
		known.delete(itemId);
		if (!row) {
			const currentVersionId = versionId(itemId, 1);
			await insertItem(tx, {
				...place,
				...standing,
				itemId,
				currentVersionId,
				createdAt: now
			});
			await addVersion(tx, itemId, 1, content, generator, now);
		} else {
			await republish(tx, row, place, content, generator, now);
		}
	}
	for (const row of known.values()) {
		if (row.status === 'retired') continue;
		const version = await findVersion(tx, row.currentVersionId);
		if (version?.editedBy != null) continue;
		const overtaken = superseded.find((fact) => restsOn(row, version?.content ?? null, fact));
		await updateItem(tx, row.itemId, {
			status: 'retired',
			retiredAt: now,
			retiredBecause: overtaken?.reason ?? `${generator.name} no longer publishes it`
		});
	}
}

async function republish(
	tx: Database,
	row: ItemRow,
	place: Pick<ItemRow, 'factId' | 'storyId' | 'type' | 'rank' | 'position'>,
	content: ItemContent,
	generator: Generator,
	now: Date
): Promise<void> {
	const current = await findVersion(tx, row.currentVersionId);
	const { position, rank } = place;
	if (current?.editedBy) return updateItem(tx, row.itemId, { position, rank });
	const change: Partial<ItemRow> = row.retiredBy ? place : { ...place, ...standing };
	if (!current || !isDeepStrictEqual(current.content, asStored(content))) {
		const version = (current?.version ?? 0) + 1;
		await addVersion(tx, row.itemId, version, content, generator, now);
		change.currentVersionId = versionId(row.itemId, version);
	}
	await updateItem(tx, row.itemId, change);
}

/** Made from a fact that was overtaken, or citing a passage of which nothing holds any more. */
function restsOn(
	row: ItemRow,
	content: ItemContent | null,
	{ factId, passage }: Superseded
): boolean {
	if (row.factId === factId) return true;
	return (
		passage !== null &&
		(content?.citations ?? []).some(
			({ articleId, start, role }) =>
				role === 'evidence' && articleId === passage.articleId && start === passage.start
		)
	);
}

async function addVersion(
	tx: Database,
	itemId: string,
	version: number,
	content: ItemContent,
	generator: Generator,
	createdAt: Date
): Promise<void> {
	const itemVersionId = versionId(itemId, version);
	const { name, seed } = generator;
	const row = { itemVersionId, itemId, version, generator: name, seed, createdAt };
	await insertVersion(tx, row, content);
}

/** What comes back from the database: without properties that are undefined. */
function asStored(content: ItemContent): ItemContent {
	return JSON.parse(JSON.stringify(content)) as ItemContent;
}

function pointAtStored(
	content: ItemContent,
	revisionOf: ItemsToPublish['revisionOf']
): ItemContent {
	const point = (cited: Citation) => ({ ...cited, revision: revisionOf(cited.articleId) });
	return {
		...content,
		citations: content.citations.map(point),
		options:
			content.options?.map((option) =>
				option.citation ? { ...option, citation: point(option.citation) } : option
			) ?? null
	};
}
