import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDifferences } from './compare-original.ts';
import { readSeeds } from './read-seeds.ts';

// The pages belong to their publishers and are not part of the project.
const shared = process.env.FOOTNOTE_SHARED ?? resolve(import.meta.dirname, '../../shared');
const pages = join(shared, 'seeds');
const reason =
	'skipped: the pages are not there, set FOOTNOTE_SHARED to the folder that holds seeds/';

describe.skipIf(!existsSync(pages))(
	`digests against the original pages (else ${reason})`,
	async () => {
		const { digests } = await readSeeds();
		const cases = digests.map((digest) => [digest.frontMatter.slug, digest] as const);

		it.each(cases)('%s names the very file it was made from', async (_, { frontMatter }) => {
			const bytes = await readFile(join(pages, frontMatter.original.file));
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			expect(sha256).toBe(frontMatter.original.sha256);
		});

		it.each(cases)('%s has its headline and other stated values on the page', async (_, digest) => {
			const { original, headline, publisher, author } = digest.frontMatter;
			const page = await readFile(join(pages, original.file), 'utf8');
			for (const { value, suppliedBy } of [headline, publisher, author]) {
				expect(suppliedBy).not.toBe('curator');
				expect(page).toContain(value ?? '');
			}
			expect(page.slice(...original.span)).toContain(headline.value);
		});

		it.each(cases)('%s says nothing that its ranges do not hold', async (_, digest) => {
			const page = await readFile(join(pages, digest.frontMatter.original.file), 'utf8');
			expect(findDifferences(digest, page)).toEqual([]);
		});

		it.each(cases)('%s would not pass with one figure or name changed', async (_, digest) => {
			const page = await readFile(join(pages, digest.frontMatter.original.file), 'utf8');
			const { text, paragraphs } = digest;
			const corrupted = paragraphs.flatMap(({ start, end }, index) =>
				[...text.slice(start, end).matchAll(/\d+|(?<=[a-z,] )[A-Z][a-z]+/g)].map((match) => {
					const at = start + match.index;
					const changed = /\d/.test(match[0])
						? String(Number(match[0]) + 7).padStart(match[0].length, '9')
						: 'Xanthippe';
					const before = text.slice(start, at);
					const after = text.slice(at + match[0].length, end);
					const paragraph = before + changed + after;
					return {
						paragraph,
						digest: {
							frontMatter: {
								...digest.frontMatter,
								restsOn: [digest.frontMatter.restsOn[index] ?? []]
							},
							text: paragraph,
							span: { start: 0, end: paragraph.length },
							paragraphs: [{ start: 0, end: paragraph.length }]
						}
					};
				})
			);
			expect(corrupted.length).toBeGreaterThan(4);
			const unnoticed = corrupted.filter((one) => findDifferences(one.digest, page).length === 0);
			expect(unnoticed.map(({ paragraph }) => paragraph)).toEqual([]);
		});

		it.each(cases)('%s rests on ranges that begin and end with a word', async (_, digest) => {
			const { original, restsOn } = digest.frontMatter;
			const page = await readFile(join(pages, original.file), 'utf8');
			for (const [start, end] of [original.span, ...restsOn.flat()]) {
				expect(page.slice(start, end)).toMatch(/^\S[\s\S]*\S$/);
				expect(page.slice(Math.max(0, start - 1), start)).toMatch(/^$|[\s“"]/);
				expect(page.slice(end, end + 1)).toMatch(/^$|[\s,.”"]/);
			}
		});
	}
);
