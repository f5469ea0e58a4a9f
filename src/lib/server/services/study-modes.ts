import { seededRandom, shuffle } from '#lib/domain/items/random.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { newSeed } from '../ids.ts';
import { listItems } from '../repositories/items.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { listMistakes, listSecondsTaken } from '../repositories/sittings.ts';
import { readStudyQueue, type QueueWish } from './review-queue.ts';
import { createAttempt } from './start-attempt.ts';

const mostMistakes = 10;
const mixSeconds = 5 * 60;
/** What a question takes until more is known of this learner; feedback is read as well. */
const secondsEach = 30;
const [fewestInMix, mostInMix] = [5, 15];

/** Asks facts again whose last answer was not right, the latest first. @returns the attempt's id */
export async function startMistakes(store: Store, learnerId: string, now: Date): Promise<string> {
	const items = await listMissedItems(store, learnerId, now);
	if (items.length === 0) throw new Conflict('There is no mistake left to go through.');
	return createAttempt(store, learnerId, now, { kind: 'mistakes', title: 'Your mistakes', items });
}

export async function countMistakes(store: Store, learnerId: string, now: Date): Promise<number> {
	return (await listMissedItems(store, learnerId, now)).length;
}

async function listMissedItems(store: Store, learnerId: string, now: Date) {
	const [missed, reserved] = await Promise.all([
		listMistakes(store.read, learnerId, 3 * mostMistakes),
		reservedItemIds(store.read, now)
	]);
	const order = new Map(missed.map(({ itemId }, index) => [itemId, index]));
	const rows = await listItems(store.read, [...order.keys()]);
	return rows
		.filter(({ itemId, status }) => status === 'approved' && !reserved.has(itemId))
		.sort((a, b) => (order.get(a.itemId) ?? 0) - (order.get(b.itemId) ?? 0))
		.slice(0, mostMistakes);
}

/** Five minutes of what is due and what is new, from as many stories as there are. */
export async function startMix(
	store: Store,
	learnerId: string,
	now: Date,
	wish: QueueWish = {}
): Promise<string> {
	// Beyond the day's measure: whoever asks for five minutes more has decided for themselves.
	const { queue } = await readStudyQueue(store, learnerId, now, { ...wish, extra: mostInMix });
	const taken = await listSecondsTaken(store.read, learnerId, 30);
	const each = middleOf(taken) ?? secondsEach;
	const count = Math.min(mostInMix, Math.max(fewestInMix, Math.round(mixSeconds / each)));
	const entries = shuffle(queue.today, seededRandom('mix', newSeed()));
	const byStory = [...Map.groupBy(entries, ({ fact }) => fact.storyId).values()];
	const rounds = Math.max(0, ...byStory.map(({ length }) => length));
	const items = Array.from({ length: rounds }, (_, round) =>
		byStory.flatMap((ofStory) => ofStory[round]?.item.row ?? [])
	).flat();
	if (items.length === 0) throw new Conflict('There is nothing to mix now. Read a story first.');
	return createAttempt(store, learnerId, now, {
		kind: 'mix',
		title: 'Daily mix',
		items: items.slice(0, count)
	});
}

function middleOf(values: number[]): number | undefined {
	return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
