import { graceMs } from '#lib/domain/modules/deadline.ts';
import { gradeAnswer, readWhatIsThere } from '#lib/domain/items/contract.ts';
import type { ItemAnswer } from '#lib/domain/items/types.ts';
import { withFewerOptions } from '#lib/domain/items/fewer-options.ts';
import { ratingOf } from '#lib/domain/scheduling/rating.ts';
import type { Database, Store } from '../db/database.ts';
import { listOverdue } from '../repositories/assignment-attempts.ts';
import {
	findAttempt,
	finishAttempt,
	insertResponse,
	listPlaces,
	type AttemptRow
} from '../repositories/attempts.ts';
import { insertReview } from '../repositories/review-log.ts';
import { listSavedAnswers, type SavedAnswerRow } from '../repositories/saved-answers.ts';
import { readAskedItem } from './asked-items.ts';
import { catchUpRegrades } from './regrades.ts';
import { rebuildCardOf } from './review-cards.ts';
import { readModelInForce } from './study-settings.ts';

/** One question of an attempt, ready to be graded. */
interface Gradable {
	position: number;
	itemId: string;
	itemVersionId: string;
	factId: string;
	isAnswered: boolean;
	grade(fields: SavedAnswerRow['fields']): { answer: ItemAnswer; score: number } | null;
}

const mostSwept = 200;

/**
 * Hands in an attempt: what was saved is graded and stored, and the attempt is finished, all in one
 * transaction. Whoever comes second, another tab or the clock, changes nothing.
 *
 * The clock's attempts count as handed in when the last answer was saved, so that nobody is late for
 * having forgotten to press the button; at the deadline when there is none.
 */
export async function handIn(
	store: Store,
	attemptId: string,
	by: 'learner' | 'clock',
	now: Date
): Promise<void> {
	const found = await findAttempt(store.read, attemptId);
	if (!found || found.attempt.finishedAt) return;
	const { attempt } = found;
	const { learnerId } = attempt;
	const places = await readGradable(store, attempt);
	const lastAnswered = await lastAnsweredAt(store.read, attemptId);
	const { fitId, desiredRetention } = await readModelInForce(store, learnerId, now);
	const reviewed = await store.write(async (tx) => {
		const saved = await listSavedAnswers(tx, attemptId);
		const finishedAt = endedAt(attempt, by, saved, lastAnswered, now);
		if (!(await finishAttempt(tx, attemptId, finishedAt, by))) return [];
		const factIds: string[] = [];
		for (const { fields, position, savedAt } of saved) {
			const place = places.find((one) => one.position === position);
			const given = place && !place.isAnswered ? place.grade(fields) : null;
			if (!place || !given) continue;
			const { itemId, itemVersionId, factId } = place;
			const unsaid = { secondsTaken: null, confidence: null };
			const asked = { attemptId, position, itemId, itemVersionId, learnerId };
			const response = { ...asked, ...given, ...unsaid, answeredAt: savedAt };
			if (!(await insertResponse(tx, response))) continue;
			const rating = ratingOf({ ...response, usualSeconds: null });
			const review = { attemptId, position, learnerId, factId, rating, reviewedAt: savedAt };
			await insertReview(tx, { ...review, desiredRetention, fitId });
			factIds.push(factId);
		}
		return [...new Set(factIds)];
	});
	// The log has them; cards follow from it, one at a time so that a class does not wait for itself.
	for (const factId of reviewed) await rebuildCardOf(store, { learnerId, factId });
	await catchUpRegrades(store, attemptId, now);
}

/**
 * Hands in what was left when time ran out. Any process may do so at any time, several at once too.
 *
 * @returns how many attempts it looked at
 */
export async function handInOverdue(store: Store, now: Date): Promise<number> {
	const overdue = await listOverdue(store.read, new Date(+now - graceMs), mostSwept);
	for (const attemptId of overdue) await handIn(store, attemptId, 'clock', now);
	return overdue.length;
}

function endedAt(
	{ deadlineAt }: AttemptRow,
	by: 'learner' | 'clock',
	saved: SavedAnswerRow[],
	lastAnswered: Date | null,
	now: Date
): Date {
	const end = deadlineAt ?? now;
	if (by === 'learner') return new Date(Math.min(+now, +end));
	const last = Math.max(0, Number(lastAnswered), ...saved.map(({ savedAt }) => +savedAt));
	return last === 0 ? end : new Date(Math.min(last, +end));
}

async function lastAnsweredAt(db: Database, attemptId: string): Promise<Date | null> {
	const places = await listPlaces(db, attemptId);
	const times = places.flatMap(({ response }) => (response ? [+response.answeredAt] : []));
	return times.length === 0 ? null : new Date(Math.max(...times));
}

async function readGradable(store: Store, attempt: AttemptRow): Promise<Gradable[]> {
	const places = await listPlaces(store.read, attempt.attemptId);
	return Promise.all(
		places.map(async ({ asked: { position, itemId, itemVersionId }, response }) => {
			const { content: whole, factId } = await readAskedItem(store, itemVersionId);
			const content = attempt.fewerOptions ? withFewerOptions(whole, itemVersionId) : whole;
			return {
				position,
				itemId,
				itemVersionId,
				factId,
				isAnswered: response !== null,
				grade(fields: SavedAnswerRow['fields']) {
					const answer = readWhatIsThere(content, entriesOf(fields));
					return answer && { answer, score: gradeAnswer(content, answer).score };
				}
			};
		})
	);
}

/** Saved fields as a form would send them. */
export function entriesOf(fields: Record<string, string[]>): [string, string][] {
	return Object.entries(fields).flatMap(([name, values]) =>
		values.map((value): [string, string] => [name, value])
	);
}
