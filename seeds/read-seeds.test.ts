import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDigest } from './parse-digest.ts';
import { orderDigests, parseCurriculum, readSeeds } from './read-seeds.ts';

const seeds = await readSeeds();
const curriculumText = await readFile(join(import.meta.dirname, 'curriculum.yaml'), 'utf8');

describe('the seeds', () => {
	it('hold the five articles in the order of the curriculum', () => {
		expect(seeds.digests.map(({ frontMatter }) => frontMatter.slug)).toEqual([
			'kim-parades-drones',
			'kursk-rebuilding',
			'ai-drone-warfare',
			'russian-attacks-zelenskyy',
			'bunker-buster-options'
		]);
	});

	it.each(seeds.digests.map((digest) => [digest.frontMatter.slug, digest] as const))(
		'%s has plain paragraphs and is shorter than its original',
		(_, { frontMatter, text, span, paragraphs }) => {
			const [start, end] = frontMatter.original.span;
			expect(span.end - span.start).toBeLessThan(end - start);
			expect(paragraphs).toHaveLength(frontMatter.restsOn.length);
			for (const paragraph of paragraphs) {
				const line = text.slice(paragraph.start, paragraph.end);
				// One line, straight quotes in pairs, no Markdown: offsets and quotations stay simple.
				expect(line).toMatch(/^(?:[^"“”‘’#*_`[\]\n]|"[^"\n]*")+$/);
				expect(line).toMatch(/^["A-Z].*\."?$/);
			}
		}
	);

	it.each(seeds.digests.map((digest) => [digest.frontMatter.slug, digest] as const))(
		'%s uses every time that it lists as inferred',
		(_, { frontMatter, text, span }) => {
			const body = text.slice(span.start, span.end);
			expect(frontMatter.inferred.filter((time) => !body.includes(time.text))).toEqual([]);
		}
	);

	it('have a module for each story and one across all of them', () => {
		const stories = seeds.curriculum.strands.flatMap((strand) => strand.stories);
		const modules = seeds.curriculum.modules.map((module) => module.stories);
		for (const { slug, objectives } of stories) {
			expect(modules).toContainEqual([slug]);
			expect(objectives.length).toBeGreaterThanOrEqual(3);
		}
		expect(modules).toContainEqual(stories.map(({ slug }) => slug));
	});
});

describe('a digest file', () => {
	const [digest] = seeds.digests;
	if (!digest) throw new Error('no seeds');
	const { text } = digest;

	it.each([
		['no front matter', text.replace('---\n', ''), 'no front matter'],
		['no text', text.slice(0, digest.span.start), 'no text after'],
		['a paragraph too many', `${text}\nOne more.\n`, '7 paragraphs, 6 entries'],
		['an unknown key', text.replace('slug:', 'mood: good\nslug:'), 'mood'],
		['a date nobody supplied', text.replace('suppliedBy: curator', 'suppliedBy: unknown'), 'null'],
		['an impossible date', text.replace("'2025-03-27'", "'2025-02-30'"), 'publishedOn'],
		[
			'a range outside the span',
			text.replace('restsOn:\n  - [', 'restsOn:\n  - [[0, 3], '),
			'span'
		],
		['a range that ends early', text.replace(/span: \[.*\]/, 'span: [9, 9]'), 'end after its start']
	])('is refused with %s, and named', (_, broken, message) => {
		expect(broken).not.toBe(text);
		expect(() => parseDigest(broken, 'some.md')).toThrow(message);
		expect(() => parseDigest(broken, 'some.md')).toThrow('some.md');
	});

	it('gives the same paragraphs with carriage returns', () => {
		const { text: stored, paragraphs } = parseDigest(text.replaceAll('\n', '\r\n'), 'some.md');
		expect(paragraphs.map(({ start, end }) => stored.slice(start, end))).toEqual(
			digest.paragraphs.map(({ start, end }) => text.slice(start, end))
		);
	});
});

describe('the curriculum', () => {
	it.each([
		[
			'a module with an unknown story',
			'stories: [ai-drone-warfare]',
			'stories: [x]',
			'unknown story x'
		],
		['a story twice', '- slug: kursk-rebuilding', '- slug: kim-parades-drones', 'occurs twice'],
		['an objective that is no sentence', 'Say who reported the attack.', 'the attack', 'sentence']
	])('is refused with %s', (_, from, to, message) => {
		expect(curriculumText).toContain(from);
		expect(() => parseCurriculum(curriculumText.replace(from, to))).toThrow(message);
	});

	it('must name every digest, and no other', () => {
		const { digests, curriculum } = seeds;
		expect(() => orderDigests(digests.slice(1), curriculum)).toThrow('has no digest');
		const [first, ...rest] = curriculum.strands;
		expect(first).toBeDefined();
		expect(() => orderDigests(digests, { ...curriculum, strands: rest })).toThrow('no story holds');
	});

	it('must agree with the story that a digest names', () => {
		const digests = structuredClone(seeds.digests);
		for (const { frontMatter } of digests) frontMatter.story = 'another';
		expect(() => orderDigests(digests, seeds.curriculum)).toThrow('names story another');
	});
});
