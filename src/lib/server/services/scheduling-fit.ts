import {
	historiesOf,
	logLoss,
	splitInstant,
	trainingItems,
	type FitReview
} from '#lib/domain/scheduling/fit.ts';
import type { Store } from '../db/database.ts';
import { newId } from '../ids.ts';
import { listEveryReview } from '../repositories/review-log.ts';
import { findAdoptedFit, insertFit } from '../repositories/study-settings.ts';

/** Finds weights for reviews; comes from outside, because what does it is optional. */
export type FitParameters = (items: FitReview[][]) => Promise<number[]>;

export type FitReport =
	| { ok: false; reviews: number; needed: number }
	| {
			ok: true;
			/** Fitted to, and held out. */
			reviews: number;
			heldOut: number;
			lossBefore: number;
			lossAfter: number;
			adopted: boolean;
	  };

export const fewestReviews = 400;
const fittedShare = 0.8;
/** FSRS-6. */
const weightCount = 21;

/**
 * Fits the memory model to this installation's reviews: to the earlier four fifths, judged by the rest.
 * What is no better than what is in force is noted and not used.
 *
 * @throws when the weights found are not those of the model that is used here
 */
export async function fitScheduling(
	store: Store,
	fitParameters: FitParameters,
	now: Date
): Promise<FitReport> {
	const histories = historiesOf(await listEveryReview(store.read));
	const split = splitInstant(histories, fittedShare);
	const items = trainingItems(histories, split);
	const inForce = await findAdoptedFit(store.read);
	const before = logLoss(histories, inForce?.parameters ?? null, split);
	if (items.length < fewestReviews || !before) {
		return { ok: false, reviews: items.length, needed: fewestReviews };
	}
	const parameters = await fitParameters(items);
	if (parameters.length !== weightCount || parameters.some((weight) => !Number.isFinite(weight))) {
		throw new Error(`Fitting gave ${parameters.length} weights; FSRS-6 has ${weightCount}.`);
	}
	const after = logLoss(histories, parameters, split);
	const lossAfter = after?.loss ?? Infinity;
	const adopted = lossAfter < before.loss;
	await store.write((tx) =>
		insertFit(tx, {
			fitId: newId(now),
			parameters,
			reviewCount: items.length,
			logLossBefore: before.loss,
			logLossAfter: lossAfter,
			createdAt: now,
			adoptedAt: adopted ? now : null
		})
	);
	return {
		ok: true,
		reviews: items.length,
		heldOut: before.reviews,
		lossBefore: before.loss,
		lossAfter,
		adopted
	};
}
