import { may, type Actor } from '#lib/domain/access/may.ts';
import { layOutQuestion, type PaperQuestion } from '#lib/domain/exchange/paper.ts';
import { explainItem } from '#lib/domain/items/contract.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';
import { drawItems, everyItem } from '#lib/domain/modules/draw.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findModuleVersion } from '../repositories/assignments.ts';
import { listStories } from '../repositories/curriculum.ts';
import { listItems } from '../repositories/items.ts';
import { findPublished } from '../repositories/module-drafts.ts';
import { readAskedItem } from './asked-items.ts';
import { collectFootnotes } from '#lib/domain/items/build-feedback.ts';
import { readStoryArticles, type StoryArticle } from './stories.ts';

/** A line of the key: the answer, why, and the passages that decide it. */
export interface PaperKey extends Pick<PaperQuestion, 'number' | 'keyShort' | 'keyText'> {
	explanation: string;
	source: string | null;
	footnotes: Footnote[];
}

export interface Paper {
	title: string;
	summary: string;
	/** From 1. */
	variant: number;
	/** What is to be read, in the order of the module. */
	stories: { slug: string; title: string; articles: StoryArticle[] }[];
	questions: PaperQuestion[];
	key: PaperKey[];
	/** Questions of the module that have been retired since and are not printed. */
	leftOut: number;
}

/**
 * A published module as it is printed. Pools are drawn and options placed by the variant's number.
 *
 * @throws NotFound when there is no such version, or not for the one who asks
 */
export async function readPaper(
	store: Store,
	actor: Actor,
	moduleVersionId: string,
	variant: number,
	now: Date
): Promise<Paper> {
	const { module, version } = await findPrintable(store, actor, moduleVersionId);
	const [stories, items] = await Promise.all([
		listStories(store.read),
		listItems(store.read, everyItem(version.sections))
	]);
	const usable = items.filter(({ status }) => status === 'approved');
	const drawn = drawItems(version.sections, usable, variant);
	const asked = await Promise.all(
		drawn.map(({ currentVersionId }) => readAskedItem(store, currentVersionId))
	);
	const questions = asked.map(({ content, itemVersionId }, index) =>
		layOutQuestion(content, { number: index + 1, itemVersionId, seed: variant })
	);
	const toRead = version.sections.flatMap((section) =>
		section.kind === 'read'
			? stories.filter(({ story }) => story.storyId === section.storyId).map(({ story }) => story)
			: []
	);
	return {
		...{ title: module.title, summary: module.summary, variant, questions },
		stories: await Promise.all(
			toRead.map(async ({ storyId, slug, title }) => ({
				...{ slug, title },
				articles: await readStoryArticles(store, storyId, now)
			}))
		),
		key: asked.flatMap((item, index) => {
			const question = questions[index];
			if (!question) return [];
			const { number, keyShort, keyText } = question;
			const { text, source, citations } = explainItem(item.content);
			const footnotes = collectFootnotes(item, citations);
			return [{ number, keyShort, keyText, explanation: text, source, footnotes }];
		}),
		leftOut: items.length - usable.length
	};
}

/** A published version and its module. @throws NotFound also for those who do not teach */
export async function findPrintable(store: Store, actor: Actor, moduleVersionId: string) {
	const version = await findModuleVersion(store.read, moduleVersionId);
	const found = version && (await findPublished(store.read, version.moduleId));
	const subject = { ownerId: found?.module.ownerId ?? null, isPublished: true };
	if (!version || !found || !may(actor, 'module.preview', subject)) {
		throw new NotFound('There is no such module.');
	}
	return { module: found.module, version };
}
