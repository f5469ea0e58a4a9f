import { may } from '#lib/domain/access/may.ts';
import type { PlaceState } from '#lib/domain/items/feedback.ts';
import type { Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { listScores } from '../repositories/question-places.ts';
import { readAssigned } from './assigned-questions.ts';
import { readOwnAttempt, type AttemptHead } from './attempt-heads.ts';
import { handIn } from './hand-in.ts';
import { stateOf } from './places.ts';

/** All questions of an attempt at an assignment at a glance, before it is handed in. */
export interface Overview {
	attempt: AttemptHead;
	assignmentId: string;
	isDeferred: boolean;
	isOver: boolean;
	deadlineAt: Date | null;
	questions: { position: number; state: PlaceState; marked: boolean }[];
}

/** @throws NotFound for another learner's attempt, and for one that is not at an assignment */
export async function readOverview(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	now: Date
): Promise<Overview> {
	const { attempt, head } = await readOwnAttempt(store, learnerId, attemptId);
	if (!attempt.assignmentId) throw new NotFound('There is no such page.');
	const { places } = await listScores(store.read, attemptId, 1, now);
	const assigned = await readAssigned(store, attempt, places, 1, now);
	const { assignmentId, isDeferred, isOver, deadlineAt, states, marks } = assigned;
	return {
		attempt: head,
		assignmentId,
		isDeferred,
		isOver,
		deadlineAt,
		questions: states.map((state, index) => ({
			position: index + 1,
			state,
			marked: marks[index] ?? false
		}))
	};
}

/**
 * Hands in an attempt at an assignment. Once it is, by whomever, this changes nothing.
 *
 * @throws NotFound for another learner's attempt, Conflict for one that is not at an assignment
 */
export async function handInAttempt(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	now: Date
): Promise<void> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	const actor = learnerId === null ? null : { learnerId, role: 'learner' as const };
	if (!may(actor, 'attempt.answer', { ownerId: attempt.learnerId })) {
		throw new NotFound('There is no such attempt.');
	}
	if (!attempt.assignmentId) throw new Conflict('Only assignments are handed in.');
	await handIn(store, attemptId, 'learner', now);
}

/**
 * Where an attempt goes on: the number of its first open question, else `overview` where answers are
 * handed in together, else `results`.
 *
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function findPlaceToGoOn(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	now: Date
): Promise<number | 'overview' | 'results'> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	const { places } = await listScores(store.read, attemptId, 1, now);
	const assigned = attempt.assignmentId ? await readAssigned(store, attempt, places, 1, now) : null;
	if (assigned?.isOver) return 'results';
	const states = assigned?.states ?? places.map(({ score }) => stateOf(score));
	const open = states.indexOf('open');
	if (open >= 0) return open + 1;
	return assigned?.isDeferred ? 'overview' : 'results';
}
