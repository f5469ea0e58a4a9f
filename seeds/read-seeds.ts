import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { curriculumSchema, type Curriculum } from '#lib/schemas/curriculum.ts';
import { parseDigest, type SeedDigest } from './parse-digest.ts';

/** What a fresh database starts with. Digests are in the order in which the curriculum names them. */
export interface Seeds {
	digests: SeedDigest[];
	curriculum: Curriculum;
}

/**
 * Reads and validates `curriculum.yaml` and `articles/*.md` of a folder (by default the project's
 * own). Throws an Error that names the file when one is invalid or the two do not fit together.
 */
export async function readSeeds(folder: string = import.meta.dirname): Promise<Seeds> {
	const articles = join(folder, 'articles');
	const files = (await readdir(articles)).filter((file) => file.endsWith('.md')).sort();
	const digests = await Promise.all(
		files.map(async (file) => {
			const digest = parseDigest(await readFile(join(articles, file), 'utf8'), file);
			if (digest.frontMatter.slug !== basename(file, '.md')) {
				throw new Error(`${file}: its slug is ${digest.frontMatter.slug}`);
			}
			return digest;
		})
	);
	const curriculum = parseCurriculum(await readFile(join(folder, 'curriculum.yaml'), 'utf8'));
	return { digests: orderDigests(digests, curriculum), curriculum };
}

/** Reads the text of a curriculum file. Throws an Error that lists what is wrong with it. */
export function parseCurriculum(text: string): Curriculum {
	const curriculum = curriculumSchema.safeParse(parse(text));
	if (!curriculum.success) {
		throw new Error(`curriculum.yaml: ${z.prettifyError(curriculum.error)}`);
	}
	return curriculum.data;
}

/**
 * The digests as the curriculum lists them. Throws unless every article of the curriculum has a
 * digest that names the same story, and every digest is in the curriculum.
 */
export function orderDigests(digests: SeedDigest[], curriculum: Curriculum): SeedDigest[] {
	const waiting = new Map(digests.map((digest) => [digest.frontMatter.slug, digest]));
	const ordered: SeedDigest[] = [];
	for (const story of curriculum.strands.flatMap((strand) => strand.stories)) {
		for (const slug of story.articles) {
			const digest = waiting.get(slug);
			if (!digest) throw new Error(`curriculum.yaml: story ${story.slug} has no digest ${slug}`);
			if (digest.frontMatter.story !== story.slug) {
				throw new Error(`${slug}.md: names story ${digest.frontMatter.story}, not ${story.slug}`);
			}
			waiting.delete(slug);
			ordered.push(digest);
		}
	}
	for (const slug of waiting.keys()) throw new Error(`${slug}.md: no story holds it`);
	return ordered;
}
