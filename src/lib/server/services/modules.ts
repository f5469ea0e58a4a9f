import { may, type Actor } from '#lib/domain/access/may.ts';
import { countAsked } from '#lib/domain/modules/draw.ts';
import type { ModuleStep } from '#lib/domain/modules/types.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listModuleAttempts } from '../repositories/attempts.ts';
import { listStories } from '../repositories/curriculum.ts';
import { findModule, listCompletions } from '../repositories/learning-modules.ts';
import { cardOf, type AttemptCard } from './attempt-heads.ts';
import { readStoryArticles, type StoryArticle } from './stories.ts';

export interface ModulePage {
	slug: string;
	title: string;
	summary: string;
	stories: { slug: string; title: string; summary: string; articles: StoryArticle[] }[];
	itemCount: number;
	/** Where the learner stands. */
	step: ModuleStep;
	openAttempt: AttemptCard | null;
	lastFinished: { attemptId: string; finishedAt: Date } | null;
	completedAt: Date | null;
}

/**
 * A module of the curriculum, or a teacher's own for that teacher: students meet those as assignments.
 *
 * @throws NotFound
 */
export async function findReadableModule(store: Store, slug: string, actor: Actor | null) {
	const found = await findModule(store.read, slug);
	const ownerId = found?.module.ownerId ?? null;
	const isOpen = ownerId === null || may(actor, 'module.edit', { ownerId, isPublished: true });
	if (!found || found.module.archivedAt || !isOpen) {
		throw new NotFound('There is no such module.');
	}
	return found;
}

/** @throws NotFound */
export async function readModule(
	store: Store,
	slug: string,
	actor: Actor | null
): Promise<ModulePage> {
	const { module, version } = await findReadableModule(store, slug, actor);
	const learnerId = actor?.learnerId ?? null;
	const [allStories, attempts, completions] = await Promise.all([
		listStories(store.read),
		learnerId === null ? [] : listModuleAttempts(store.read, learnerId, module.moduleId),
		learnerId === null ? [] : listCompletions(store.read, learnerId)
	]);
	const storyIds = version.sections.flatMap((s) => (s.kind === 'read' ? [s.storyId] : []));
	const stories = storyIds.flatMap(
		(storyId) => allStories.find(({ story }) => story.storyId === storyId)?.story ?? []
	);
	const open = attempts.find(({ attempt }) => !attempt.finishedAt && attempt.kind === 'module');
	const finished = attempts.find(({ attempt }) => attempt.finishedAt)?.attempt;
	const completedAt =
		completions.find(({ moduleId }) => moduleId === module.moduleId)?.completedAt ?? null;
	return {
		slug,
		title: module.title,
		summary: module.summary,
		stories: await Promise.all(
			stories.map(async ({ storyId, slug, title, summary }) => ({
				slug,
				title,
				summary,
				articles: await readStoryArticles(store, storyId)
			}))
		),
		itemCount: countAsked(version.sections),
		step: open ? 'check' : completedAt ? 'done' : finished ? 'results' : 'read',
		openAttempt: open ? cardOf(open) : null,
		lastFinished: finished?.finishedAt
			? { attemptId: finished.attemptId, finishedAt: finished.finishedAt }
			: null,
		completedAt
	};
}
