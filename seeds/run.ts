import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import type { Store } from '#lib/server/db/database.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { hasSeeds, publishSeeds, type SeedBank } from '#lib/server/services/publish-seeds.ts';
import { readSeeds } from './read-seeds.ts';

const seed = 1;
const root = join(import.meta.dirname, '..');
/** Whatever the bank follows from: the texts, the rules that read them, the models. */
const ingredients = ['seeds', 'src/lib/domain', 'src/lib/assets'];

/**
 * Brings a database to the seeds that ship with this version, and does nothing when it has them.
 *
 * @returns whether anything was published
 * @throws Error when a seed file is invalid; the database is then as it was
 */
export async function loadSeeds(store: Store, now = new Date()): Promise<boolean> {
	const fingerprint = await fingerprintFiles(ingredients.map((folder) => join(root, folder)));
	if (await hasSeeds(store, fingerprint)) return false;
	await publishSeeds(store, await makeSeedBank(fingerprint), now);
	return true;
}

/** Reads the seeds and makes their bank. Same files, same bank. */
export async function makeSeedBank(fingerprint: string): Promise<SeedBank> {
	const { digests, curriculum } = await readSeeds();
	const sources = digests.map(({ frontMatter, text }) => ({
		text,
		mediaType: 'text/markdown' as const,
		sourceId: `seed:${frontMatter.slug}`
	}));
	const { articles, facts, items } = buildBank(sources, { seed, engine: createEngine(readLanguageModel()) });
	const bySource = new Map(articles.map((article) => [article.sourceId, article]));
	return {
		curriculum,
		articles: digests.map(({ frontMatter: { slug, story, display, original, inferred } }) => {
			const article = bySource.get(`seed:${slug}`);
			if (!article) throw new Error(`${slug}.md: no article was found in it`);
			const { sha256: originalSha256 } = original;
			return { article, storySlug: story, display, originalSha256, inferred };
		}),
		facts,
		items,
		generator: { name: `footnote ${fingerprint.slice(0, 12)}`, seed },
		fingerprint
	};
}

/** SHA-256 over the names and contents of all files below some folders, tests left out. */
async function fingerprintFiles(folders: string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const folder of folders) {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
			.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
			.sort();
		for (const file of files) hash.update(`${file}\0`).update(await readFile(join(root, file)));
	}
	return hash.digest('hex');
}
