import { countAsked } from '#lib/domain/modules/draw.ts';
import type { Supplied } from '#lib/domain/articles/types.ts';
import { knowledgeByStory } from '#lib/domain/progress/knowledge.ts';
import type { Knowledge } from '#lib/domain/progress/types.ts';
import type { Store } from '../db/database.ts';
import { listArticles, type ArticleRow } from '../repositories/articles.ts';
import {
	countAskableFactsByStory,
	countItemsByStory,
	listStories
} from '../repositories/curriculum.ts';
import { listCompletions, listModules } from '../repositories/learning-modules.ts';
import { listCards } from '../repositories/reviews.ts';

export interface StoryCard {
	storyId: string;
	slug: string;
	title: string;
	summary: string;
	strand: { slug: string; title: string };
	/** Of the newest article. */
	publishedOn: Supplied<string>;
	publishers: string[];
	factCount: number;
	itemCount: number;
	/** Null for a visitor without a session. */
	knowledge: Knowledge | null;
}

export interface ModuleCard {
	slug: string;
	title: string;
	summary: string;
	storyIds: string[];
	across: boolean;
	itemCount: number;
	completedAt: Date | null;
}

/** All stories in curriculum order, with what the learner knows of each. */
export async function readStoryCards(
	store: Store,
	learnerId: string | null,
	now: Date
): Promise<StoryCard[]> {
	const [stories, articles, items, facts, cards] = await Promise.all([
		listStories(store.read),
		listArticles(store.read),
		countItemsByStory(store.read),
		countAskableFactsByStory(store.read),
		learnerId === null ? [] : listCards(store.read, learnerId)
	]);
	const standing = cards.filter(({ retiredAt }) => retiredAt === null);
	const knowledge = knowledgeByStory(facts, standing, now);
	return stories.map(({ story: { storyId, slug, title, summary }, strand }) => {
		const ofStory = articles.filter((article) => article.storyId === storyId);
		return {
			storyId,
			slug,
			title,
			summary,
			strand,
			publishedOn: newestDate(ofStory),
			publishers: [...new Set(ofStory.flatMap(({ publisher }) => publisher.value ?? []))],
			factCount: facts.get(storyId) ?? 0,
			itemCount: items.get(storyId) ?? 0,
			knowledge:
				learnerId === null
					? null
					: (knowledge.get(storyId) ?? { facts: 0, met: 0, known: 0, due: 0 })
		};
	});
}

export async function readModuleCards(
	store: Store,
	learnerId: string | null
): Promise<ModuleCard[]> {
	const [modules, completions] = await Promise.all([
		listModules(store.read),
		learnerId === null ? [] : listCompletions(store.read, learnerId)
	]);
	const completedAt = new Map(completions.map((row) => [row.moduleId, row.completedAt]));
	return modules.map(({ module: { moduleId, slug, title, summary, across }, version }) => ({
		slug,
		title,
		summary,
		across,
		storyIds: version.sections.flatMap((section) =>
			section.kind === 'read' ? [section.storyId] : []
		),
		itemCount: countAsked(version.sections),
		completedAt: completedAt.get(moduleId) ?? null
	}));
}

/** Newest first; stories whose date nobody knows come last. */
export function newestFirst(cards: StoryCard[]): StoryCard[] {
	return [...cards].sort((a, b) =>
		(b.publishedOn.value ?? '').localeCompare(a.publishedOn.value ?? '')
	);
}

function newestDate(articles: ArticleRow[]): Supplied<string> {
	const dated = articles.map(({ publishedOn }) => publishedOn).filter(({ value }) => value);
	dated.sort((a, b) => (b.value ?? '').localeCompare(a.value ?? ''));
	return dated[0] ?? { value: null, suppliedBy: 'unknown' };
}
