import { markText } from '#lib/domain/articles/marked-text.ts';
import type { InferredTime, Supplied, TextKind } from '#lib/domain/articles/types.ts';
import type { Attribution, Fact } from '#lib/domain/facts/types.ts';
import { citationHolds, makeFootnote, type Footnote } from '#lib/domain/items/footnote.ts';
import type { ItemType } from '#lib/domain/items/types.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listArticlesOfStory } from '../repositories/articles.ts';
import { findStory, listObjectives } from '../repositories/curriculum.ts';
import { findFact, listFactsOfStory } from '../repositories/facts.ts';
import { findReserved, listAskableItems } from '../repositories/reserved-items.ts';
import { readAskedItem, readCitedArticle } from './asked-items.ts';
import { readDifferences, type StoryDifference } from './story-differences.ts';
import { readModuleCards, type ModuleCard } from './story-cards.ts';

export interface StorySegment {
	text: string;
	/** Facts whose deciding words cover this run; empty for plain text. */
	factIds: string[];
}

export interface StoryParagraph {
	/** `p1`, `p2` … in the first article, `a2-p1` … in the second: unique on the page. */
	anchor: string;
	segments: StorySegment[];
}

export interface StoryArticle {
	articleId: string;
	textKind: TextKind;
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	publishedOn: Supplied<string>;
	/** Times in the text that a curator inferred. */
	inferred: InferredTime[];
	paragraphs: StoryParagraph[];
}

export interface StoryPage {
	storyId: string;
	slug: string;
	title: string;
	summary: string;
	strand: { slug: string; title: string };
	objectives: string[];
	modules: ModuleCard[];
	itemCount: number;
	articles: StoryArticle[];
	/** Figures of its articles that other reports contradict. */
	differences: StoryDifference[];
}

export interface FactPanel {
	factId: string;
	kind: Fact['kind'];
	statement: string;
	attribution: Attribution | null;
	footnotes: Footnote[];
	items: { itemId: string; type: ItemType; stem: string }[];
}

/** @throws NotFound */
export async function readStory(
	store: Store,
	slug: string,
	learnerId: string | null,
	now = new Date()
): Promise<StoryPage> {
	const found = await findStory(store.read, slug);
	if (!found) throw new NotFound('There is no such story.');
	const { story, strand } = found;
	const [articles, objectives, modules, items] = await Promise.all([
		readStoryArticles(store, story.storyId, now),
		listObjectives(store.read),
		readModuleCards(store, learnerId),
		listAskableItems(store.read, { storyId: story.storyId }, now)
	]);
	return {
		storyId: story.storyId,
		slug,
		title: story.title,
		summary: story.summary,
		strand,
		objectives: objectives.filter((o) => o.storyId === story.storyId).map(({ text }) => text),
		modules: modules.filter(({ storyIds }) => storyIds.includes(story.storyId)),
		itemCount: items.length,
		articles,
		differences: await readDifferences(
			store,
			articles.map(({ articleId }) => articleId)
		)
	};
}

/** The articles of a story, cut where the facts that are asked about begin and end. */
export async function readStoryArticles(
	store: Store,
	storyId: string,
	now = new Date()
): Promise<StoryArticle[]> {
	const [rows, facts, items] = await Promise.all([
		listArticlesOfStory(store.read, storyId),
		listFactsOfStory(store.read, storyId),
		listAskableItems(store.read, { storyId }, now)
	]);
	const asked = new Set(items.map(({ factId }) => factId));
	return rows.map(({ article, revision }, index) => {
		const marks = facts
			.filter(({ factId }) => asked.has(factId))
			.flatMap(({ factId, citations }) =>
				citations
					.filter((cited) => cited.role === 'evidence' && cited.articleId === article.articleId)
					.filter((cited) => citationHolds(cited, revision.text))
					.map(({ start, end }) => ({ start, end, name: factId }))
			);
		const { articleId, textKind, headline, publisher, author, publishedOn, inferred } = article;
		return {
			articleId,
			textKind,
			headline,
			publisher,
			author,
			publishedOn,
			inferred,
			paragraphs: revision.paragraphs.map((paragraph) => ({
				anchor: `${index > 0 ? `a${index + 1}-` : ''}p${paragraph.index + 1}`,
				segments: markText(revision.text, paragraph, marks).map((segment) => ({
					text: segment.text,
					factIds: segment.marks
				}))
			}))
		};
	});
}

/**
 * One fact of a story: who says it, the passages that state it, what is asked about it.
 *
 * @throws NotFound
 */
export async function readStoryFact(
	store: Store,
	slug: string,
	factId: string,
	now = new Date()
): Promise<FactPanel> {
	const [story, found, reserved] = await Promise.all([
		findStory(store.read, slug),
		findFact(store.read, factId),
		findReserved(store.read, now)
	]);
	if (!story || !found || found.storyId !== story.story.storyId) {
		throw new NotFound('This story has no such fact.');
	}
	if (reserved.factIds.has(factId)) {
		throw new NotFound('This fact is asked in an assignment. It is back when that has closed.');
	}
	const { kind, statement, attribution, citations } = found.content;
	const rows = await listAskableItems(store.read, { factId }, now);
	const items = rows.map(async ({ itemId, type, currentVersionId }) => {
		const { content } = await readAskedItem(store, currentVersionId);
		return { itemId, type, stem: content.stem };
	});
	const footnotes = citations.map(async (cited, index) => {
		const article = await readCitedArticle(store, cited.articleId, cited.revision);
		if (!article || !citationHolds(cited, article.text)) return [];
		return [makeFootnote(index + 1, [cited], article, attribution)];
	});
	return {
		factId,
		kind,
		statement,
		attribution,
		footnotes: (await Promise.all(footnotes)).flat(),
		items: await Promise.all(items)
	};
}
