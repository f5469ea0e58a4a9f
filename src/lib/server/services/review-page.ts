import { selfStudyKinds } from '#lib/domain/modules/self-study.ts';
import type { StudySettings } from '#lib/domain/scheduling/types.ts';
import { isoWeekOf } from '#lib/domain/scheduling/iso-week.ts';
import type { Store } from '../db/database.ts';
import { listStories } from '../repositories/curriculum.ts';
import { findFact } from '../repositories/facts.ts';
import * as sittings from '../repositories/sittings.ts';
import { readStudyQueue } from './review-queue.ts';
import { countMistakes } from './study-modes.ts';
import { readStudySettings } from './study-settings.ts';

export interface StoryInQueue {
	slug: string;
	title: string;
	due: number;
	fresh: number;
}

export interface ReviewPage {
	settings: StudySettings;
	due: number;
	/** Of those, missed earlier today. */
	again: number;
	fresh: number;
	later: number;
	catchUpDays: number;
	keptApart: number;
	waiting: number;
	easyDay: boolean;
	minutes: number;
	answeredToday: number;
	stories: StoryInQueue[];
	/** Facts that did not stick, to be read again before they are asked. */
	leeches: { factId: string; statement: string; storySlug: string }[];
	/** A sitting of today that is not finished. */
	openAttemptId: string | null;
	/** The last answer that can be taken back. */
	lastAnswer: { attemptId: string; position: number } | null;
	mistakes: number;
	/** ISO week of the news quiz that is on now. */
	week: string;
}

/** What a question takes until more is known of this learner. */
const secondsEach = 30;
const fewestTaken = 5;
const undoWithinMs = 24 * 60 * 60 * 1000;
const mostLeeches = 5;

/** What is to be done today and why. A visitor sees what a learner without answers would. */
export async function readReviewPage(
	store: Store,
	learnerId: string | null,
	now: Date,
	zone: string
): Promise<ReviewPage> {
	const week = isoWeekOf(now);
	// Nobody has this id: what is new is the same for everybody who has met nothing.
	const { queue, settings, answeredToday, day } = await readStudyQueue(
		store,
		learnerId ?? 'visitor',
		now,
		{ zone }
	);
	const { today, later, catchUpDays, keptApart, waiting, easyDay } = queue;
	const fresh = today.filter(({ why }) => why === 'new').length;
	const again = today.filter(({ why }) => why === 'again').length;
	const stories = await listStories(store.read);
	const slugs = new Map(stories.map(({ story }) => [story.storyId, story.slug]));
	const leeches = today.filter(({ leech }) => leech).slice(0, mostLeeches);
	const page = {
		settings: learnerId === null ? await readStudySettings(store, null, zone) : settings,
		due: today.length - fresh,
		again,
		fresh,
		later,
		catchUpDays,
		keptApart,
		waiting,
		easyDay,
		answeredToday,
		week,
		stories: stories.flatMap(({ story: { storyId, slug, title } }) => {
			const ofStory = today.filter(({ fact }) => fact.storyId === storyId);
			const freshHere = ofStory.filter(({ why }) => why === 'new').length;
			if (ofStory.length === 0) return [];
			return [{ slug, title, due: ofStory.length - freshHere, fresh: freshHere }];
		}),
		leeches: (
			await Promise.all(leeches.map(({ fact }) => findFact(store.read, fact.factId)))
		).flatMap((found) => {
			const storySlug = found && slugs.get(found.storyId);
			if (!storySlug) return [];
			return [{ factId: found.content.factId, statement: found.content.statement, storySlug }];
		})
	};
	if (learnerId === null) {
		const minutes = minutesFor(today.length, []);
		return { ...page, minutes, openAttemptId: null, lastAnswer: null, mistakes: 0 };
	}
	const since = new Date(now.getTime() - undoWithinMs);
	const [taken, openAttemptId, lastAnswer, mistakes] = await Promise.all([
		sittings.listSecondsTaken(store.read, learnerId, 50),
		sittings.findOpenAttemptOfKind(store.read, learnerId, 'review', day.startsAt),
		sittings.findLastAnswer(store.read, learnerId, selfStudyKinds, since),
		countMistakes(store, learnerId, now)
	]);
	return {
		...page,
		minutes: minutesFor(today.length, taken),
		openAttemptId,
		lastAnswer: lastAnswer && {
			attemptId: lastAnswer.attemptId,
			position: lastAnswer.position
		},
		mistakes
	};
}

function minutesFor(questions: number, taken: number[]): number {
	const middle =
		taken.length < fewestTaken
			? undefined
			: taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)];
	return Math.max(1, Math.round((questions * (middle ?? secondsEach)) / 60));
}
