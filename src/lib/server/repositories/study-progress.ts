import { and, avg, count, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	article,
	fact,
	item,
	response,
	schedulingCard,
	story,
	storyReading
} from '../db/schema/index.ts';
import { effectiveScore } from './effective-score.ts';

/** Every card of a fact that stands, with whom and what the fact names. */
export async function listCardsWithNames(db: Database, learnerId: string) {
	const rows = await db
		.select({
			factId: fact.factId,
			storyId: article.storyId,
			card: schedulingCard.card,
			content: fact.content
		})
		.from(schedulingCard)
		.innerJoin(fact, eq(fact.factId, schedulingCard.factId))
		.innerJoin(article, eq(article.articleId, fact.articleId))
		.where(and(eq(schedulingCard.learnerId, learnerId), isNull(fact.retiredAt)));
	return rows.map(({ content, ...row }) => ({ ...row, entities: content.entities }));
}

/** Mean score of answers by what the learner said of them; null for those of which nothing was said. */
export async function shareByConfidence(db: Database, learnerId: string) {
	return db
		.select({
			confidence: response.confidence,
			answered: count(),
			share: avg(effectiveScore).mapWith(Number)
		})
		.from(response)
		.where(eq(response.learnerId, learnerId))
		.groupBy(response.confidence);
}

/** Mean score of answers on each story that was read, before and after it was. */
export async function shareAroundReading(db: Database, learnerId: string) {
	const isBefore = sql<number>`case when ${lt(response.answeredAt, storyReading.readAt)} then 1 else 0 end`;
	return db
		.select({
			slug: story.slug,
			title: story.title,
			isBefore: isBefore.mapWith(Number),
			answered: count(),
			share: avg(effectiveScore).mapWith(Number)
		})
		.from(response)
		.innerJoin(item, eq(item.itemId, response.itemId))
		.innerJoin(story, eq(story.storyId, item.storyId))
		.innerJoin(
			storyReading,
			and(eq(storyReading.storyId, story.storyId), eq(storyReading.learnerId, response.learnerId))
		)
		.where(eq(response.learnerId, learnerId))
		.groupBy(story.slug, story.title, sql`3`);
}
