import { selfStudyKinds } from '#lib/domain/modules/self-study.ts';
import { chooseItem } from '#lib/domain/scheduling/choose-item.ts';
import type { Database, Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import * as attempts from '../repositories/attempts.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { appendPlace, findLastAnswer, listAskedItems } from '../repositories/sittings.ts';
import { insertUndos, listUndone } from '../repositories/review-undos.ts';
import { readAskedItem } from './asked-items.ts';
import { readOwnAttempt } from './attempt-heads.ts';
import { rebuildCardOf, type GivenAnswer } from './review-cards.ts';
import { withItems } from './review-queue.ts';

const mostOfOneFact = 2;

/**
 * Puts a fact at the end of a sitting once more, with another question where there is one: somebody
 * was sure of what is not so. Does nothing in a quiz that counts, nor when it was asked twice.
 *
 * @returns whether it is asked again
 */
export async function askAgainLater(store: Store, given: GivenAnswer, now: Date): Promise<boolean> {
	const { attemptId, learnerId, factId } = given;
	const found = await attempts.findAttempt(store.read, attemptId);
	if (!found || !selfStudyKinds.includes(found.attempt.kind)) return false;
	const [fact] = await withItems(store, learnerId, [
		{ factId, storyId: '', card: null, passages: [] }
	]);
	const reserved = await reservedItemIds(store.read, now);
	// The one just answered has become the last in turn.
	const items = fact?.items ?? [];
	const item = chooseItem(items, reserved, false);
	if (!item) return false;
	const ofFact = new Set(items.map(({ itemId }) => itemId));
	const { itemId, currentVersionId: itemVersionId } = item.row;
	return store.write(async (tx) => {
		const places = await listAskedItems(tx, attemptId);
		if (places.filter((place) => ofFact.has(place.itemId)).length >= mostOfOneFact) return false;
		await appendPlace(tx, attemptId, { itemId, itemVersionId });
		return true;
	});
}

/**
 * Takes an answer back: the log keeps it, the card forgets it, and the question is asked again at the
 * end of the sitting.
 *
 * @returns where it is asked now
 * @throws NotFound for another learner's attempt as for one that does not exist
 * @throws Conflict where answers count, or when there is nothing to take back
 */
export async function undoAnswer(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	position: number,
	now: Date
): Promise<number> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	if (!selfStudyKinds.includes(attempt.kind)) {
		throw new Conflict('Answers of this quiz count: none can be taken back.');
	}
	const places = await attempts.listPlaces(store.read, attemptId);
	const place = places.find(({ asked }) => asked.position === position);
	if (!place) throw new NotFound('This attempt has no such question.');
	const undone = await listUndone(store.read, attemptId);
	if (!place.response || undone.includes(position)) {
		throw new Conflict('There is no answer here to take back.');
	}
	const { itemId, itemVersionId } = place.asked;
	const { factId } = await readAskedItem(store, itemVersionId);
	const undo = { attemptId, position, undoneAt: now };
	let askedAt = 0;
	const change = async (tx: Database) => {
		// Taken back twice at once: the second finds it done.
		if ((await listUndone(tx, attemptId)).includes(position)) return false;
		await insertUndos(tx, [undo]);
		askedAt = await appendPlace(tx, attemptId, { itemId, itemVersionId });
		return true;
	};
	const by = { learnerId: attempt.learnerId, factId };
	if (!(await rebuildCardOf(store, by, change, [undo]))) {
		throw new Conflict('There is no answer here to take back.');
	}
	return askedAt;
}

const undoWithinMs = 24 * 60 * 60 * 1000;

/** Takes back what a learner answered last when studying alone. @returns where it is asked now */
export async function undoLastAnswer(
	store: Store,
	learnerId: string | null,
	now: Date
): Promise<{ attemptId: string; position: number }> {
	const since = new Date(now.getTime() - undoWithinMs);
	const last = learnerId && (await findLastAnswer(store.read, learnerId, selfStudyKinds, since));
	if (!last) throw new Conflict('There is no answer of today to take back.');
	const { attemptId } = last;
	return {
		attemptId,
		position: await undoAnswer(store, learnerId, attemptId, last.position, now)
	};
}
