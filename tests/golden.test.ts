import { objectedTo, passedGates } from '../src/lib/domain/items/fixtures.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { withoutFrame } from '#lib/domain/facts/story-frame.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { goldenCaseSchema } from './setup/golden-case.ts';

// A case is a folder: articles of ours (.md) and what must, and must not, be published of them.
const folder = join(import.meta.dirname, 'golden/items');
let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

describe.each(readdirSync(folder))('golden items: %s', (name) => {
	const files = readdirSync(join(folder, name));
	const expected = goldenCaseSchema.parse(
		JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
	);

	it('publishes what it should and nothing it should not', () => {
		const sources = files
			.filter((file) => file.endsWith('.md'))
			.map((file) => ({
				text: readFileSync(join(folder, name, file), 'utf8'),
				mediaType: 'text/markdown' as const,
				sourceId: `${name}/${file}`
			}));
		const bank = buildBank(sources, { seed: 1, engine });
		const { articles, across } = bank;
		const dropped = objectedTo(bank);
		// Cases are written without the words that name the report; those have tests of their own.
		const bare = ({ stem, articleId }: { stem: string; articleId: string }) => {
			const article = articles.find((candidate) => candidate.articleId === articleId);
			return article ? withoutFrame(stem, article) : stem;
		};
		const published = bank.items.map((item) => ({
			type: item.type,
			stem: bare(item),
			key: item.key
		}));
		// What it should not is no draft either, unless with a gate's doubt.
		const passed = passedGates(bank);
		for (const item of expected.has) expect(published).toContainEqual(item);
		const drafts = bank.drafts.map((draft) => ({
			type: draft.type,
			stem: bare(draft),
			doubts: draft.doubts.map(({ gate }) => gate)
		}));
		for (const { type, stem, doubts } of expected.drafts) {
			const like: unknown = expect.stringMatching(stem);
			expect(drafts).toContainEqual({ type, stem: like, doubts });
		}
		for (const { gate, stem } of expected.dropped) {
			const pattern = new RegExp(stem);
			const gates = dropped
				.filter(({ candidate }) => pattern.test(bare(candidate)))
				.map((candidate) => candidate.gate);
			expect(gates, stem).toContain(gate);
		}
		for (const { type, stem } of expected.hasNot) {
			const pattern = new RegExp(stem);
			const hits = passed.filter((item) => item.type === type && pattern.test(item.stem));
			expect(hits).toEqual([]);
		}
		if (expected.across) {
			expect({
				conflicts: across.conflicts.map(({ unit, figures }) => ({
					unit,
					values: figures.map(({ value }) => value)
				})),
				superseded: [...across.superseded.values()].map(({ reason }) => reason).sort(),
				corroborated: across.corroboration.size
			}).toEqual(expected.across);
		}
	});
});
