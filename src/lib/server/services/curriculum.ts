import type { Store } from '../db/database.ts';
import { listObjectives, listStrands } from '../repositories/curriculum.ts';
import { readModuleCards, readStoryCards, type ModuleCard, type StoryCard } from './story-cards.ts';

export interface CurriculumStory extends StoryCard {
	objectives: string[];
	modules: ModuleCard[];
}

export interface Curriculum {
	strands: { slug: string; title: string; summary: string; stories: CurriculumStory[] }[];
	/** Modules that span stories. */
	across: ModuleCard[];
}

export async function readCurriculum(
	store: Store,
	learnerId: string | null,
	now: Date
): Promise<Curriculum> {
	const [strands, stories, modules, objectives] = await Promise.all([
		listStrands(store.read),
		readStoryCards(store, learnerId, now),
		readModuleCards(store, learnerId),
		listObjectives(store.read)
	]);
	return {
		strands: strands.map(({ slug, title, summary }) => ({
			slug,
			title,
			summary,
			stories: stories
				.filter((story) => story.strand.slug === slug)
				.map((story) => ({
					...story,
					objectives: objectives
						.filter(({ storyId }) => storyId === story.storyId)
						.map(({ text }) => text),
					modules: modules.filter((m) => !m.across && m.storyIds.includes(story.storyId))
				}))
		})),
		across: modules.filter(({ across }) => across)
	};
}
