import { forecastReviews, type ForecastDay } from '#lib/domain/progress/forecast.ts';
import { masteryByName, masteryOf, type Mastery } from '#lib/domain/progress/mastery.ts';
import { measureRetention, spacedReviews, type Retention } from '#lib/domain/progress/retention.ts';
import type { ShareRight } from '#lib/domain/progress/types.ts';
import { retrievability } from '#lib/domain/scheduling/schedule.ts';
import { studyDayOf } from '#lib/domain/scheduling/study-day.ts';
import type { Store } from '../db/database.ts';
import { countAskableFactsByStory, findStory, listStories } from '../repositories/curriculum.ts';
import { listReviews } from '../repositories/review-log.ts';
import { insertReading } from '../repositories/study-facts.ts';
import {
	listCardsWithNames,
	shareAroundReading,
	shareByConfidence
} from '../repositories/study-progress.ts';
import { NotFound } from '../errors.ts';
import { readModelInForce, readStudySettings } from './study-settings.ts';

/** What was right of a story before it was read and after; null where nothing was answered. */
export interface ReadingEffect {
	slug: string;
	title: string;
	before: { answered: number; share: number } | null;
	after: { answered: number; share: number } | null;
}

export interface StudyProgress {
	met: number;
	/** Facts expected to be recalled now. */
	known: number;
	dueToday: number;
	forecast: ForecastDay[];
	retention: Retention | null;
	desiredRetention: number;
	byStory: Mastery[];
	byStrand: Mastery[];
	people: Mastery[];
	places: Mastery[];
	bySureness: ShareRight[];
	aroundReading: ReadingEffect[];
}

const daysAhead = 30;
const mostNames = 10;

/** What a learner can expect to remember, and what is to come. @returns null for a visitor */
export async function readStudyProgress(
	store: Store,
	learnerId: string | null,
	now: Date,
	zone: string
): Promise<StudyProgress | null> {
	if (learnerId === null) return null;
	const [settings, model, cards, log, stories, facts, sureness, around] = await Promise.all([
		readStudySettings(store, learnerId, zone),
		readModelInForce(store, learnerId, now),
		listCardsWithNames(store.read, learnerId),
		listReviews(store.read, learnerId),
		listStories(store.read),
		countAskableFactsByStory(store.read),
		shareByConfidence(store.read, learnerId),
		shareAroundReading(store.read, learnerId)
	]);
	const met = cards
		.filter(({ card }) => card.reps > 0)
		.map((row) => ({ ...row, recall: retrievability(row.card, now, model.parameters) }));
	const forecast = forecastReviews(
		cards.map(({ card }) => card),
		studyDayOf(now, settings),
		settings,
		daysAhead
	);
	const byFact = Map.groupBy(log, ({ factId }) => factId);
	const byStory = stories.flatMap(({ story: { storyId, slug, title } }) => {
		const group = { key: slug, label: title, href: `/stories/${slug}` };
		const ofStory = met.filter((fact) => fact.storyId === storyId);
		return ofStory.length > 0 ? [masteryOf(group, ofStory, facts.get(storyId))] : [];
	});
	const strands = Map.groupBy(stories, ({ strand }) => strand.slug);
	const byStrand = [...strands].flatMap(([key, members]) => {
		const storyIds = members.map(({ story }) => story.storyId);
		const ofStrand = met.filter(({ storyId }) => storyIds.includes(storyId));
		const all = storyIds.reduce((sum, storyId) => sum + (facts.get(storyId) ?? 0), 0);
		const group = { key, label: members[0]?.strand.title ?? key, href: null };
		return ofStrand.length > 0 ? [masteryOf(group, ofStrand, all)] : [];
	});
	return {
		met: met.length,
		known: met.reduce((sum, { recall }) => sum + recall, 0),
		dueToday: forecast[0]?.due ?? 0,
		forecast,
		retention: measureRetention([...byFact.values()].flatMap(spacedReviews)),
		desiredRetention: settings.desiredRetention,
		byStory,
		byStrand,
		people: masteryByName(met, ['person'], mostNames),
		places: masteryByName(met, ['country', 'place'], mostNames),
		bySureness: surenessGroups(sureness),
		aroundReading: effects(around)
	};
}

const surenessWords = [
	{ key: 'sure', label: 'You were sure' },
	{ key: 'none', label: 'You said nothing' },
	{ key: 'guessed', label: 'You guessed' }
];

function surenessGroups(rows: Awaited<ReturnType<typeof shareByConfidence>>): ShareRight[] {
	// Nothing said at all calibrates nothing.
	if (rows.every(({ confidence }) => confidence === null)) return [];
	return surenessWords.flatMap((words) => {
		const row = rows.find(({ confidence }) => (confidence ?? 'none') === words.key);
		return row ? [{ ...words, href: null, answered: row.answered, share: row.share }] : [];
	});
}

function effects(rows: Awaited<ReturnType<typeof shareAroundReading>>): ReadingEffect[] {
	return [...Map.groupBy(rows, ({ slug }) => slug)].flatMap(([slug, parts]) => {
		const of = (before: boolean) => {
			const part = parts.find(({ isBefore }) => (isBefore === 1) === before);
			return part ? { answered: part.answered, share: part.share } : null;
		};
		return [{ slug, title: parts[0]?.title ?? slug, before: of(true), after: of(false) }];
	});
}

/** Notes that a learner has read a story; the first time counts. @throws NotFound */
export async function markAsRead(
	store: Store,
	learnerId: string,
	slug: string,
	now: Date
): Promise<void> {
	const found = await findStory(store.read, slug);
	if (!found) throw new NotFound('There is no such story.');
	const { storyId } = found.story;
	await store.write((tx) => insertReading(tx, { learnerId, storyId, readAt: now }));
}
