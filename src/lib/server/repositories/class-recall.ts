import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { article, enrollment, fact, schedulingCard, story } from '../db/schema/index.ts';

/** Cards of everybody enrolled in a class now, of facts that stand. */
export async function listCardsOfClass(db: Database, classroomId: string) {
	return db
		.select({ factId: schedulingCard.factId, card: schedulingCard.card })
		.from(enrollment)
		.innerJoin(schedulingCard, eq(schedulingCard.learnerId, enrollment.learnerId))
		.innerJoin(fact, eq(fact.factId, schedulingCard.factId))
		.where(
			and(
				eq(enrollment.classroomId, classroomId),
				isNull(enrollment.removedAt),
				isNull(fact.retiredAt)
			)
		);
}

export async function countEnrolled(db: Database, classroomId: string): Promise<number> {
	const rows = await db
		.select({ students: count() })
		.from(enrollment)
		.where(and(eq(enrollment.classroomId, classroomId), isNull(enrollment.removedAt)));
	return rows[0]?.students ?? 0;
}

/** What every standing fact says and where. */
export async function listStatements(db: Database) {
	return db
		.select({
			factId: fact.factId,
			statement: fact.statement,
			slug: story.slug,
			title: story.title
		})
		.from(fact)
		.innerJoin(article, eq(article.articleId, fact.articleId))
		.innerJoin(story, eq(story.storyId, article.storyId))
		.where(isNull(fact.retiredAt));
}
