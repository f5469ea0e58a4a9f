import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { findOpenAttemptOfKind } from '../repositories/sittings.ts';
import { readStudyQueue, type QueueWish } from './review-queue.ts';
import { createAttempt } from './start-attempt.ts';

const mostInSitting = 20;

/**
 * Asks what today's queue holds, or goes on with the sitting of today that is still open.
 *
 * @returns its attempt id
 * @throws Conflict when nothing is to be asked
 */
export async function startReview(
	store: Store,
	learnerId: string,
	now: Date,
	wish: QueueWish = {}
): Promise<string> {
	const { queue, day } = await readStudyQueue(store, learnerId, now, wish);
	const open = await findOpenAttemptOfKind(store.read, learnerId, 'review', day.startsAt);
	if (open) return open;
	if (queue.today.length === 0) throw new Conflict('Nothing is to be reviewed now.');
	return createAttempt(store, learnerId, now, {
		kind: 'review',
		title: 'Review',
		items: queue.today.slice(0, mostInSitting).map(({ item }) => item.row)
	});
}
