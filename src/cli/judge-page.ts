import type { Article } from '#lib/domain/articles/types.ts';
import { explainItem, itemToLearner } from '#lib/domain/items/contract.ts';
import type { Item } from '#lib/domain/items/types.ts';

/** One item as a learner meets it, its key and explanation, its passages, and every article they are of. */
export function writeJudgePage(item: Item, articles: ReadonlyMap<string, Article>): string {
	const { keyText, text, source } = explainItem(item);
	const ids = new Set([item.articleId, ...item.citations.map(({ articleId }) => articleId)]);
	const told = [...ids].flatMap((id) => articles.get(id) ?? []);
	return [
		`# ${item.itemId} · ${item.type}`,
		'## Question',
		item.stem,
		listResponse(item),
		'## Key and explanation',
		`Key: **${keyText}**`,
		item.accepts.length > 0 ? `Also accepted: ${item.accepts.join('; ')}` : '',
		item.tolerance ? `Tolerance: ${item.tolerance}` : '',
		text,
		source ?? '',
		...(item.options ?? []).map((option) => `- ${option.text}: ${option.rationale}`),
		'## Cited passages',
		...item.citations.map(({ role, quote }) => `- (${role}) ${quote.replace(/\s+/g, ' ')}`),
		'## Article',
		...told.flatMap(writeArticle)
	]
		.filter((block) => block !== '')
		.join('\n\n')
		.concat('\n');
}

function writeArticle({ headline, publisher, publishedOn, paragraphs, text }: Article): string[] {
	return [
		`### ${headline.value ?? 'No headline found'}`,
		`${publisher.value ?? 'publisher not stated'}, ${publishedOn.value ?? 'date not stated'}`,
		...paragraphs.map(({ start, end }) => text.slice(start, end))
	];
}

function listResponse(item: Item): string {
	const { response } = itemToLearner(item, item.itemId, { seed: item.itemId });
	switch (response.kind) {
		case 'matching':
			return [
				...response.left.map(({ text }) => `- ${text} …`),
				'',
				...response.right.map(({ text }) => `  - … ${text}`)
			].join('\n');
		case 'text':
		case 'number':
			return '(a typed answer)';
		default:
			return response.options.map(({ text }) => `- ${text}`).join('\n');
	}
}
