import { describeAnswer } from '#lib/domain/items/build-feedback.ts';
import type { Visibility } from '#lib/domain/access/visibility.ts';
import type { ItemFeedback } from '#lib/domain/items/feedback.ts';
import { attemptScore, daysLate, lateFactor } from '#lib/domain/modules/assignment-score.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import {
	finishAttempt,
	isAllAnswered,
	listPlaces,
	type AttemptRow
} from '../repositories/attempts.ts';
import { listCompletions, upsertCompletion } from '../repositories/learning-modules.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { readAskedItem } from './asked-items.ts';
import { readOwnTerms, visibilityOf } from './assignment-terms.ts';
import { readOwnAttempt, type AttemptHead } from './attempt-heads.ts';
import { readFeedback } from './feedback.ts';
import { keepsAway } from './reserved.ts';

export type ResultItem =
	| { position: number; answered: true; feedback: ItemFeedback }
	/** What was right is not told yet; the stem is null while an open assignment reserves the item. */
	| {
			position: number;
			answered: true;
			feedback: null;
			stem: string | null;
			answerText: string | null;
	  }
	| { position: number; answered: false; feedback: null; stem: string | null };

/** What the terms of an assignment add to its results. */
export interface AssignedResults extends Visibility {
	assignmentId: string;
	hideGrades: boolean;
	finishedBy: 'learner' | 'clock' | null;
	/** Share of the score that is kept, and why. */
	keeps: number;
	daysLate: number;
	timeZone: string;
}

export interface Results {
	attempt: AttemptHead;
	/** Mean score of the answered items, 0…1; 0 when none is. Of all items for an assignment. */
	score: number;
	right: number;
	answered: number;
	total: number;
	missed: number;
	items: ResultItem[];
	/** When the module of this attempt was marked as done. */
	completedAt: Date | null;
	/** Null where it is no attempt at an assignment. */
	assigned: AssignedResults | null;
}

/**
 * What an attempt came to. Questions that are still open show their stem alone.
 *
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function readResults(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	now = new Date()
): Promise<Results> {
	const { attempt, head } = await readOwnAttempt(store, learnerId, attemptId);
	const [places, assigned, reserved] = await Promise.all([
		listPlaces(store.read, attemptId),
		attempt.assignmentId ? readAssignedResults(store, attempt, now) : null,
		keepsAway(attempt.kind) ? reservedItemIds(store.read, now) : new Set<string>()
	]);
	const isTold = assigned?.answers ?? true;
	const items = await Promise.all(
		places.map(
			async ({ asked: { position, itemId, itemVersionId }, ...place }): Promise<ResultItem> => {
				const { response, score } = place;
				if (reserved.has(itemId)) {
					const hidden = { position, feedback: null, stem: null };
					return response
						? { ...hidden, answered: true, answerText: null }
						: { ...hidden, answered: false };
				}
				if (!response || score === null || !isTold) {
					const { stem } = (await readAskedItem(store, itemVersionId)).content;
					if (!response) return { position, answered: false, feedback: null, stem };
					const answerText = describeAnswer(response.answer);
					return { position, answered: true, feedback: null, stem, answerText };
				}
				const counted = place.countedVersionId ?? response.itemVersionId;
				const versions = { asked: response.itemVersionId, counted };
				const feedback = await readFeedback(store, versions, response.answer, score);
				return { position, answered: true, feedback };
			}
		)
	);
	const scores = places.flatMap(({ score }) => score ?? []);
	// What is not told yet must not be read off the numbers either.
	const shown = isTold ? scores : [];
	const right = shown.filter((score) => score >= 1).length;
	const completions = await listCompletions(store.read, attempt.learnerId);
	const outOf = assigned ? places.length : scores.length;
	return {
		attempt: head,
		score: attemptScore(shown, outOf),
		right,
		answered: scores.length,
		total: places.length,
		missed: shown.length - right,
		items,
		completedAt:
			completions.find(({ moduleId }) => moduleId === attempt.moduleId)?.completedAt ?? null,
		assigned
	};
}

async function readAssignedResults(
	store: Store,
	{ assignmentId, learnerId, finishedAt, finishedBy }: AttemptRow,
	now: Date
): Promise<AssignedResults> {
	const terms = await readOwnTerms(store.read, assignmentId ?? '', learnerId);
	const { assignment, own, classroom } = terms;
	return {
		assignmentId: assignment.assignmentId,
		hideGrades: assignment.hideGrades,
		finishedBy,
		keeps: finishedAt ? lateFactor(assignment.late, finishedAt, own.dueAt) : 1,
		daysLate: finishedAt ? daysLate(finishedAt, own.dueAt) : 0,
		timeZone: classroom.timeZone,
		...visibilityOf(terms, finishedAt, now)
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
