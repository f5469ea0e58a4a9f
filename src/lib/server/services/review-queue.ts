import type { AskableItem } from '#lib/domain/scheduling/choose-item.ts';
import { buildQueue, type Queue, type StudyFact } from '#lib/domain/scheduling/queue.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/scheduling/study-day.ts';
import type { StudySettings } from '#lib/domain/scheduling/types.ts';
import type { Store } from '../db/database.ts';
import { listArticles } from '../repositories/articles.ts';
import { listApprovedItems, type ItemRow } from '../repositories/items.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { listFactsReviewedSince } from '../repositories/review-log.ts';
import * as facts from '../repositories/study-facts.ts';
import { readModelInForce, readStudySettings } from './study-settings.ts';

export type ReviewItem = AskableItem & { row: ItemRow };

export interface StudyQueue {
	queue: Queue<ReviewItem>;
	settings: StudySettings;
	day: StudyDay;
	/** Answers since the day began. */
	answeredToday: number;
	/** Facts met for the first time since the day began. */
	newToday: number;
}

export interface QueueWish {
	/** Time zone of the browser, for somebody who has chosen none. */
	zone?: string;
	/** Questions beyond the day's measure. */
	extra?: number;
}

/** What a learner is to be asked today, and what waits. */
export async function readStudyQueue(
	store: Store,
	learnerId: string,
	now: Date,
	{ zone, extra = 0 }: QueueWish = {}
): Promise<StudyQueue> {
	const [settings, model, reserved, storyOrder] = await Promise.all([
		readStudySettings(store, learnerId, zone),
		readModelInForce(store, learnerId, now),
		reservedItemIds(store.read, now),
		listStoriesToAsk(store, learnerId)
	]);
	const day = studyDayOf(now, settings);
	const done = await listFactsReviewedSince(store.read, learnerId, day.startsAt);
	const doneIds = done.map(({ factId }) => factId);
	const met = await facts.listMetFacts(store.read, learnerId, day.endsAt, doneIds);
	const unmet = await listUnmet(store, learnerId, storyOrder, 2 * settings.newPerDay + 10);
	const newToday = done.filter(({ firstAt }) => firstAt && firstAt >= day.startsAt).length;
	const answeredToday = done.reduce((sum, { answers }) => sum + answers, 0);
	const queue = buildQueue({
		facts: await withItems(store, learnerId, [...met, ...unmet]),
		reserved,
		settings,
		model,
		day,
		now,
		done: { answers: answeredToday, fresh: newToday, factIds: new Set(doneIds) },
		storyWeights: new Map(storyOrder.map((storyId, index) => [storyId, 1 / (1 + index)])),
		extra
	});
	return { queue, settings, day, answeredToday, newToday };
}

/** Stories in the order in which new facts come from them: those read last, then the newest. */
async function listStoriesToAsk(store: Store, learnerId: string): Promise<string[]> {
	const [readings, articles] = await Promise.all([
		facts.listReadings(store.read, learnerId),
		listArticles(store.read)
	]);
	const newest = articles
		.toSorted((a, b) => (b.publishedOn.value ?? '').localeCompare(a.publishedOn.value ?? ''))
		.map(({ storyId }) => storyId);
	return [...new Set([...readings.map(({ storyId }) => storyId), ...newest])];
}

async function listUnmet(
	store: Store,
	learnerId: string,
	storyIds: string[],
	count: number
): Promise<facts.FactRow[]> {
	const found: facts.FactRow[] = [];
	for (const storyId of storyIds) {
		if (found.length >= count) break;
		const missing = count - found.length;
		found.push(...(await facts.listUnmetFacts(store.read, learnerId, storyId, missing)));
	}
	return found;
}

/** Facts with what can be asked of them and when that was last done. */
export async function withItems(
	store: Store,
	learnerId: string,
	rows: facts.FactRow[]
): Promise<StudyFact<ReviewItem>[]> {
	const factIds = rows.map(({ factId }) => factId);
	const items = await listApprovedItems(store.read, { factIds });
	const itemIds = items.map(({ itemId }) => itemId);
	const lastAsked = await facts.listLastAsked(store.read, learnerId, itemIds);
	const byFact = Map.groupBy(items, ({ factId }) => factId);
	return rows.map((fact) => ({
		...fact,
		items: (byFact.get(fact.factId) ?? []).map((row) => ({
			itemId: row.itemId,
			type: row.type,
			rank: row.rank,
			lastAskedAt: lastAsked.get(row.itemId) ?? null,
			row
		}))
	}));
}
