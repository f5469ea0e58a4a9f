import type { ItemFeedback } from '#lib/domain/items/feedback.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { finishAttempt, isAllAnswered, listPlaces } from '../repositories/attempts.ts';
import { listCompletions, upsertCompletion } from '../repositories/learning-modules.ts';
import { readAskedItem } from './asked-items.ts';
import { readOwnAttempt, type AttemptHead } from './attempt-heads.ts';
import { readFeedback } from './feedback.ts';

export type ResultItem =
	| { position: number; answered: true; feedback: ItemFeedback }
	| { position: number; answered: false; stem: string };

export interface Results {
	attempt: AttemptHead;
	/** Mean score of the answered items, 0…1; 0 when none is. */
	score: number;
	right: number;
	answered: number;
	total: number;
	missed: number;
	items: ResultItem[];
	/** When the module of this attempt was marked as done. */
	completedAt: Date | null;
}

/**
 * What an attempt came to. Questions that are still open show their stem alone.
 *
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function readResults(
	store: Store,
	learnerId: string | null,
	attemptId: string
): Promise<Results> {
	const { attempt, head } = await readOwnAttempt(store, learnerId, attemptId);
	const places = await listPlaces(store.read, attemptId);
	const items = await Promise.all(
		places.map(async ({ asked: { position, itemVersionId }, ...place }): Promise<ResultItem> => {
			if (!place.response || place.score === null) {
				const { content } = await readAskedItem(store, itemVersionId);
				return { position, answered: false, stem: content.stem };
			}
			const versions = {
				asked: place.response.itemVersionId,
				counted: place.countedVersionId ?? place.response.itemVersionId
			};
			const { answer } = place.response;
			return {
				position,
				answered: true,
				feedback: await readFeedback(store, versions, answer, place.score)
			};
		})
	);
	const scores = places.flatMap(({ score }) => score ?? []);
	const right = scores.filter((score) => score >= 1).length;
	const completions = await listCompletions(store.read, attempt.learnerId);
	return {
		attempt: head,
		score: scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 0,
		right,
		answered: scores.length,
		total: places.length,
		missed: scores.length - right,
		items,
		completedAt:
			completions.find(({ moduleId }) => moduleId === attempt.moduleId)?.completedAt ?? null
	};
}

/**
 * Marks the module of a finished attempt as done.
 *
 * @throws Conflict while questions are open, or when the attempt is not one of a module
 */
export async function completeModule(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	now: Date
): Promise<void> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	const { moduleId } = attempt;
	if (!moduleId) throw new Conflict('These questions do not belong to a module.');
	if (!(await isAllAnswered(store.read, attemptId))) {
		throw new Conflict('Some questions are still open.');
	}
	const { learnerId: doneBy } = attempt;
	await store.write(async (tx) => {
		// Should the server have died between the last answer and the note that it was the last.
		await finishAttempt(tx, attemptId, now);
		await upsertCompletion(tx, { learnerId: doneBy, moduleId, attemptId, completedAt: now });
	});
}
