import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from './html.ts';
import { readArticles } from './read-articles.ts';
import type { Article, MediaType, Supplied } from './types.ts';

/** A case is a folder: `input.txt`, `.md` or `.html` in words of our own, and `expected.json`. */
const folder = 'tests/golden/reading';

function readCase(name: string): Article[] {
	const file = readdirSync(path.join(folder, name)).find((entry) => entry.startsWith('input.'));
	if (!file) throw new Error(`${name} holds no input`);
	const raw = readFileSync(path.join(folder, name, file), 'utf8');
	const types: Record<string, MediaType> = { '.md': 'text/markdown', '.html': 'text/html' };
	const mediaType = types[path.extname(file)] ?? 'text/plain';
	const text = mediaType === 'text/html' ? extractText(raw).text : raw;
	return readArticles({ text, mediaType, sourceId: `${name}/${file}` });
}

function told({ value, suppliedBy }: Supplied<string>): string | null {
	return suppliedBy === 'curator' ? `${value} (curator)` : value;
}

function summarise(article: Article) {
	return {
		headline: told(article.headline),
		publisher: told(article.publisher),
		author: told(article.author),
		publishedOn: told(article.publishedOn),
		textKind: article.textKind,
		paragraphs: article.paragraphs.map((paragraph) =>
			paragraph.sentences.map(({ start, end }) => article.text.slice(start, end))
		)
	};
}

describe('reading pages', () => {
	it.each(readdirSync(folder))('%s', (name) => {
		const expected: unknown = JSON.parse(
			readFileSync(path.join(folder, name, 'expected.json'), 'utf8')
		);
		expect(readCase(name).map(summarise)).toEqual(expected);
	});

	it('gives the same ids again, and other ids to other sources', () => {
		const text = readFileSync(path.join(folder, 'aggregator', 'input.txt'), 'utf8');
		const read = (sourceId: string) =>
			readArticles({ text, mediaType: 'text/plain', sourceId }).map((article) => article.articleId);
		expect(read('a')).toEqual(read('a'));
		expect(new Set([...read('a'), ...read('b')]).size).toBe(6);
	});

	it('keeps the ids of teasers when another one is put before them', () => {
		const text = readFileSync(path.join(folder, 'aggregator', 'input.txt'), 'utf8');
		const added = text.replace(
			'\nCoast Herald\n',
			'\nHill Post\n2 hours ago\n- Hill Post\nSnow closes the pass again\nThe pass is closed until Friday, and buses turn back at the inn below it.\n\nCoast Herald\n'
		);
		const read = (raw: string) =>
			readArticles({ text: raw, mediaType: 'text/plain', sourceId: 'a' }).map((a) => a.articleId);
		const [main, ...teasers] = read(text);
		expect(read(added)).toEqual([main, expect.any(String), ...teasers]);
	});
});
