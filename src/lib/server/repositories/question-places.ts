import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
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
import { earliestClosing, mayAnyBeReserved } from './reserved-items.ts';

/** Of one place alone: a page shows no other, and reading JSON takes its time. */
const answerHere =
	sql`case when ${attemptItem.position} = ${given('position', 'integer')} then ${response.answer} end`
		.mapWith(response.answer)
		.as('answer');

const ofSameAnswer = and(
	eq(response.attemptId, attemptItem.attemptId),
	eq(response.position, attemptItem.position)
);

/** Of the first row alone: it is the same for all, and PostgreSQL's driver reads every value of every row. */
const once = (known: SQL, name: string) =>
	sql`case when ${attemptItem.position} = 1 then ${known} end`.mapWith(Boolean).as(name);

const placesOfPage = prepared('places_of_page', (db) =>
	db
		.select({
			askedVersionId: attemptItem.itemVersionId,
			score: response.score,
			answer: answerHere,
			isRegraded: once(
				sql`exists (select 1 from ${regradedScore} where ${regradedScore.attemptId} = ${given('attemptId')})`,
				'is_regraded'
			),
			isAnyReserved: once(mayAnyBeReserved(db), 'is_any_reserved')
		})
		.from(attemptItem)
		.leftJoin(response, ofSameAnswer)
		.where(eq(attemptItem.attemptId, given('attemptId')))
		.orderBy(asc(attemptItem.position))
);

const regradedPlacesOfPage = prepared('regraded_places_of_page', (db) =>
	db
		.select({
			itemVersionId: sql<string>`coalesce(${countedVersionId}, ${sql`${attemptItem.itemVersionId}`})`,
			askedVersionId: attemptItem.itemVersionId,
			score: sql<number | null>`${effectiveScore}`,
			answer: answerHere
		})
		.from(attemptItem)
		.leftJoin(response, ofSameAnswer)
		.where(eq(attemptItem.attemptId, given('attemptId')))
		.orderBy(asc(attemptItem.position))
);

/**
 * All places of an attempt with what they count, null where open; with the answer of one of them. The
 * version is the one to show: after a correction that is no longer the one that was asked. With it
 * whether anything at all may be reserved (`mayBeReserved` says whether an item is).
 */
export async function listScores(db: Database, attemptId: string, position: number, now: Date) {
	const values = { attemptId, position, now, closedAfter: earliestClosing(now) };
	const places = await placesOfPage(db, values);
	const [first] = places;
	const isAnyReserved = first?.isAnyReserved ?? false;
	// Hardly ever: a query that could look for regrades takes twice as long to begin, whether it does or not.
	const shown = first?.isRegraded
		? await regradedPlacesOfPage(db, { attemptId, position })
		: places.map(({ askedVersionId, score, answer }) => ({
				...{ itemVersionId: askedVersionId, askedVersionId, score, answer }
			}));
	return { places: shown, isAnyReserved };
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
			isAnyReserved: mayAnyBeReserved(db),
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
