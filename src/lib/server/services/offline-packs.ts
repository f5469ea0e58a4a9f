import { articleKey } from '#lib/domain/items/build-feedback.ts';
import { itemToLearner } from '#lib/domain/items/contract.ts';
import {
	onlyCited,
	type OfflinePack,
	type PackedItem,
	type PackedStory
} from '#lib/domain/scheduling/offline-pack.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { newId, newSeed } from '../ids.ts';
import { insertAttempt } from '../repositories/attempts.ts';
import { listStories } from '../repositories/curriculum.ts';
import type { ItemRow } from '../repositories/items.ts';
import { readAskedItem, type AskedItem } from './asked-items.ts';
import { readStudyQueue } from './review-queue.ts';
import { readStoryArticles } from './stories.ts';

/** A journey may last longer than a day's measure. */
const extraToTake = 20;

/**
 * Makes what a device takes along: today's queue and some more, with keys and passages, and the
 * stories they are about. Reserved items are not in the queue, so they never travel.
 *
 * @throws Conflict when there is nothing to take
 */
export async function makeOfflinePack(
	store: Store,
	learnerId: string,
	now: Date,
	zone?: string
): Promise<OfflinePack> {
	const wish = { extra: extraToTake, ...(zone ? { zone } : {}) };
	const { queue } = await readStudyQueue(store, learnerId, now, wish);
	const rows = queue.today.map(({ item }) => item.row);
	if (rows.length === 0) {
		throw new Conflict(
			'There is nothing to take along: nothing is due, and you know all there is.'
		);
	}
	const attemptId = newId(now);
	const seed = newSeed();
	const asked = await Promise.all(
		rows.map(({ currentVersionId }) => readAskedItem(store, currentVersionId))
	);
	await store.write((tx) =>
		insertAttempt(
			tx,
			{
				...{ attemptId, learnerId, kind: 'offline', title: 'Studied offline', seed },
				...{ itemCount: rows.length, startedAt: now }
			},
			asked.map(({ itemId, itemVersionId }) => ({ itemId, itemVersionId }))
		)
	);
	return {
		attemptId,
		learnerId,
		madeAt: now.toISOString(),
		items: asked.map((item, index) => packItem(item, index + 1, seed)),
		stories: await packStories(store, rows)
	};
}

function packItem(asked: AskedItem, position: number, seed: number): PackedItem {
	const { content, itemVersionId } = asked;
	const optionCitations = (content.options ?? []).flatMap(({ citation }) => citation ?? []);
	const cited = Map.groupBy([...content.citations, ...optionCitations], articleKey);
	const articles = [...asked.articles].map(
		([key, article]) => [key, onlyCited(article, cited.get(key) ?? [])] as const
	);
	return {
		position,
		item: itemToLearner(content, itemVersionId, { seed: `${seed}:${position}` }),
		content,
		articles: Object.fromEntries(articles)
	};
}

async function packStories(store: Store, rows: ItemRow[]): Promise<PackedStory[]> {
	const wanted = new Set(rows.map(({ storyId }) => storyId));
	const stories = (await listStories(store.read)).filter(({ story }) => wanted.has(story.storyId));
	return Promise.all(
		stories.map(async ({ story: { storyId, slug, title } }) => {
			const articles = await readStoryArticles(store, storyId);
			return { slug, title, articles: articles.map(withoutMarks) };
		})
	);
}

/** Marks lead to pages that are not there without a connection. */
function withoutMarks(article: PackedStory['articles'][number]): PackedStory['articles'][number] {
	return {
		...article,
		paragraphs: article.paragraphs.map(({ anchor, segments }) => ({
			anchor,
			segments: [{ text: segments.map(({ text }) => text).join(''), factIds: [] }]
		}))
	};
}
