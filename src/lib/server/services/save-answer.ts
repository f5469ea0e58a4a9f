import { isTimeUp } from '#lib/domain/modules/deadline.ts';
import { parseAnswer } from '#lib/domain/items/contract.ts';
import type { AnswerToSave } from '#lib/schemas/answer-to-save.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { findSavedAnswer, isGoingOn, upsertSavedAnswer } from '../repositories/saved-answers.ts';
import { readAskedItem } from './asked-items.ts';
import { timeUpMessage } from './assigned-questions.ts';
import { isDeferred, readOwnTerms } from './assignment-terms.ts';
import { readOwnPlace } from './attempt-heads.ts';
import { entriesOf, handIn } from './hand-in.ts';
import { withOptionsOf } from './places.ts';

export type Saved =
	| { ok: true; savedAt: Date; /** What the answer still lacks. */ lacks: string | null }
	/** Another page of the same attempt saved a later answer, which stays. */
	| { ok: true; savedAt: Date; isOlder: true; lacks: null }
	| { ok: false; message: string };

/** Clocks of two requests are compared: within this they count as one page's. */
const slackMs = 30_000;

/**
 * Saves an answer that can be changed until it is handed in; it is on disk when this returns. Sent
 * twice it is saved once. One that waited for the line does not replace a later one from elsewhere.
 *
 * @throws NotFound for another learner's attempt, Conflict when it was handed in or tells answers at once
 */
export async function saveAnswer(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	position: number,
	{ fields, marked, knownSavedAt, waitedMs }: Omit<AnswerToSave, 'then'>,
	now: Date
): Promise<Saved> {
	const place = await readOwnPlace(store, learnerId, attemptId, position, now);
	if (!place.assignmentId) throw new Conflict('These questions are not saved but checked.');
	if (!place.finishedAt && isTimeUp(place.deadlineAt, now)) {
		await handIn(store, attemptId, 'clock', now);
		return { ok: false, message: timeUpMessage };
	}
	const { assignment } = await readOwnTerms(store.read, place.assignmentId, place.learnerId);
	if (!isDeferred(assignment)) throw new Conflict('These questions are not saved but checked.');
	const { content } = withOptionsOf(await readAskedItem(store, place.itemVersionId), place);
	const givenAt = +now - waitedMs;
	const outcome = await store.write(async (tx) => {
		if (!(await isGoingOn(tx, attemptId))) return 'over';
		const there = await findSavedAnswer(tx, attemptId, position);
		const isFromElsewhere = there !== null && +there.savedAt > knownSavedAt;
		if (isFromElsewhere && givenAt + slackMs < +there.savedAt) return there.savedAt;
		await upsertSavedAnswer(tx, { attemptId, position, fields, marked, savedAt: now });
		return 'saved';
	});
	if (outcome === 'over') {
		return { ok: false, message: 'This was handed in already. The answer came after that.' };
	}
	if (outcome !== 'saved') return { ok: true, savedAt: outcome, isOlder: true, lacks: null };
	const entries = entriesOf(fields);
	const isEmpty = entries.every(([, value]) => value.trim() === '');
	const parsed = parseAnswer(content, entries);
	return { ok: true, savedAt: now, lacks: !isEmpty && 'error' in parsed ? parsed.error : null };
}
