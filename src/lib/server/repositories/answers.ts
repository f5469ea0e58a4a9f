import { sql, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { selectGivenRows } from '../db/given-rows.ts';
import { prepared } from '../db/prepared.ts';
import { response, reviewLog, schedulingCard } from '../db/schema/index.ts';
import type { NewResponse } from './attempts.ts';
import type { NewReview } from './review-log.ts';
import type { CardChange } from './reviews.ts';

/** All that is stored of an answer. */
export interface NewAnswer {
	response: NewResponse;
	review: NewReview;
	/** Null where the card stays as it is. */
	change: CardChange | null;
}

const keepAnswers = prepared('keep_answers', (db) => {
	const stored = part(
		db,
		'stored',
		db
			.insert(response)
			.select(selectGivenRows(response, 'responses'))
			.onConflictDoNothing()
			.returning({ position: response.position })
	);
	const logged = part(
		db,
		'logged',
		db
			.insert(reviewLog)
			.select(selectGivenRows(reviewLog, 'reviews'))
			.onConflictDoNothing()
			.returning({ position: reviewLog.position })
	);
	const { learnerId, factId, card } = schedulingCard;
	const known = sql`cast(${sql.placeholder('known')} as jsonb) ->> (${learnerId} || '/' || ${factId})`;
	const kept = part(
		db,
		'kept',
		db
			.insert(schedulingCard)
			.select(selectGivenRows(schedulingCard, 'cards'))
			.onConflictDoUpdate({
				target: [learnerId, factId],
				set: { card: sql`excluded.card`, dueAt: sql`excluded.due_at` },
				setWhere: sql`cast(${card} as text) = ${known}`
			})
			.returning({ factId })
	);
	const areAll = sql`(select count(*) from stored) = cast(${sql.placeholder('answers')} as integer) and (select count(*) from kept) = cast(${sql.placeholder('changes')} as integer)`;
	// No condition undoes a query of PostgreSQL's, but an error does: the words are no boolean.
	const outcome = sql<boolean>`cast(case when ${areAll} then 'true' else 'not all could be kept' end as boolean)`;
	return db
		.with(stored, logged, kept)
		.select({ areKept: outcome })
		.from(sql`(values (1)) as one`);
});

/**
 * Stores answers with their reviews and cards by one query, all or nothing; PostgreSQL only.
 *
 * @throws when a place was answered before or a card is another by now: nothing is stored then
 */
export async function insertAnswers(db: Database, rows: NewAnswer[]): Promise<void> {
	const changes = rows.flatMap(({ change }) => change ?? []);
	const known = changes.flatMap((change) =>
		change.known ? [[`${change.learnerId}/${change.factId}`, JSON.stringify(change.known)]] : []
	);
	await keepAnswers(db, {
		responses: JSON.stringify(rows.map((row) => row.response)),
		reviews: JSON.stringify(rows.map((row) => row.review)),
		cards: JSON.stringify(
			changes.map(({ known: _, ...change }) => ({ ...change, dueAt: change.card.dueAt }))
		),
		known: JSON.stringify(Object.fromEntries(known)),
		answers: rows.length,
		changes: changes.length
	});
}

/** A part of a query, which may change rows; drizzle's types know that of PostgreSQL only. */
function part(db: Database, name: string, query: SQLWrapper) {
	return db.$with(name, {}).as(query.getSQL());
}
