import type { Article, DisplayRight, InferredTime } from '#lib/domain/articles/types.ts';
import type { Fact } from '#lib/domain/facts/types.ts';
import type { Database } from '../db/database.ts';
import { sha256 } from '../ids.ts';
import {
	findArticle,
	findRevision,
	insertRevision,
	upsertArticle
} from '../repositories/articles.ts';
import { listFactIds, retireFact, upsertFact } from '../repositories/facts.ts';

export interface ArticleToPublish {
	article: Article;
	storyId: string;
	position: number;
	display: DisplayRight;
	/** SHA-256 of the file it was written from. */
	originalSha256: string | null;
	/** Times the text states and its original does not. */
	inferred: InferredTime[];
}

/** Stores an article; a text that changed becomes a new revision. @returns its revision */
export async function publishArticle(
	tx: Database,
	{ article, storyId, position, display, originalSha256, inferred }: ArticleToPublish,
	now: Date
): Promise<number> {
	const { articleId, text, span, paragraphs } = article;
	const stored = await findArticle(tx, articleId);
	const current = stored && (await findRevision(tx, articleId, stored.revision));
	const hash = sha256(text);
	const isNewText = current?.revision.sha256 !== hash;
	const revision = (stored?.revision ?? 0) + (isNewText ? 1 : 0);
	const { sourceId, textKind, headline, publisher, author, publishedOn } = article;
	await upsertArticle(tx, {
		articleId,
		storyId,
		sourceId,
		textKind,
		display,
		position,
		originalSha256,
		revision,
		headline,
		publisher,
		author,
		publishedOn,
		inferred,
		createdAt: now
	});
	if (isNewText) {
		await insertRevision(tx, {
			articleId,
			revision,
			text,
			span,
			paragraphs,
			sha256: hash,
			createdAt: now
		});
	}
	return revision;
}

/** Brings the facts of some articles to `facts`; those not found again are retired, never deleted. */
export async function publishFacts(
	tx: Database,
	facts: Fact[],
	revisions: Map<string, number>,
	now: Date
): Promise<void> {
	const missing = new Set(await listFactIds(tx, [...revisions.keys()]));
	for (const fact of facts) {
		missing.delete(fact.factId);
		const revision = revisions.get(fact.articleId) ?? 1;
		const citations = fact.citations.map((cited) => ({
			...cited,
			revision: revisions.get(cited.articleId) ?? cited.revision
		}));
		const { factId, articleId, kind, statement } = fact;
		await upsertFact(tx, {
			factId,
			articleId,
			revision,
			kind,
			statement,
			content: { ...fact, citations },
			createdAt: now,
			retiredAt: null,
			retiredBecause: null
		});
	}
	for (const factId of missing) await retireFact(tx, factId, 'no longer found in the text', now);
}
