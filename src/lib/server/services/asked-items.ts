import { articleKey } from '#lib/domain/items/build-feedback.ts';
import { citationHolds, type CitedArticle } from '#lib/domain/items/footnote.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findRevision } from '../repositories/articles.ts';
import { findVersion, type StoredVersion } from '../repositories/items.ts';

/** A version that may be shown: every citation of it was checked against the stored text. */
export interface AskedItem extends StoredVersion {
	/** The cited articles by `articleKey`. */
	articles: Map<string, CitedArticle>;
}

const mostRemembered = 2000;
const rememberForMs = 60_000;

interface Remembered {
	item: Promise<AskedItem>;
	until: number;
}

/**
 * Versions and article revisions never change, so they are kept in memory; for a minute only, because
 * what is said about an article (its publisher, its date) may be corrected.
 */
const memories = new WeakMap<Store, Map<string, Remembered>>();

/** @throws NotFound when there is no such version, or when a citation of it does not hold */
export function readAskedItem(store: Store, itemVersionId: string): Promise<AskedItem> {
	let memory = memories.get(store);
	if (!memory) memories.set(store, (memory = new Map<string, Remembered>()));
	const at = performance.now();
	const known = memory.get(itemVersionId);
	if (known && known.until > at) return known.item;
	const item = loadAskedItem(store, itemVersionId);
	if (memory.size >= mostRemembered) memory.delete(memory.keys().next().value ?? '');
	memory.set(itemVersionId, { item, until: at + rememberForMs });
	item.catch(() => memory.delete(itemVersionId));
	return item;
}

/** Reads one revision of an article as footnotes need it; null when there is none. */
export async function readCitedArticle(
	store: Store,
	articleId: string,
	revision: number
): Promise<CitedArticle | null> {
	const found = await findRevision(store.read, articleId, revision);
	if (!found) return null;
	const { textKind, headline, publisher, author, publishedOn, inferred } = found.article;
	return {
		storySlug: found.storySlug,
		textKind,
		text: found.revision.text,
		paragraphs: found.revision.paragraphs,
		headline,
		publisher,
		author,
		publishedOn,
		inferred
	};
}

async function loadAskedItem(store: Store, itemVersionId: string): Promise<AskedItem> {
	const version = await findVersion(store.read, itemVersionId);
	if (!version) throw new NotFound('There is no such question.');
	const { citations, options } = version.content;
	const optionCitations = (options ?? []).flatMap(({ citation }) => citation ?? []);
	const articles = new Map<string, CitedArticle>();
	for (const cited of [...citations, ...optionCitations]) {
		const key = articleKey(cited);
		const article =
			articles.get(key) ?? (await readCitedArticle(store, cited.articleId, cited.revision));
		if (!article || !citationHolds(cited, article.text)) {
			throw new NotFound('This question has been withdrawn: its footnote no longer holds.');
		}
		articles.set(key, article);
	}
	if (citations.length === 0) throw new NotFound('This question has no footnote.');
	return { ...version, articles };
}
