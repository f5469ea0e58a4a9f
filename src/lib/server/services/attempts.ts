import { readCircumstances } from '#lib/domain/grading/circumstances.ts';
import { gradeAnswer, itemToLearner, parseAnswer } from '#lib/domain/items/contract.ts';
import type { AnswerFields } from '#lib/domain/items/contract.ts';
import type { ItemFeedback, PlaceState } from '#lib/domain/items/feedback.ts';
import type { LearnerItem } from '#lib/domain/items/types.ts';
import { isConfidentError } from '#lib/domain/scheduling/rating.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import * as attempts from '../repositories/attempts.ts';
import { askAgainLater } from './ask-again.ts';
import { askForPlace, askForQuestion } from './ask-ahead.ts';
import { readAskedItem } from './asked-items.ts';
import { readAssigned, settleAssigned, type AssignedQuestion } from './assigned-questions.ts';
import { readOwnAttempt, readOwnPlace, type AttemptHead } from './attempt-heads.ts';
import { readFeedback } from './feedback.ts';
import { nextOpen, orderOf, stateOf, withOptionsOf } from './places.ts';
import { catchUpRegrades } from './regrades.ts';
import { refuseIfReserved } from './reserved.ts';
import { recordAnswer, storeAnswerAlone } from './review-cards.ts';
import type { Submission } from './submission.ts';

export interface Question {
	attempt: AttemptHead;
	/** From 1. */
	position: number;
	total: number;
	states: PlaceState[];
	item: LearnerItem;
	/** Null until the question is answered. */
	feedback: ItemFeedback | null;
	/** The next open question after this one, from the start again; null when none is left. */
	nextPosition: number | null;
	/** Null where it is no attempt at an assignment. */
	assigned: AssignedQuestion | null;
}

/**
 * @param ahead for whoever asked for it before it was known who reads
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function readQuestion(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	position: number,
	now = new Date(),
	ahead = askForQuestion(store, attemptId, position, now)
): Promise<Question> {
	const { attempt, head } = await readOwnAttempt(store, learnerId, attemptId, ahead.attempt);
	const { places, isAnyReserved } = await ahead.places;
	const place = places[position - 1];
	if (!place) throw new NotFound('This attempt has no such question.');
	const asked = await readAskedItem(store, place.itemVersionId);
	if (isAnyReserved) await refuseIfReserved(store, attempt.kind, asked.itemId, now);
	const assigned = attempt.assignmentId
		? await readAssigned(store, attempt, places, position, now)
		: null;
	const states = assigned?.states ?? places.map(({ score }) => stateOf(score));
	const { answer, score } = place;
	const isTold = answer !== null && score !== null && !assigned?.isDeferred;
	const versions = { asked: place.askedVersionId, counted: place.itemVersionId };
	const { content, itemVersionId } = withOptionsOf(asked, attempt);
	return {
		attempt: head,
		position,
		total: places.length,
		states,
		item: itemToLearner(content, itemVersionId, orderOf(attempt.seed, position)),
		feedback: isTold ? await readFeedback(store, versions, answer, score) : null,
		nextPosition: nextOpen(states, position),
		assigned
	};
}

/**
 * Grades and stores an answer; it is on disk when this returns. The first answer to a place counts:
 * sent again, it changes nothing and is acknowledged all the same.
 *
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function submitAnswer(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	position: number,
	fields: AnswerFields,
	now: Date,
	ahead = askForPlace(store, attemptId, position, now)
): Promise<Submission> {
	const place = await readOwnPlace(store, learnerId, attemptId, position, now, ahead);
	const asked = withOptionsOf(await readAskedItem(store, place.itemVersionId), place);
	if (place.isAnyReserved) await refuseIfReserved(store, place.kind, asked.itemId, now);
	const settled = place.assignmentId
		? await settleAssigned(store, { ...place, attemptId }, position, now)
		: null;
	if (settled) return settled;
	const parsed = parseAnswer(asked.content, fields);
	if ('error' in parsed) return { ok: false, message: parsed.error };
	const { score } = gradeAnswer(asked.content, parsed.answer);
	const { itemId, itemVersionId } = place;
	const given = {
		attemptId,
		position,
		learnerId: place.learnerId,
		itemId,
		itemVersionId,
		factId: asked.factId,
		answer: parsed.answer,
		score,
		answeredAt: now,
		...readCircumstances(fields, now)
	};
	const { isStored, after } =
		place.kind === 'preview'
			? { isStored: false, after: await storeAnswerAlone(store, given) }
			: await recordAnswer(store, given, now, place);
	const askedAgain =
		isStored &&
		isConfidentError(score, given.confidence) &&
		(await askAgainLater(store, given, now));
	if (after.mayBeBehind) await catchUpRegrades(store, attemptId, now);
	// A fact that is asked once more was not asked for yet when that was read.
	if (after.isAllAnswered && !askedAgain) {
		await store.write((tx) => attempts.finishAttempt(tx, attemptId, now));
	}
	return { ok: true, ...(askedAgain ? { askedAgain } : {}) };
}
