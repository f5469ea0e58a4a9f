import { createEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import type { SeedBank } from '#lib/server/services/publish-seeds.ts';
import { readSeeds } from './read-seeds.ts';

const seed = 1;

/** Reads the seeds and makes their bank. Same files, same bank. */
export async function makeSeedBank(fingerprint: string): Promise<SeedBank> {
	const { digests, curriculum } = await readSeeds();
	const sources = digests.map(({ frontMatter, text }) => ({
		text,
		mediaType: 'text/markdown' as const,
		sourceId: `seed:${frontMatter.slug}`
	}));
	const { articles, facts, items, across } = buildBank(sources, {
		seed,
		engine: createEngine(readLanguageModel())
	});
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
		across: { superseded: [...across.superseded.values()], conflicts: across.conflicts },
		generator: { name: `footnote ${fingerprint.slice(0, 12)}`, seed },
		fingerprint
	};
}
