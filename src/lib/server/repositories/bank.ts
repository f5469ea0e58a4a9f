import { and, asc, avg, count, eq, ne } from 'drizzle-orm';
import type { Citation, Fact } from '#lib/domain/facts/types.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';
import type { Database } from '../db/database.ts';
import {
	article,
	attempt,
	citation,
	fact,
	item,
	itemVersion,
	response,
	story
} from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';
import type { ItemRow } from './items.ts';

/** An approved item with everything somebody chooses it by. */
export interface BankRow {
	item: ItemRow;
	content: ItemContent;
	fact: Fact;
	strandId: string;
	publishedOn: string | null;
}

/** The whole bank as it would be asked today, in its order. */
export async function listBank(db: Database): Promise<BankRow[]> {
	const isAsked = and(
		eq(item.status, 'approved'),
		eq(itemVersion.itemVersionId, item.currentVersionId)
	);
	const [rows, cited] = await Promise.all([
		db
			.select({
				item,
				content: itemVersion.content,
				fact: fact.content,
				strandId: story.strandId,
				publishedOn: article.publishedOn
			})
			.from(item)
			.innerJoin(itemVersion, isAsked)
			.innerJoin(fact, eq(fact.factId, item.factId))
			.innerJoin(article, eq(article.articleId, fact.articleId))
			.innerJoin(story, eq(story.storyId, item.storyId))
			.orderBy(asc(item.position), asc(item.itemId)),
		db
			.select({ citation })
			.from(citation)
			.innerJoin(item, eq(item.currentVersionId, citation.itemVersionId))
			.where(eq(item.status, 'approved'))
			.orderBy(asc(citation.position))
	]);
	const citations = Map.groupBy(cited, (row) => row.citation.itemVersionId);
	return rows.map(({ content, publishedOn, ...row }) => ({
		...row,
		publishedOn: publishedOn.value,
		content: { ...content, citations: (citations.get(row.item.currentVersionId) ?? []).map(plain) }
	}));
}

/** Facility index of each item that was answered: the mean score, and of how many answers. */
export async function listFacilities(
	db: Database
): Promise<Map<string, { facility: number; answerCount: number }>> {
	const rows = await db
		.select({ itemId: response.itemId, mean: avg(effectiveScore), answers: count() })
		.from(response)
		.innerJoin(attempt, eq(attempt.attemptId, response.attemptId))
		.where(ne(attempt.kind, 'preview'))
		.groupBy(response.itemId);
	return new Map(
		rows.map(({ itemId, mean, answers }) => [
			itemId,
			{ facility: Number(mean), answerCount: answers }
		])
	);
}

function plain({ citation: row }: { citation: typeof citation.$inferSelect }): Citation {
	const { itemVersionId: _, position: __, ...cited } = row;
	return cited;
}
