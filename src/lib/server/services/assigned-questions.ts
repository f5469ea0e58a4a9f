import { isTimeUp } from '#lib/domain/modules/deadline.ts';
import { parseAnswer } from '#lib/domain/items/contract.ts';
import type { PlaceState } from '#lib/domain/items/feedback.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { listPlaces, type AttemptRow } from '../repositories/attempts.ts';
import { listSavedAnswers, type SavedAnswerRow } from '../repositories/saved-answers.ts';
import { isDeferred, readOwnTerms } from './assignment-terms.ts';
import { readAskedItem } from './asked-items.ts';
import { entriesOf, handIn } from './hand-in.ts';
import { stateOf, withOptionsOf } from './places.ts';
import type { Submission } from './submission.ts';

/** What the terms of an assignment add to the page of a question. */
export interface AssignedQuestion {
	assignmentId: string;
	/** Whether answers are saved and handed in together. */
	isDeferred: boolean;
	/** Whether it was handed in, be it just now by the clock. */
	isOver: boolean;
	deadlineAt: Date | null;
	/** What was saved at this place, as the form's fields. */
	typed: Record<string, string[]>;
	savedAt: Date | null;
	/** What the answer that was saved here still lacks, as a sentence. */
	lacks: string | null;
	/** Which places were marked to come back to. */
	marks: boolean[];
	states: PlaceState[];
}

type Place = { askedVersionId: string; score: number | null };

/** How an attempt at an assignment stands; one whose time is up is handed in first. */
export async function readAssigned(
	store: Store,
	attempt: AttemptRow,
	places: Place[],
	position: number,
	now: Date
): Promise<AssignedQuestion> {
	const { attemptId, learnerId, deadlineAt } = attempt;
	const assignmentId = attempt.assignmentId ?? '';
	const [terms, saved] = await Promise.all([
		readOwnTerms(store.read, assignmentId, learnerId),
		listSavedAnswers(store.read, attemptId)
	]);
	const isOver = attempt.finishedAt !== null || isTimeUp(deadlineAt, now);
	if (isOver && !attempt.finishedAt) await handIn(store, attemptId, 'clock', now);
	const byPlace = new Map(saved.map((row) => [row.position, row]));
	const here = byPlace.get(position);
	const deferred = isDeferred(terms.assignment);
	const standing = await Promise.all(
		places.map(async ({ askedVersionId, score }, index) =>
			deferred
				? savedState(store, attempt, askedVersionId, byPlace.get(index + 1))
				: { state: stateOf(score), lacks: null }
		)
	);
	return {
		assignmentId,
		isDeferred: deferred,
		isOver,
		deadlineAt,
		typed: here?.fields ?? {},
		savedAt: here?.savedAt ?? null,
		lacks: standing[position - 1]?.lacks ?? null,
		marks: places.map((_, index) => byPlace.get(index + 1)?.marked ?? false),
		states: standing.map(({ state }) => state)
	};
}

/**
 * What is to be said of an answer to an assignment before it is read: too late, twice, or not one that
 * is taken one by one. Null where it is to be taken.
 *
 * @throws Conflict when it was handed in without this answer
 */
export async function settleAssigned(
	store: Store,
	place: Pick<AttemptRow, 'attemptId' | 'assignmentId' | 'learnerId' | 'finishedAt' | 'deadlineAt'>,
	position: number,
	now: Date
): Promise<Submission | null> {
	const { attemptId, assignmentId, learnerId, finishedAt, deadlineAt } = place;
	if (finishedAt) {
		const places = await listPlaces(store.read, attemptId);
		if (places[position - 1]?.response) return { ok: true };
		throw new Conflict('This was handed in already, so that no more answers can be given.');
	}
	if (isTimeUp(deadlineAt, now)) {
		await handIn(store, attemptId, 'clock', now);
		return { ok: false, message: timeUpMessage };
	}
	const { assignment } = await readOwnTerms(store.read, assignmentId ?? '', learnerId);
	if (!isDeferred(assignment)) return null;
	throw new Conflict('Answers to this assignment are saved, and told when it is handed in.');
}

export const timeUpMessage = 'Time is up. What you had answered was handed in.';

async function savedState(
	store: Store,
	attempt: AttemptRow,
	itemVersionId: string,
	saved: SavedAnswerRow | undefined
): Promise<{ state: PlaceState; lacks: string | null }> {
	const given = entriesOf(saved?.fields ?? {}).filter(([, value]) => value.trim() !== '');
	if (given.length === 0) return { state: 'open', lacks: null };
	const { content } = withOptionsOf(await readAskedItem(store, itemVersionId), attempt);
	const parsed = parseAnswer(content, given);
	return 'error' in parsed
		? { state: 'part', lacks: parsed.error }
		: { state: 'saved', lacks: null };
}
