import { count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { article, attempt, fact, item, learner, response } from '../db/schema/index.ts';

export interface ContentCounts {
	articles: number;
	facts: number;
	itemsApproved: number;
	itemsRetired: number;
	learners: number;
	attempts: number;
	responses: number;
}

export async function countContents(db: Database): Promise<ContentCounts> {
	const [articles, facts, approved, retired, learners, attempts, responses] = await Promise.all([
		db.select({ n: count() }).from(article),
		db.select({ n: count() }).from(fact).where(isNull(fact.retiredAt)),
		db.select({ n: count() }).from(item).where(eq(item.status, 'approved')),
		db.select({ n: count() }).from(item).where(eq(item.status, 'retired')),
		db.select({ n: count() }).from(learner),
		db.select({ n: count() }).from(attempt),
		db.select({ n: count() }).from(response)
	]);
	return {
		articles: articles[0]?.n ?? 0,
		facts: facts[0]?.n ?? 0,
		itemsApproved: approved[0]?.n ?? 0,
		itemsRetired: retired[0]?.n ?? 0,
		learners: learners[0]?.n ?? 0,
		attempts: attempts[0]?.n ?? 0,
		responses: responses[0]?.n ?? 0
	};
}
