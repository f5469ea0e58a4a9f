import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/domain/articles/types.ts';
import { makeItem } from '#lib/domain/items/fixtures.ts';
import type { Item } from '#lib/domain/items/types.ts';
import { countWords, median, reportItems } from './items-report.ts';

function articleOf(articleId: string, words: number): Article {
	const text = Array.from({ length: words }, (_, i) => `w${i}`).join(' ');
	const unknown = { value: null, suppliedBy: 'unknown' as const };
	return {
		articleId,
		sourceId: articleId,
		revision: 1,
		textKind: 'original',
		text,
		span: { start: 0, end: text.length },
		paragraphs: [{ index: 0, start: 0, end: text.length, sentences: [] }],
		headline: unknown,
		publisher: unknown,
		author: unknown,
		publishedOn: unknown
	};
}

function itemOf(articleId: string, factId: string, quote: string): Item {
	const citation = { articleId, revision: 1, start: 0, end: 2, quote, role: 'evidence' as const };
	return {
		...makeItem({ type: 'cloze', citations: [citation] }),
		itemId: `${articleId} ${factId} ${quote}`,
		articleId,
		factId,
		rank: 0.5
	};
}

describe('the report on items', () => {
	it('counts per 600 words, over articles of at least 250 words', () => {
		const long = articleOf('long', 300);
		const short = articleOf('short', 249);
		const items = [
			itemOf('long', 'f1', 'w0'),
			itemOf('long', 'f1', 'xx'),
			itemOf('long', 'f2', 'w0'),
			itemOf('short', 'f3', 'w0')
		];
		const candidate = { ...makeItem({}), factId: 'f9', articleId: 'long' };
		const dropped = [{ gate: 'leak', detail: '', candidate }];
		const across = { corroboration: new Map(), conflicts: [], superseded: new Map() };
		const draft = { ...itemOf('long', 'f4', 'w0'), doubts: [{ gate: 'scrap', detail: '' }] };
		const drafts = [draft];
		const bank = { articles: [long, short], facts: [], items, drafts, dropped, across };
		const report = reportItems([bank], 0.5);
		expect(report).toEqual({
			articles: 1,
			items: 3,
			itemsPer600WordsMedian: 6,
			factsPer600WordsMedian: 4,
			drafts: 1,
			draftsPer600WordsMedian: 2,
			byType: { cloze: 3 },
			citationsExact: 75,
			droppedByGate: { leak: 1 },
			articlesPerSecond: 2
		});
	});

	it('takes the middle', () => {
		expect(median([5, 1, 3])).toBe(3);
		expect(median([4, 1, 3, 2])).toBe(2.5);
		expect(median([])).toBe(0);
	});

	it('counts words and not marks', () => {
		const text = 'One - two, 3 … four-five.';
		const article = { ...articleOf('a', 1), text };
		article.paragraphs = [{ index: 0, start: 0, end: text.length, sentences: [] }];
		expect(countWords(article)).toBe(4);
	});
});
