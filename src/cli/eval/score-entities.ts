import type { EntityType } from '#lib/domain/facts/types.ts';
import type { FoundEntities } from '#lib/domain/language/entities/find-entities.ts';

/** A labelled name: start, end, type, cluster. */
export type LabelledMention = [start: number, end: number, type: EntityType, cluster: number];

export interface EntityCounts {
	/** Labelled, found, found with the right span and type. */
	gold: number;
	found: number;
	right: number;
	/** Sums over correctly delimited mentions: B-cubed precision and recall, and how many. */
	purity: number;
	recall: number;
	clustered: number;
}

export interface Miss {
	start: number;
	end: number;
	gold: EntityType | null;
	found: EntityType | null;
}

export function emptyCounts(): EntityCounts {
	return { gold: 0, found: 0, right: 0, purity: 0, recall: 0, clustered: 0 };
}

/**
 * Counts typed exact spans, names only. `other` (works, laws, products) is no type of the goal:
 * labelled and found `other` names are both left out, a wrong crossing counts as the error it is.
 * Purity and recall are B-cubed over the mentions whose spans are right (Bagga & Baldwin 1998).
 */
export function countArticle(
	gold: LabelledMention[],
	found: FoundEntities,
	counts: EntityCounts,
	misses: Miss[] = []
): void {
	const types = new Map(found.entities.map((entity) => [entity.entityId, entity.type]));
	const names = found.mentions.filter((mention) => mention.kind === 'name');
	const goldBySpan = new Map(gold.map((label) => [`${label[0]}-${label[1]}`, label]));
	const aligned: { mine: string; theirs: number }[] = [];
	const seen = new Set<string>();
	for (const mention of names) {
		const type = types.get(mention.entityId) ?? 'other';
		const span = `${mention.start}-${mention.end}`;
		const label = goldBySpan.get(span);
		if (label && label[2] !== 'other') aligned.push({ mine: mention.entityId, theirs: label[3] });
		if (label) seen.add(span);
		const goldType = label?.[2] ?? null;
		if (type !== 'other') counts.found++;
		if (type !== 'other' && goldType === type) counts.right++;
		else if (type !== 'other' || (goldType !== null && goldType !== 'other')) {
			misses.push({ start: mention.start, end: mention.end, gold: goldType, found: type });
		}
	}
	for (const [start, end, type] of gold) {
		if (type === 'other') continue;
		counts.gold++;
		if (!seen.has(`${start}-${end}`)) misses.push({ start, end, gold: type, found: null });
	}
	countClusters(aligned, counts);
}

function countClusters(pairs: { mine: string; theirs: number }[], counts: EntityCounts): void {
	const both = tally(pairs.map(({ mine, theirs }) => `${mine} ${theirs}`));
	const mine = tally(pairs.map((pair) => pair.mine));
	const theirs = tally(pairs.map((pair) => String(pair.theirs)));
	for (const pair of pairs) {
		const shared = both.get(`${pair.mine} ${pair.theirs}`) ?? 0;
		counts.purity += shared / (mine.get(pair.mine) ?? 1);
		counts.recall += shared / (theirs.get(String(pair.theirs)) ?? 1);
		counts.clustered++;
	}
}

function tally(keys: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/** The three types of the older corpora: countries are places, agencies organisations. */
export function toCoarse(found: FoundEntities): FoundEntities {
	const coarse: Partial<Record<EntityType, EntityType>> = {
		person: 'person',
		place: 'place',
		country: 'place',
		organisation: 'organisation',
		agency: 'organisation'
	};
	return {
		...found,
		entities: found.entities.map((entity) => ({ ...entity, type: coarse[entity.type] ?? 'other' }))
	};
}
