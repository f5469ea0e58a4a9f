import { readCircumstances } from '#lib/domain/grading/circumstances.ts';
import { gradeAnswer, parseAnswer } from '#lib/domain/items/contract.ts';
import type { OfflineAnswer } from '#lib/domain/scheduling/offline-pack.ts';
import type { OfflineOutcome } from '#lib/schemas/offline-answers.ts';
import type { Store } from '../db/database.ts';
import { NotFound, ServiceError } from '../errors.ts';
import * as attempts from '../repositories/attempts.ts';
import { findPlace } from '../repositories/question-places.ts';
import { readAskedItem } from './asked-items.ts';
import { readOwnAttempt } from './attempt-heads.ts';
import { recordAnswer } from './review-cards.ts';

/**
 * Takes what was answered without a connection. A place is answered once, so that the same answers may
 * arrive twice, out of order and beside those of another device: log and cards come out the same.
 *
 * @throws NotFound for a pack of somebody else's, as for one that does not exist
 */
export async function takeOfflineAnswers(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	answers: OfflineAnswer[],
	now: Date
): Promise<OfflineOutcome> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	if (attempt.kind !== 'offline') throw new NotFound('There is no such pack of questions.');
	const outcome: OfflineOutcome = { acknowledged: [], refused: [] };
	for (const answer of answers) {
		const refusal = await takeAnswer(store, attempt, answer, now);
		if (refusal === null) outcome.acknowledged.push(answer.position);
		else outcome.refused.push({ position: answer.position, message: refusal });
	}
	if (await attempts.isAllAnswered(store.read, attemptId)) {
		await store.write((tx) => attempts.finishAttempt(tx, attemptId, now));
	}
	return outcome;
}

/** @returns why it is refused for good; null when it is stored, now or before */
async function takeAnswer(
	store: Store,
	attempt: attempts.AttemptRow,
	{ position, itemVersionId, fields, answeredAt }: OfflineAnswer,
	now: Date
): Promise<string | null> {
	const { attemptId, learnerId, itemCount } = attempt;
	const first = position > itemCount ? position - itemCount : position;
	const place = await findPlace(store.read, attemptId, first, now);
	if (!place?.itemId || place.itemVersionId !== itemVersionId) {
		return 'This pack has no such question.';
	}
	const { itemId } = place;
	try {
		const asked = await readAskedItem(store, itemVersionId);
		const parsed = parseAnswer(asked.content, fields);
		if ('error' in parsed) return parsed.error;
		if (position > itemCount) {
			const again = { attemptId, position, itemId, itemVersionId };
			await store.write((tx) => attempts.insertPlace(tx, again));
		}
		const at = clampInstant(new Date(answeredAt), attempt.startedAt, now);
		await recordAnswer(
			store,
			{
				...{ attemptId, position, learnerId, itemId, itemVersionId, factId: asked.factId },
				...{ answer: parsed.answer, score: gradeAnswer(asked.content, parsed.answer).score },
				...readCircumstances(fields, new Date(answeredAt)),
				answeredAt: at
			},
			now
		);
		return null;
	} catch (error) {
		// A question withdrawn meanwhile must not keep the others from being taken.
		if (error instanceof ServiceError) return error.message;
		throw error;
	}
}

/** A device's clock may be wrong: nothing is answered before it was taken along, nor in the future. */
function clampInstant(at: Date, earliest: Date, latest: Date): Date {
	return new Date(Math.min(Math.max(at.getTime(), earliest.getTime()), latest.getTime()));
}
