import { verdictOf } from '#lib/domain/items/build-feedback.ts';
import type { Verdict } from '#lib/domain/items/feedback.ts';
import { explainItem } from '#lib/domain/items/contract.ts';
import { seededRandom, shuffle } from '#lib/domain/items/random.ts';
import { chooseItems } from '#lib/domain/modules/compose.ts';
import { isoWeekOf, startOfWeek } from '#lib/domain/scheduling/iso-week.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listArticles } from '../repositories/articles.ts';
import { listScores } from '../repositories/question-places.ts';
import { listStories } from '../repositories/curriculum.ts';
import { listApprovedItems, type ItemRow } from '../repositories/items.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { findAttemptByTitle } from '../repositories/sittings.ts';
import * as weekly from '../repositories/weekly-quizzes.ts';
import { readAskedItem } from './asked-items.ts';
import { createAttempt } from './start-attempt.ts';

export interface WeeklyQuiz {
	week: string;
	/** ISO 8601 day on which it begins, a Monday. */
	startsOn: string;
	/** Whether it is this week's. */
	isOn: boolean;
	count: number;
	stories: { slug: string; title: string }[];
	/** Null before it was begun. */
	mine: { attemptId: string; finished: boolean; marks: ('open' | Verdict)[] } | null;
}

const questions = 10;
const storiesAsked = 5;

/**
 * The news quiz of a week. The first who asks for it makes it; from then on it is the same for all.
 *
 * @throws NotFound for a week to come, for one nobody asked for in time, and for what is no week
 */
export async function readWeeklyQuiz(
	store: Store,
	learnerId: string | null,
	week: string,
	now: Date
): Promise<WeeklyQuiz> {
	const { startsOn, items } = await readItems(store, week, now);
	const storyIds = new Set(items.map(({ storyId }) => storyId));
	const stories = await listStories(store.read);
	const attempt =
		learnerId && (await findAttemptByTitle(store.read, learnerId, 'weekly', titleOf(week)));
	const { places } = attempt
		? await listScores(store.read, attempt.attemptId, 0, now)
		: { places: [] };
	return {
		week,
		startsOn,
		isOn: isoWeekOf(now) === week,
		count: items.length,
		stories: stories.flatMap(({ story: { storyId, slug, title } }) =>
			storyIds.has(storyId) ? [{ slug, title }] : []
		),
		mine: attempt
			? {
					attemptId: attempt.attemptId,
					finished: attempt.finishedAt !== null,
					marks: places.map(({ score }) => (score === null ? 'open' : verdictOf(score)))
				}
			: null
	};
}

/** Begins a week's quiz, or goes on with it: everybody has one try. @returns the attempt's id */
export async function startWeeklyQuiz(
	store: Store,
	learnerId: string,
	week: string,
	now: Date
): Promise<string> {
	const { items } = await readItems(store, week, now);
	const title = titleOf(week);
	const earlier = await findAttemptByTitle(store.read, learnerId, 'weekly', title);
	if (earlier) return earlier.attemptId;
	return createAttempt(store, learnerId, now, { kind: 'weekly', title, items });
}

const titleOf = (week: string) => `News quiz ${week}`;

async function readItems(store: Store, week: string, now: Date) {
	const start = startOfWeek(week);
	if (!start) throw new NotFound('There is no such week.');
	let row = await weekly.findWeeklyQuiz(store.read, week);
	if (!row) {
		if (isoWeekOf(now) !== week) throw new NotFound('There is no quiz of this week.');
		const itemVersionIds = await chooseQuestions(store, week, now);
		if (itemVersionIds.length > 0) {
			await store.write((tx) =>
				weekly.insertWeeklyQuiz(tx, { week, itemVersionIds, createdAt: now })
			);
		}
		row = await weekly.findWeeklyQuiz(store.read, week);
	}
	const [items, reserved] = await Promise.all([
		weekly.listItemsOfVersions(store.read, row?.itemVersionIds ?? []),
		reservedItemIds(store.read, now)
	]);
	// What has been retired or reserved since is left out, for everybody alike.
	const standing = items.filter(
		({ itemId, status }) => status === 'approved' && !reserved.has(itemId)
	);
	return { startsOn: start.toISOString().slice(0, 10), items: standing };
}

/** The best questions on the newest stories, as many from each; which of them, the week decides. */
async function chooseQuestions(store: Store, week: string, now: Date): Promise<string[]> {
	const [articles, reserved] = await Promise.all([
		listArticles(store.read),
		reservedItemIds(store.read, now)
	]);
	const newest = articles
		.toSorted((a, b) => (b.publishedOn.value ?? '').localeCompare(a.publishedOn.value ?? ''))
		.map(({ storyId }) => storyId);
	const storyIds = [...new Set(newest)].slice(0, storiesAsked);
	const perStory = Math.ceil(questions / Math.max(1, storyIds.length));
	const chosen: ItemRow[] = [];
	for (const storyId of storyIds) {
		const rows = await listApprovedItems(store.read, { storyId });
		const free = rows.filter(({ itemId }) => !reserved.has(itemId));
		const mixed = shuffle(free, seededRandom('weekly', `${week}:${storyId}`));
		const candidates = await Promise.all(
			mixed.map(async (row, index) => {
				const { content } = await readAskedItem(store, row.currentVersionId);
				const { stem, citations } = content;
				const { keyText } = explainItem(content);
				// Half the generator's opinion, half chance: not the same questions every week.
				const rank = row.rank + (mixed.length - index) / mixed.length;
				return { ...row, rank, stem, citations, keyText, row };
			})
		);
		chosen.push(...chooseItems(candidates, perStory).map(({ row }) => row));
	}
	return chosen.slice(0, questions).map(({ currentVersionId }) => currentVersionId);
}
