import type { ItemAnswer } from '#lib/domain/items/types.ts';
import { neverSlowSeconds, ratingOf } from '#lib/domain/scheduling/rating.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import { reviewCard } from '#lib/domain/scheduling/schedule.ts';
import type { Confidence, SchedulingCard, StudySettings } from '#lib/domain/scheduling/types.ts';
import type { Database, ManyAtOnce, Store } from '../db/database.ts';
import { insertAnswers, type NewAnswer } from '../repositories/answers.ts';
import * as attempts from '../repositories/attempts.ts';
import { insertReview, listReviews } from '../repositories/review-log.ts';
import * as reviews from '../repositories/reviews.ts';
import { listSecondsTaken } from '../repositories/sittings.ts';
import { readModelInForce } from './study-settings.ts';

type AfterAnswer = Awaited<ReturnType<typeof attempts.readAfterAnswer>>;

/** A graded answer with its ids and times, given here or on a device that had no connection. */
export interface GivenAnswer {
	attemptId: string;
	position: number;
	learnerId: string;
	itemId: string;
	itemVersionId: string;
	factId: string;
	answer: ItemAnswer;
	/** 0…1. */
	score: number;
	answeredAt: Date;
	secondsTaken: number | null;
	confidence: Confidence | null;
}

/** By what an answer is scheduled, for whoever has read it with the question. */
export interface KnownBefore {
	card: SchedulingCard | null;
	/** The learner's settings. */
	chosen: Partial<StudySettings> | null;
}

/**
 * Stores an answer, its review and the card that follows, in one transaction. Answers may arrive in
 * any order and more than once: the first to a place counts, and the card is always the one that the
 * log comes to.
 *
 * @param now when it arrived here
 * @returns whether it was stored: when its place had been answered before, nothing is changed; and
 * what is to be done after it
 */
export async function recordAnswer(
	store: Store,
	given: GivenAnswer,
	now: Date,
	before?: KnownBefore
): Promise<{ isStored: boolean; after: AfterAnswer }> {
	const { factId, ...response } = given;
	const { attemptId, position, learnerId, answeredAt, confidence } = given;
	const by = { learnerId, factId };
	const { fitId, ...model } = await readModelInForce(store, learnerId, now, before?.chosen);
	const rating = ratingOf({ ...given, usualSeconds: await usualSecondsFor(store, given) });
	const review = { attemptId, position, rating, reviewedAt: answeredAt };
	const { desiredRetention } = model;
	const next = async (known: SchedulingCard | null): Promise<SchedulingCard | null> => {
		if (!known?.lastReviewAt || Date.parse(known.lastReviewAt) < answeredAt.getTime()) {
			return reviewCard(known, rating, answeredAt, model);
		}
		const log = await listReviews(store.read, learnerId, [factId]);
		return rebuildCard([...log, { ...review, model, undoneAt: null }]);
	};
	const logged = { ...by, ...review, confidence, desiredRetention, fitId };
	const readAfter = (db: Database) => attempts.readAfterAnswer(db, attemptId);
	const stored = await changeCard(store, by, next, before?.card, (change) =>
		store.writeTogether(answers, { response, review: logged, change }, readAfter)
	);
	return {
		isStored: stored !== null,
		after: stored ? stored.kept : await readAfter(store.read)
	};
}

const answers: ManyAtOnce<NewAnswer> = {
	async one(tx, { response, review, change }) {
		// Sent together: on PostgreSQL each would otherwise wait for the answer to the one before.
		const [isFirst, , isKept] = await Promise.all([
			attempts.insertResponse(tx, response),
			insertReview(tx, review),
			change === null || reviews.replaceCard(tx, change)
		]);
		if (!isFirst) throw new NotChanged();
		if (!isKept) throw new CardMoved();
	},
	all: insertAnswers
};

/** Stores what a teacher answers who looks through a module: nothing of it should come up in review. */
export async function storeAnswerAlone(store: Store, given: GivenAnswer): Promise<AfterAnswer> {
	const { factId: _, ...response } = given;
	const [, after] = await store.writeThenRead(
		(tx) => attempts.insertResponse(tx, response),
		(db) => attempts.readAfterAnswer(db, given.attemptId)
	);
	return after;
}

/**
 * Makes a card again from the log, after something that was taken back.
 *
 * @param change what belongs into the same transaction; when it returns false the card stays
 * @param nowUndone places of the log that `change` takes back
 */
export async function rebuildCardOf(
	store: Store,
	by: { learnerId: string; factId: string },
	change: (tx: Database) => Promise<boolean> = () => Promise.resolve(true),
	nowUndone: { attemptId: string; position: number; undoneAt: Date }[] = []
): Promise<boolean> {
	const next = async () => {
		const log = await listReviews(store.read, by.learnerId, [by.factId]);
		return rebuildCard(
			log.map((review) => {
				const undo = nowUndone.find(
					({ attemptId, position }) =>
						attemptId === review.attemptId && position === review.position
				);
				return { ...review, undoneAt: review.undoneAt ?? undo?.undoneAt ?? null };
			})
		);
	};
	const rebuilt = await changeCard(store, by, next, undefined, (moved) =>
		store.write(async (tx) => {
			// Sent together: on PostgreSQL each would otherwise wait for the answer to the one before.
			const [isChanged, isKept] = await Promise.all([
				change(tx),
				moved === null || reviews.replaceCard(tx, moved)
			]);
			if (!isChanged) throw new NotChanged();
			if (!isKept) throw new CardMoved();
		})
	);
	return rebuilt !== null;
}

/** Another answer on the same fact came between reading its card and storing it. */
class CardMoved extends Error {}

/** There was nothing to change: what was sent along with the change is taken back. */
class NotChanged extends Error {}

/**
 * Reads the card, then stores its successor, as often as somebody comes in between: reading it inside
 * the transaction would make a class conflict with itself on PostgreSQL.
 *
 * @param before the card, for whoever has read it
 * @param keep stores it; throws CardMoved or NotChanged
 * @returns null when there was nothing to change
 */
async function changeCard<Kept>(
	store: Store,
	by: { learnerId: string; factId: string },
	next: (known: SchedulingCard | null) => Promise<SchedulingCard | null>,
	before: SchedulingCard | null | undefined,
	keep: (change: reviews.CardChange | null) => Promise<Kept>
): Promise<{ kept: Kept } | null> {
	for (let tries = 1; ; tries++) {
		const known =
			tries === 1 && before !== undefined
				? before
				: await reviews.findCard(store.read, by.learnerId, by.factId);
		const card = await next(known);
		try {
			return { kept: await keep(card && { ...by, known, card }) };
		} catch (error) {
			if (error instanceof NotChanged) return null;
			if (!(error instanceof CardMoved)) throw error;
		}
	}
}

const recentAnswers = 30;

/** The middle of what this learner took lately; asked only where it could matter. */
async function usualSecondsFor(store: Store, given: GivenAnswer): Promise<number | null> {
	const { learnerId, secondsTaken, score } = given;
	if (secondsTaken === null || secondsTaken <= neverSlowSeconds || score < 1) return null;
	const taken = await listSecondsTaken(store.read, learnerId, recentAnswers);
	return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? null;
}
