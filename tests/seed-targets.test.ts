import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { seedTargets, targetsMet } from '../src/cli/eval/seed-targets.ts';

// The pages belong to their publishers and are not part of the project; the digests are.
const pages = resolve(
	process.env.FOOTNOTE_SHARED ?? resolve(import.meta.dirname, '../../shared'),
	'seeds'
);
const digests = join(import.meta.dirname, '../seeds/articles');
const reason =
	'skipped: the pages are not there, set FOOTNOTE_SHARED to the folder that holds seeds/';
const fewest = { digests: 20, pages: 8 };

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** Of pages what gates let through without a doubt counts, asked or a draft. */
function met(folder: string, files: readonly string[]): number[] {
	const sources = files.map((file) => ({
		text: readFileSync(join(folder, file), 'utf8'),
		mediaType: file.endsWith('.md') ? ('text/markdown' as const) : ('text/plain' as const),
		sourceId: file
	}));
	const { items, drafts, articles } = buildBank(sources, { seed: 1, engine });
	const sound = drafts.filter(({ doubts }) => doubts.length === 0);
	return targetsMet([...items, ...sound], articles);
}

describe('facts of the seeds that a good generator asks about', () => {
	it('are met by the digests', () => {
		const numbers = met(digests, ['kursk-rebuilding.md', 'kim-parades-drones.md']);
		expect(seedTargets).toHaveLength(25);
		expect(numbers.length, `met: ${numbers.join(' ')}`).toBeGreaterThanOrEqual(fewest.digests);
	});

	it('leave no digest without a question', () => {
		const files = readdirSync(digests).filter((file) => file.endsWith('.md'));
		const sources = files.map((file) => ({
			text: readFileSync(join(digests, file), 'utf8'),
			mediaType: 'text/markdown' as const,
			sourceId: file
		}));
		const { items, articles } = buildBank(sources, { seed: 1, engine });
		const asked = new Set(items.map(({ articleId }) => articleId));
		expect(articles).toHaveLength(files.length);
		expect(articles.filter(({ articleId }) => !asked.has(articleId))).toEqual([]);
	});

	it.skipIf(!existsSync(pages))(`are met by the original pages (else ${reason})`, () => {
		const numbers = met(pages, ['000_4255c853493d3ced.txt', '004_8dbf3cc9aad78485.txt']);
		expect(numbers.length, `met: ${numbers.join(' ')}`).toBeGreaterThanOrEqual(fewest.pages);
	});
});
