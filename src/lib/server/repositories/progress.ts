import { avg, count, desc, eq, sql, sum } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { dayOf } from '../db/dialect.ts';
import { item, response, story, strand } from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

const answered = count();
const share = avg(effectiveScore).mapWith(Number);

/** Answers and right answers per calendar day, the newest first. */
export async function countByDay(
	db: Database,
	learnerId: string,
	offsetMinutes: number,
	limit: number
) {
	const day = dayOf(response.answeredAt, offsetMinutes);
	return db
		.select({
			day,
			answered,
			right: sum(sql<number>`case when ${effectiveScore} >= 1 then 1 else 0 end`).mapWith(Number)
		})
		.from(response)
		.where(eq(response.learnerId, learnerId))
		.groupBy(sql`1`)
		.orderBy(desc(sql`1`))
		.limit(limit);
}

/** Mean score by strand, story and type: one row for each combination that was answered. */
export async function shareByItemGroup(db: Database, learnerId: string) {
	return db
		.select({
			strand: { slug: strand.slug, title: strand.title },
			story: { slug: story.slug, title: story.title },
			type: item.type,
			answered,
			share
		})
		.from(response)
		.innerJoin(item, eq(item.itemId, response.itemId))
		.innerJoin(story, eq(story.storyId, item.storyId))
		.innerJoin(strand, eq(strand.strandId, story.strandId))
		.where(eq(response.learnerId, learnerId))
		.groupBy(strand.slug, strand.title, story.slug, story.title, item.type);
}
