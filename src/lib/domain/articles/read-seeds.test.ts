import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from './read-articles.ts';
import type { Article } from './types.ts';

const folder = path.join(process.env.FOOTNOTE_SHARED ?? '../shared', 'seeds');

function readSeed(file: string): Article[] {
	const text = readFileSync(path.join(folder, file), 'utf8');
	return readArticles({ text, mediaType: 'text/plain', sourceId: file });
}

/** `[start, end, sentences]` of each paragraph: the pages' words stay out of the project. */
function layoutOf(article: Article | undefined): [number, number, number][] {
	return (article?.paragraphs ?? []).map((paragraph) => [
		paragraph.start,
		paragraph.end,
		paragraph.sentences.length
	]);
}

describe.skipIf(!existsSync(folder))('the two raw pages of the seeds', () => {
	it('reads the aggregator page as its own article and three teasers', () => {
		const [main, drones, bomb, kyiv, ...more] = readSeed('000_4255c853493d3ced.txt');
		expect(more).toEqual([]);
		expect(main?.headline).toMatchObject({ suppliedBy: 'page', span: { start: 1, end: 72 } });
		for (const field of [main?.publisher, main?.author, main?.publishedOn])
			expect(field).toMatchObject({ value: null, suppliedBy: 'unknown' });
		const layout = layoutOf(main);
		expect(layout).toHaveLength(22);
		expect(layout[0]).toEqual([73, 329, 1]);
		expect(layout.at(-1)).toEqual([3867, 4025, 1]);

		expect(drones).toMatchObject({
			headline: { span: { start: 4171, end: 4229 } },
			publisher: { value: 'Japan Times', suppliedBy: 'page' },
			author: { value: 'Charles Ferguson', suppliedBy: 'page', note: 'Project Syndicate' },
			publishedOn: { value: '2025-06-18', suppliedBy: 'page' }
		});
		expect(layoutOf(drones)).toEqual([[4527, 6037, 12]]);

		expect(bomb).toMatchObject({
			headline: { span: { start: 6250, end: 6309 } },
			publisher: { value: 'Japan Times' },
			author: { value: null },
			publishedOn: { value: null }
		});
		expect(layoutOf(bomb)).toEqual([
			[6310, 9376, 18],
			[9497, 12601, 20]
		]);

		expect(kyiv).toMatchObject({ publisher: { value: 'NHK' }, author: { value: null } });
		expect(layoutOf(kyiv)).toEqual([[12684, 12956, 4]]);
	});

	it('reads the page with captions, a player, a biography and a legal footer', () => {
		const [article, ...more] = readSeed('004_8dbf3cc9aad78485.txt');
		expect(more).toEqual([]);
		expect(article).toMatchObject({
			headline: { span: { start: 36, end: 117 } },
			author: { value: 'Ray Furlong', suppliedBy: 'page' },
			publisher: { value: 'RFE/RL', suppliedBy: 'page' },
			publishedOn: { value: null, suppliedBy: 'unknown' }
		});
		// Captions lie at 119–389 and 2807–2950, a player at 1485–1635, the biography from 4670 on.
		const layout = layoutOf(article);
		expect(layout).toHaveLength(23);
		expect(layout[0]).toEqual([391, 549, 1]);
		expect(layout.slice(3, 6).map(([start]) => start)).toEqual([1102, 1242, 1637]);
		expect(layout.slice(11, 13).map(([start]) => start)).toEqual([2708, 2952]);
		expect(layout.at(-1)).toEqual([4551, 4646, 1]);
	});
});
