import { and, countDistinct, eq, lte, notInArray, sql } from 'drizzle-orm';
import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import type { Database } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { article, fact, item, schedulingCard } from '../db/schema/index.ts';

const cardOfFact = prepared('card_of_fact', (db) =>
	db
		.select({ card: schedulingCard.card })
		.from(schedulingCard)
		.where(
			and(
				eq(schedulingCard.learnerId, sql.placeholder('learnerId')),
				eq(schedulingCard.factId, sql.placeholder('factId'))
			)
		)
);

export async function findCard(
	db: Database,
	learnerId: string,
	factId: string
): Promise<SchedulingCard | null> {
	const rows = await cardOfFact(db, { learnerId, factId });
	return rows[0]?.card ?? null;
}

const keepCard = prepared('keep_card', (db) =>
	db
		.insert(schedulingCard)
		.values({
			learnerId: sql.placeholder('learnerId'),
			factId: sql.placeholder('factId'),
			card: sql.placeholder('card'),
			dueAt: sql.placeholder('dueAt')
		})
		.onConflictDoUpdate({
			target: [schedulingCard.learnerId, schedulingCard.factId],
			set: { card: sql`excluded.card`, dueAt: sql`excluded.due_at` },
			// By its text: two answers of one instant may leave a card due when it was.
			setWhere: sql`cast(${schedulingCard.card} as text) = ${sql.placeholder('known')}`
		})
		.returning({ factId: schedulingCard.factId })
);

/** A card that is to stand in the place of another. */
export interface CardChange {
	learnerId: string;
	factId: string;
	/** Null for a fact that had no card. */
	known: SchedulingCard | null;
	card: SchedulingCard;
}

/**
 * Puts `card` in the place of `known`, which was read before the transaction: reading it inside would
 * make the answers of a whole class conflict on PostgreSQL.
 *
 * @returns false when there is another card by now; nothing is changed then
 */
export async function replaceCard(tx: Database, change: CardChange): Promise<boolean> {
	const { known, card } = change;
	const row = { ...change, dueAt: new Date(card.dueAt) };
	const kept = await keepCard(tx, { ...row, known: known ? JSON.stringify(known) : '' });
	return kept.length > 0;
}

/** Every card of a learner with the story its fact belongs to. */
export async function listCards(db: Database, learnerId: string) {
	return db
		.select({
			factId: schedulingCard.factId,
			card: schedulingCard.card,
			dueAt: schedulingCard.dueAt,
			storyId: article.storyId,
			retiredAt: fact.retiredAt
		})
		.from(schedulingCard)
		.innerJoin(fact, eq(fact.factId, schedulingCard.factId))
		.innerJoin(article, eq(article.articleId, fact.articleId))
		.where(eq(schedulingCard.learnerId, learnerId));
}

/** How many facts are due at `now` and still have something to ask; those in `except` do not count. */
export async function countDueFacts(
	db: Database,
	learnerId: string,
	now: Date,
	except: ReadonlySet<string> = new Set()
): Promise<number> {
	const rows = await db
		.select({ facts: countDistinct(schedulingCard.factId) })
		.from(schedulingCard)
		.innerJoin(item, and(eq(item.factId, schedulingCard.factId), eq(item.status, 'approved')))
		.where(
			and(
				eq(schedulingCard.learnerId, learnerId),
				lte(schedulingCard.dueAt, now),
				except.size > 0 ? notInArray(schedulingCard.factId, [...except]) : undefined
			)
		);
	return rows[0]?.facts ?? 0;
}
