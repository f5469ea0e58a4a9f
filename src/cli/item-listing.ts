import { explainItem } from '#lib/domain/items/contract.ts';
import type { Article } from '#lib/domain/articles/types.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';

/** An item as people read it in a terminal. */
export function listItem(
	item: ItemContent,
	articleOf: (articleId: string) => Article,
	mark: string
): string {
	const { keyText, text, source } = explainItem(item);
	const lines = [`${mark} [${item.type}] ${item.stem}`];
	for (const option of item.options ?? []) {
		lines.push(`     ${option.correct ? '✓' : '·'} ${option.text}`);
	}
	if (!item.options) lines.push(`     ✓ ${keyText}`);
	lines.push(`     ${text}${source ? ` (${source})` : ''}`);
	for (const { articleId, start, end, quote } of item.citations) {
		lines.push(`     ${articleOf(articleId).sourceId}:${start}–${end} “${shorten(quote)}”`);
	}
	return `${lines.join('\n')}\n`;
}

function shorten(quote: string): string {
	const line = quote.replace(/\s+/g, ' ');
	return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}

/** "14 items: 5 cloze, 4 numeric …", most frequent first. */
export function countTypes(items: readonly { type: string }[]): string {
	const counts = [...Map.groupBy(items, ({ type }) => type)]
		.map(([type, list]) => ({ type, count: list.length }))
		.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
	const parts = counts.map(({ type, count }) => `${count} ${type}`).join(', ');
	return `${items.length} ${items.length === 1 ? 'item' : 'items'}${parts ? `: ${parts}` : ''}`;
}
