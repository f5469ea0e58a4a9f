import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { findVersion, listItems } from '#lib/server/repositories/items.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds, type SeedBank } from '#lib/server/services/publish-seeds.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { readStory } from '#lib/server/services/stories.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = new Date('2026-02-05T10:00:00Z');
const cases = join(import.meta.dirname, '../golden/items');
let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** A bank of reports of ours, all of one story, as the generator makes it. */
function bankOf(folder: string, files: readonly string[], generator: string): SeedBank {
	const sources = files.map((file) => ({
		text: readFileSync(join(cases, folder, file), 'utf8'),
		mediaType: 'text/markdown' as const,
		sourceId: `${folder}/${file}`
	}));
	const { articles, facts, items, across } = buildBank(sources, { seed: 1, engine });
	const story = {
		slug: 'ferries',
		title: 'Ferries',
		summary: 'Who sails.',
		articles: files.map((file) => file.replace('.md', '')),
		objectives: ['Say who sails.']
	};
	return {
		curriculum: {
			strands: [{ slug: 'sea', title: 'Sea', summary: 'The sea.', stories: [story] }],
			modules: [
				{ slug: 'ferry-module', title: 'Know the ferries', summary: 'Check.', stories: ['ferries'] }
			]
		},
		articles: articles.map((article) => ({
			article,
			storySlug: 'ferries',
			display: 'full',
			originalSha256: null,
			inferred: []
		})),
		facts,
		items,
		across: { superseded: [...across.superseded.values()], conflicts: across.conflicts },
		generator: { name: generator, seed: 1 },
		fingerprint: generator
	};
}

describe('a newer article', () => {
	it('retires what it overtakes with the reason; open attempts and what was answered stay', async () => {
		const older = bankOf('overtaken', ['january.md'], 'first');
		await publishSeeds(store, older, now);
		const { learnerId } = await createGuest(store, now);
		const attemptId = await startModule(store, learnerId, 'ferry-module', now);
		const asked = await readQuestion(store, learnerId, attemptId, 1);

		const both = bankOf('overtaken', ['january.md', 'june.md'], 'second');
		expect(both.across.superseded.length).toBeGreaterThan(0);
		await publishSeeds(store, both, later);
		const rows = await listItems(
			store.read,
			older.items.map(({ itemId }) => itemId)
		);
		const overtaken = rows.filter(({ retiredBecause }) =>
			/a newer article/.test(retiredBecause ?? '')
		);
		expect(overtaken.length).toBeGreaterThan(0);
		for (const { status, retiredAt, currentVersionId } of overtaken) {
			expect([status, retiredAt]).toEqual(['retired', later]);
			// Retired, and still there as it was asked.
			expect((await findVersion(store.read, currentVersionId))?.content.stem).toBeTruthy();
		}
		expect(await readQuestion(store, learnerId, attemptId, 1)).toEqual(asked);
	});
});

describe('reports with different figures', () => {
	it('are shown side by side on the story, each with its passage', async () => {
		const files = ['courier.md', 'herald.md'];
		await publishSeeds(store, bankOf('two-reports', files, 'third'), now);
		const { differences } = await readStory(store, 'ferries', null, now);
		expect(differences.length).toBeGreaterThan(0);
		for (const { figures } of differences) {
			expect(new Set(figures.map(({ figure }) => figure)).size).toBeGreaterThan(1);
			for (const { footnote } of figures) {
				expect(footnote.segments.some(({ marked }) => marked)).toBe(true);
			}
		}
	});
});
