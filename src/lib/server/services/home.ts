import type { Store } from '../db/database.ts';
import { listOpenAttempts } from '../repositories/attempts.ts';
import { findReserved } from '../repositories/reserved-items.ts';
import { countDueFacts } from '../repositories/reviews.ts';
import { cardOf, type AttemptCard } from './attempt-heads.ts';
import {
	newestFirst,
	readModuleCards,
	readStoryCards,
	type ModuleCard,
	type StoryCard
} from './story-cards.ts';

export interface Home {
	stories: StoryCard[];
	modules: ModuleCard[];
	/** Facts that the learner would otherwise begin to forget. */
	dueCount: number;
	/** Attempts begun and not finished, the last one first. */
	resume: AttemptCard[];
}

const mostToResume = 3;

export async function readHome(store: Store, learnerId: string | null, now: Date): Promise<Home> {
	const [stories, modules, dueCount, open] = await Promise.all([
		readStoryCards(store, learnerId, now),
		readModuleCards(store, learnerId),
		learnerId === null ? 0 : countDue(store, learnerId, now),
		learnerId === null ? [] : listOpenAttempts(store.read, learnerId, mostToResume)
	]);
	return { stories: newestFirst(stories), modules, dueCount, resume: open.map(cardOf) };
}

async function countDue(store: Store, learnerId: string, now: Date): Promise<number> {
	const { factIds } = await findReserved(store.read, now);
	return countDueFacts(store.read, learnerId, now, factIds);
}
