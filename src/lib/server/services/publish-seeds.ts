import type { Article, DisplayRight, InferredTime } from '#lib/domain/articles/types.ts';
import type { Fact } from '#lib/domain/facts/types.ts';
import { citationHolds } from '#lib/domain/items/footnote.ts';
import type { Conflict, Superseded } from '#lib/domain/items/across/types.ts';
import type { Item } from '#lib/domain/items/types.ts';
import type { Curriculum } from '#lib/schemas/curriculum.ts';
import type { Store } from '../db/database.ts';
import { readSetting, writeSetting } from '../repositories/settings.ts';
import { publishArticle, publishFacts } from './publish-articles.ts';
import { publishModules, publishStrands } from './publish-curriculum.ts';
import { publishItems, type Generator } from './publish-items.ts';

export interface SeedBank {
	curriculum: Curriculum;
	articles: {
		article: Article;
		storySlug: string;
		display: DisplayRight;
		originalSha256: string | null;
		inferred: InferredTime[];
	}[];
	facts: Fact[];
	items: Item[];
	/** What newer articles have overtaken, and figures that cannot all be right. */
	across: { superseded: readonly Superseded[]; conflicts: readonly Conflict[] };
	generator: Generator;
	/** Changes whenever anything above does. */
	fingerprint: string;
}

/** Whether the database already holds these seeds. */
export async function hasSeeds(store: Store, fingerprint: string): Promise<boolean> {
	return (await readSetting(store.read, 'seeds')) === fingerprint;
}

/**
 * Loads the seeds into a fresh database, or brings an existing one up to them without touching what
 * learners have met.
 *
 * @throws Error when a citation does not hold: nothing is stored then
 */
export async function publishSeeds(store: Store, bank: SeedBank, now: Date): Promise<void> {
	const texts = new Map(bank.articles.map(({ article }) => [article.articleId, article.text]));
	for (const { itemId, citations } of bank.items) refuseBroken(itemId, citations, texts);
	const storyOf = new Map(
		bank.articles.map(({ article, storySlug }) => [article.articleId, storySlug])
	);
	const storyIdOf = (articleId: string) => {
		const storyId = storyOf.get(articleId);
		if (!storyId) throw new Error(`no story holds article ${articleId}`);
		return storyId;
	};
	await store.write(async (tx) => {
		await publishStrands(tx, bank.curriculum, now);
		const revisions = new Map<string, number>();
		for (const [position, { article, storySlug, ...rest }] of bank.articles.entries()) {
			const toPublish = { article, storyId: storySlug, position, ...rest };
			revisions.set(article.articleId, await publishArticle(tx, toPublish, now));
		}
		await publishFacts(tx, bank.facts, revisions, now);
		const articleIds = [...revisions.keys()];
		const revisionOf = (articleId: string) => revisions.get(articleId) ?? 1;
		const { items, generator } = bank;
		const { superseded, conflicts } = bank.across;
		const toPublish = { items, articleIds, storyIdOf, revisionOf, superseded, generator };
		await publishItems(tx, toPublish, now);
		const byStory = Map.groupBy(items, ({ articleId }) => storyIdOf(articleId));
		await publishModules(tx, bank.curriculum.modules, byStory, now);
		await writeSetting(tx, 'conflicts', JSON.stringify(conflicts.map(atStored(revisionOf))));
		await writeSetting(tx, 'seeds', bank.fingerprint);
	});
}

/** A conflict whose passages point at the stored revisions. */
function atStored(revisionOf: (articleId: string) => number) {
	return (conflict: Conflict): Conflict => ({
		...conflict,
		figures: conflict.figures.map((figure) => ({
			...figure,
			citation: { ...figure.citation, revision: revisionOf(figure.articleId) }
		}))
	});
}

function refuseBroken(
	itemId: string,
	citations: Item['citations'],
	texts: Map<string, string>
): void {
	const broken =
		citations.length === 0 ||
		citations.some((cited) => !citationHolds(cited, texts.get(cited.articleId) ?? ''));
	if (broken) throw new Error(`item ${itemId}: a citation does not hold`);
}
