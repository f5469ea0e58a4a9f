import { articleKey, buildFeedback } from '#lib/domain/items/build-feedback.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';
import type { OptionFeedback } from '#lib/domain/items/feedback.ts';
import { explainItem, itemToLearner, responseOf } from '#lib/domain/items/contract.ts';
import type { ItemAnswer, ItemContent, LearnerItem } from '#lib/domain/items/types.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findVersion } from '../repositories/items.ts';
import { readCitedArticle, type AskedItem } from './asked-items.ts';

/** A question as its teachers see it: as learners do, and with key, reasons and passages. */
export interface TeacherItem {
	learner: LearnerItem;
	keyText: string;
	accepts: string[];
	options: OptionFeedback[];
	explanation: string;
	source: string | null;
	footnotes: Footnote[];
}

export function toTeacherItem(asked: AskedItem): TeacherItem {
	const { content, itemVersionId } = asked;
	const { options, explanation, source, footnotes, keyText } = buildFeedback(
		asked,
		answerOfKey(content),
		1
	);
	const learner = itemToLearner(content, itemVersionId, { seed: itemVersionId });
	// A typed answer comes with its key as the only option: that is told already.
	const shown = responseOf(content).declare(content, '').kind;
	const hasOptions = shown !== 'text' && shown !== 'number';
	return {
		learner,
		keyText,
		accepts: content.accepts,
		options: hasOptions ? options : [],
		explanation,
		source,
		footnotes
	};
}

/** The answer that is the key. */
function answerOfKey(item: ItemContent): ItemAnswer {
	const { key } = item;
	const { kind } = responseOf(item).declare(item, '');
	if (Array.isArray(key)) {
		const texts = key.filter((part) => typeof part === 'string');
		const pairs = key.filter((part) => Array.isArray(part));
		if (kind === 'matching') return { kind, pairs };
		return kind === 'ordering' ? { kind, texts } : { kind: 'choices', texts };
	}
	if (kind === 'number') return { kind, text: String(key), value: Number(key) };
	const text = explainItem(item).keyText;
	return kind === 'text' ? { kind, text } : { kind: 'choice', text };
}

/** What is needed to show content that is stored nowhere yet, or whose citations may not hold. */
export async function withArticles(
	store: Store,
	version: Omit<AskedItem, 'articles'>
): Promise<AskedItem> {
	const { citations, options } = version.content;
	const cited = [...citations, ...(options ?? []).flatMap(({ citation }) => citation ?? [])];
	const articles: AskedItem['articles'] = new Map();
	for (const citation of cited) {
		const key = articleKey(citation);
		if (articles.has(key)) continue;
		const article = await readCitedArticle(store, citation.articleId, citation.revision);
		if (article) articles.set(key, article);
	}
	return { ...version, articles };
}

/** A version for its teachers: shown even when its footnote does not hold, so that it can be put right. */
export async function readTeacherItem(store: Store, itemVersionId: string): Promise<TeacherItem> {
	const version = await findVersion(store.read, itemVersionId);
	if (!version) throw new NotFound('There is no such question.');
	return toTeacherItem(await withArticles(store, version));
}
