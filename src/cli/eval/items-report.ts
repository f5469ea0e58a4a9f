import type { Article } from '#lib/domain/articles/types.ts';
import { citationHolds } from '#lib/domain/items/footnote.ts';
import type { Item } from '#lib/domain/items/types.ts';
import type { Bank } from '#lib/domain/pipeline.ts';

/** What `npm run eval:items -- --json` prints. */
export interface ItemsReport {
	/** Articles of at least 250 words; everything below is about them alone. */
	articles: number;
	items: number;
	itemsPer600WordsMedian: number;
	/** Distinct facts that published items are about. */
	factsPer600WordsMedian: number;
	/** What a person should read before anybody is asked it. */
	drafts: number;
	draftsPer600WordsMedian: number;
	byType: Record<string, number>;
	/** Percent of the citations that say what the article says at that place. */
	citationsExact: number;
	droppedByGate: Record<string, number>;
	/** Of processor time. */
	articlesPerSecond: number;
}

export const fewestWords = 250;

/** Figures of banks. `seconds` is the processor time all of them took. */
export function reportItems(banks: readonly Bank[], seconds: number): ItemsReport {
	const measured = banks.flatMap((bank) =>
		bank.articles
			.filter((article) => countWords(article) >= fewestWords)
			.map((article) => ({ bank, article }))
	);
	const items = measured.flatMap(({ bank, article }) => itemsOf(bank, article));
	const dropped = measured.flatMap(({ bank, article }) =>
		bank.dropped.filter(({ candidate }) => candidate.articleId === article.articleId)
	);
	const per600 = (count: (items: readonly Item[]) => number) =>
		median(
			measured.map(
				({ bank, article }) => (count(itemsOf(bank, article)) * 600) / countWords(article)
			)
		);
	return {
		articles: measured.length,
		items: items.length,
		itemsPer600WordsMedian: round(per600((list) => list.length)),
		factsPer600WordsMedian: round(per600((list) => new Set(list.map((i) => i.factId)).size)),
		drafts: measured.reduce((sum, { bank, article }) => sum + draftsOf(bank, article).length, 0),
		draftsPer600WordsMedian: round(
			median(
				measured.map(
					({ bank, article }) => (draftsOf(bank, article).length * 600) / countWords(article)
				)
			)
		),
		byType: countBy(items, ({ type }) => type),
		citationsExact: round(exactShare(banks, [...items, ...banks.flatMap(({ drafts }) => drafts)])),
		droppedByGate: countBy(dropped, ({ gate }) => gate),
		articlesPerSecond: round(seconds > 0 ? measured.length / seconds : 0)
	};
}

/** Words of the article's paragraphs: runs without blanks that hold a letter or a digit. */
export function countWords({ text, paragraphs }: Article): number {
	return paragraphs.reduce((sum, { start, end }) => {
		const words = text.slice(start, end).match(/\S*[\p{L}\p{N}]\S*/gu);
		return sum + (words?.length ?? 0);
	}, 0);
}

/** The middle value, of an even number of them the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}

function itemsOf({ items }: Bank, { articleId }: Article): Item[] {
	return items.filter((item) => item.articleId === articleId);
}

function draftsOf({ drafts }: Bank, { articleId }: Article): Item[] {
	return drafts.filter((item) => item.articleId === articleId);
}

function exactShare(banks: readonly Bank[], items: readonly Item[]): number {
	const texts = new Map(
		banks.flatMap(({ articles }) => articles.map(({ articleId, text }) => [articleId, text]))
	);
	const citations = items.flatMap((item) => [
		...item.citations,
		...(item.options ?? []).flatMap(({ citation }) => citation ?? [])
	]);
	const exact = citations.filter((citation) =>
		citationHolds(citation, texts.get(citation.articleId) ?? '')
	);
	return citations.length === 0 ? 100 : (100 * exact.length) / citations.length;
}

/** Counts by name, the most frequent first. */
function countBy<T>(list: readonly T[], nameOf: (entry: T) => string): Record<string, number> {
	const counts = [...Map.groupBy(list, nameOf)].map(
		([name, group]) => [name, group.length] as const
	);
	counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return Object.fromEntries(counts);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
