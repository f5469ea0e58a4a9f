import { beforeAll, describe, expect, it } from 'vitest';
import { NotFound } from '#lib/server/errors.ts';
import { findModule } from '#lib/server/repositories/learning-modules.ts';
import { readPaper } from '#lib/server/services/paper.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { chooseQuestions, writeQuestions } from '#lib/server/services/question-export.ts';
import { makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank, makeBridgeContents } from '../../seeds/factories.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const contents = makeBridgeContents();
let moduleVersionId = '';

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	const found = await findModule(store.read, 'lowmere-module');
	moduleVersionId = found?.version.moduleVersionId ?? '';
});
const teacher = () => makeLearner(store, { role: 'teacher' });
const describeSource = () => 'the source';

describe('a module on paper', () => {
	it('has every question, its key, and a footnote for each', async () => {
		const paper = await readPaper(store, await teacher(), moduleVersionId, 1, now);
		expect(paper.questions.map(({ stem }) => stem).sort()).toEqual(
			contents.map(({ stem }) => stem).sort()
		);
		expect(paper.key.map(({ number }) => number)).toEqual(
			paper.questions.map(({ number }) => number)
		);
		for (const { footnotes, explanation } of paper.key) {
			expect(footnotes.length).toBeGreaterThan(0);
			expect(explanation).not.toBe('');
		}
		expect(paper.stories[0]?.articles[0]?.paragraphs.length).toBeGreaterThan(0);
	});

	it('is for teachers', async () => {
		const learner = await makeLearner(store);
		const print = readPaper(store, learner, moduleVersionId, 1, now);
		await expect(print).rejects.toThrow(NotFound);
		await expect(readPaper(store, await teacher(), 'none', 1, now)).rejects.toThrow(NotFound);
	});
});

describe('an export', () => {
	const choose = async (choice: { moduleVersionId?: string; itemIds?: string[] }) =>
		chooseQuestions(
			store,
			await teacher(),
			{ moduleVersionId: null, itemIds: [], ...choice },
			describeSource
		);

	it('holds a whole module in every format', async () => {
		const { title, questions, leftOut } = await choose({ moduleVersionId });
		expect([title, questions.length, leftOut]).toEqual(['Know the bridge', contents.length, 0]);
		for (const format of ['gift', 'moodle-xml', 'csv'] as const) {
			const { text } = writeQuestions(questions, format);
			for (const { itemId } of questions) expect(text).toContain(itemId);
			expect(text).toContain('the source');
		}
	});

	it('holds chosen questions, and counts those that are not there', async () => {
		const chosen = await choose({ itemIds: ['test-item-0', 'test-item-0', 'none'] });
		expect(chosen.questions.map(({ itemId }) => itemId)).toEqual(['test-item-0']);
		expect(chosen.leftOut).toBe(1);
		await expect(choose({ itemIds: ['none'] })).rejects.toThrow(NotFound);
		await expect(choose({ moduleVersionId: 'none' })).rejects.toThrow(NotFound);
	});

	it('is for teachers', async () => {
		const learner = await makeLearner(store);
		const choice = { moduleVersionId, itemIds: [] };
		const read = chooseQuestions(store, learner, choice, describeSource);
		await expect(read).rejects.toThrow(NotFound);
	});
});
