import { and, asc, eq, sql } from 'drizzle-orm';
import type { SchedulingCard, StudySettings } from '#lib/domain/scheduling/types.ts';
import type { Database } from '../db/database.ts';
import { given, prepared } from '../db/prepared.ts';
import {
	attempt,
	attemptItem,
	item,
	regradedScore,
	response,
	schedulingCard,
	studySetting
} from '../db/schema/index.ts';
import { countedVersionId, effectiveScore } from './effective-score.ts';
import { earliestClosing, mayBeReserved } from './reserved-items.ts';

/** Of one place alone: a page shows no other, and reading JSON takes its time. */
const ofThisPlace = (db: Database) => ({
	mayBeReserved:
		sql`case when ${attemptItem.position} = ${given('position', 'integer')} then ${mayBeReserved(db, sql`${attemptItem.itemId}`)} end`
			.mapWith(Boolean)
			.as('may_be_reserved'),
	answer:
		sql`case when ${attemptItem.position} = ${given('position', 'integer')} then ${response.answer} end`
			.mapWith(response.answer)
			.as('answer')
});

const ofSameAnswer = and(
	eq(response.attemptId, attemptItem.attemptId),
	eq(response.position, attemptItem.position)
);

const placesOfPage = prepared('places_of_page', (db) =>
	db
		.select({
			position: attemptItem.position,
			itemVersionId: sql<string>`${attemptItem.itemVersionId}`.as('shown_version_id'),
			askedVersionId: attemptItem.itemVersionId,
			score: response.score,
			...ofThisPlace(db),
			isRegraded:
				sql`exists (select 1 from ${regradedScore} where ${regradedScore.attemptId} = ${given('attemptId')})`
					.mapWith(Boolean)
					.as('is_regraded')
		})
		.from(attemptItem)
		.leftJoin(response, ofSameAnswer)
		.where(eq(attemptItem.attemptId, given('attemptId')))
		.orderBy(asc(attemptItem.position))
);

const regradedPlacesOfPage = prepared('regraded_places_of_page', (db) =>
	db
		.select({
			position: attemptItem.position,
			itemVersionId: sql<string>`coalesce(${countedVersionId}, ${sql`${attemptItem.itemVersionId}`})`,
			askedVersionId: attemptItem.itemVersionId,
			score: sql<number | null>`${effectiveScore}`,
			...ofThisPlace(db)
		})
		.from(attemptItem)
		.leftJoin(response, ofSameAnswer)
		.where(eq(attemptItem.attemptId, given('attemptId')))
		.orderBy(asc(attemptItem.position))
);

/**
 * All places of an attempt with what they count, null where open; with the answer of one of them. The
 * version is the one to show: after a correction that is no longer the one that was asked.
 */
export async function listScores(db: Database, attemptId: string, position: number, now: Date) {
	const values = { attemptId, position, now, closedAfter: earliestClosing(now) };
	const places = await placesOfPage(db, values);
	// Hardly ever: a query that could look for regrades takes twice as long to begin, whether it does or not.
	return places[0]?.isRegraded ? regradedPlacesOfPage(db, values) : places;
}

const placeOfAttempt = prepared('place_of_attempt', (db) =>
	db
		.select({
			learnerId: attempt.learnerId,
			kind: attempt.kind,
			assignmentId: attempt.assignmentId,
			finishedAt: attempt.finishedAt,
			deadlineAt: attempt.deadlineAt,
			fewerOptions: attempt.fewerOptions,
			itemId: attemptItem.itemId,
			itemVersionId: attemptItem.itemVersionId,
			mayBeReserved: mayBeReserved(db, sql`${attemptItem.itemId}`),
			// By these an answer is scheduled: asked for here, they take no queries of their own. Not joined: for a
			// table that was small when the plan was made PostgreSQL goes on reading all of it.
			chosen:
				sql<StudySettings | null>`(select ${studySetting.settings} from ${studySetting} where ${studySetting.learnerId} = ${sql`${attempt.learnerId}`})`.mapWith(
					studySetting.settings
				),
			card: sql<SchedulingCard | null>`(select ${schedulingCard.card} from ${schedulingCard} where ${schedulingCard.learnerId} = ${sql`${attempt.learnerId}`} and ${schedulingCard.factId} = (select ${item.factId} from ${item} where ${item.itemId} = ${sql`${attemptItem.itemId}`}))`.mapWith(
				schedulingCard.card
			)
		})
		.from(attempt)
		.leftJoin(
			attemptItem,
			and(
				eq(attemptItem.attemptId, attempt.attemptId),
				eq(attemptItem.position, given('position', 'integer'))
			)
		)
		.where(eq(attempt.attemptId, given('attemptId')))
);

/**
 * What is asked at one place and of whom, with that learner's card of its fact and settings; the item is
 * null where an attempt has no such place.
 */
export async function findPlace(db: Database, attemptId: string, position: number, now: Date) {
	const closedAfter = earliestClosing(now);
	const rows = await placeOfAttempt(db, { attemptId, position, now, closedAfter });
	return rows[0] ?? null;
}
