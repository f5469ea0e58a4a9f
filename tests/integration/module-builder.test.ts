import { beforeAll, describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import type { BlueprintRule } from '#lib/domain/modules/types.ts';
import { Conflict, InvalidInput, NotFound } from '#lib/server/errors.ts';
import { listCards } from '#lib/server/repositories/reviews.ts';
import { insertLearner } from '#lib/server/repositories/learners.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { searchBank } from '#lib/server/services/draft-view.ts';
import { readHome } from '#lib/server/services/home.ts';
import { changeDraft, createDraft, readDraft } from '#lib/server/services/module-drafts.ts';
import { previewDraft, publishDraft } from '#lib/server/services/module-publishing.ts';
import { readModule } from '#lib/server/services/modules.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { copyModule, listTeachersModules } from '#lib/server/services/teachers-modules.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const teacher: Actor = { learnerId: 'teacher-1', role: 'teacher' };
const colleague: Actor = { learnerId: 'teacher-2', role: 'teacher' };
const student: Actor = { learnerId: 'student-1', role: 'learner' };
const rule: BlueprintRule = {
	...{ count: 2, types: [], storyIds: [], strandIds: [] },
	facility: { least: null, most: null },
	...{ newestFirst: false, drawPerAttempt: true }
};

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	for (const { learnerId, role } of [teacher, colleague, student]) {
		const row = { learnerId, role, isGuest: false, name: learnerId, createdAt: now };
		await store.write((tx) => insertLearner(tx, row));
	}
});

/** A draft that reads the story, asks two chosen questions and one more of a pool. */
async function makeDraft(title = 'Bridges'): Promise<string> {
	const draftId = await createDraft(store, teacher, { title }, now);
	const bank = (await readDraft(store, teacher, draftId)).bank;
	const chosen = bank.slice(0, 2).map(({ itemId }) => itemId);
	await edit(draftId, {
		kind: 'add-section',
		section: { kind: 'read', storyId: bank[0]!.storyId }
	});
	await edit(draftId, { kind: 'add-section', section: { kind: 'pick', itemIds: [] } });
	await edit(draftId, { kind: 'add-items', section: 1, itemIds: chosen });
	await edit(draftId, {
		kind: 'add-section',
		section: { kind: 'blueprint', rule: { ...rule, count: 1 } }
	});
	return draftId;
}

async function edit(draftId: string, change: Parameters<typeof changeDraft>[4]): Promise<void> {
	const { revision } = await readDraft(store, teacher, draftId);
	await changeDraft(store, teacher, draftId, revision, change, now);
}

describe('a module a teacher makes', () => {
	it('is published as a version that asks what was put in', async () => {
		const draftId = await makeDraft();
		const slug = await publishDraft(store, teacher, draftId, now);
		const page = await readModule(store, slug, teacher);
		expect(page.title).toBe('Bridges');
		expect(page.stories).toHaveLength(1);
		expect(page.itemCount).toBe(3);
		const attemptId = await startModule(store, teacher.learnerId, slug, now);
		expect((await readQuestion(store, teacher.learnerId, attemptId, 1)).total).toBe(3);
	});

	it('gets a new version only when it asks something else', async () => {
		const draftId = await makeDraft();
		await publishDraft(store, teacher, draftId, now);
		await publishDraft(store, teacher, draftId, now);
		const before = await readDraft(store, teacher, draftId);
		expect(before.published).toMatchObject({ version: 1, isCurrent: true });
		await edit(draftId, { kind: 'remove-section', section: 2 });
		expect((await readDraft(store, teacher, draftId)).published?.isCurrent).toBe(false);
		await publishDraft(store, teacher, draftId, now);
		expect((await readDraft(store, teacher, draftId)).published).toMatchObject({
			...{ version: 2, isCurrent: true, slug: before.published?.slug }
		});
	});

	it('is refused without a question or a title', async () => {
		const empty = await createDraft(store, teacher, { title: 'Empty' }, now);
		await expect(publishDraft(store, teacher, empty, now)).rejects.toThrow(InvalidInput);
		await expect(previewDraft(store, teacher, empty, now)).rejects.toThrow(InvalidInput);
		const nameless = await makeDraft();
		await edit(nameless, { kind: 'describe', title: ' ', summary: '' });
		await expect(publishDraft(store, teacher, nameless, now)).rejects.toThrow('title');
	});

	it('is not changed by a window that shows an older state of it', async () => {
		const draftId = await makeDraft();
		const { revision } = await readDraft(store, teacher, draftId);
		const remove = { kind: 'remove-section', section: 0 } as const;
		await changeDraft(store, teacher, draftId, revision, remove, now);
		const late = changeDraft(store, teacher, draftId, revision, remove, now);
		await expect(late).rejects.toThrow(Conflict);
		expect((await readDraft(store, teacher, draftId)).content.sections).toHaveLength(2);
	});

	it('does not exist for others, published or not', async () => {
		const draftId = await makeDraft();
		const slug = await publishDraft(store, teacher, draftId, now);
		for (const actor of [colleague, student, null]) {
			await expect(readDraft(store, actor, draftId)).rejects.toThrow(NotFound);
			await expect(publishDraft(store, actor, draftId, now)).rejects.toThrow(NotFound);
			await expect(previewDraft(store, actor, draftId, now)).rejects.toThrow(NotFound);
			await expect(readModule(store, slug, actor)).rejects.toThrow(NotFound);
		}
		await expect(startModule(store, student.learnerId, slug, now)).rejects.toThrow(NotFound);
		const { module } = (await listPublished(teacher)).find(({ slug: own }) => own === slug)!;
		for (const actor of [colleague, student]) {
			await expect(copyModule(store, actor, module, now)).rejects.toThrow(NotFound);
		}
		expect(
			(await readHome(store, student.learnerId, now)).modules.map((card) => card.slug)
		).not.toContain(slug);
	});

	it('can begin as a copy of a ready-made one', async () => {
		const [readyMade] = (await listPublished(teacher)).filter(({ isOwn }) => !isOwn);
		const draftId = await copyModule(store, teacher, readyMade!.module, now);
		const copy = await readDraft(store, teacher, draftId);
		expect(copy.questionCount).toBe(readyMade!.questionCount);
		expect(copy.title).toMatch(/\(copy\)$/);
	});
});

it('a preview is answered like any attempt and leaves no trace in review or on the home page', async () => {
	const draftId = await makeDraft();
	const attemptId = await previewDraft(store, teacher, draftId, now);
	const cards = (await listCards(store.read, teacher.learnerId)).length;
	let answered = 0;
	for (const position of [1, 2, 3]) {
		const { item } = await readQuestion(store, teacher.learnerId, attemptId, position);
		if (item.response.kind !== 'choice') continue;
		const form = new FormData();
		form.set('answer', item.response.options[0]!.optionId);
		const given = await submitAnswer(store, teacher.learnerId, attemptId, position, form, now);
		expect(given).toEqual({ ok: true });
		answered += 1;
	}
	expect(answered).toBeGreaterThan(0);
	expect(await listCards(store.read, teacher.learnerId)).toHaveLength(cards);
	const { resume } = await readHome(store, teacher.learnerId, now);
	expect(resume.map((card) => card.attemptId)).not.toContain(attemptId);
});

it('the bank is searched by words, story and kind', async () => {
	const draft = await readDraft(store, teacher, await makeDraft());
	const [first] = draft.bank;
	const found = searchBank(draft, { text: first!.stem }, 1);
	expect(found.lines[0]).toMatchObject({ itemId: first!.itemId, isUsed: true });
	expect(searchBank(draft, { type: first!.type }, 1).total).toBeLessThan(draft.bank.length);
	expect(searchBank(draft, { storyId: 'elsewhere' }, 1)).toMatchObject({ total: 0, pages: 1 });
});

async function listPublished(actor: Actor) {
	const { published } = await listTeachersModules(store, actor);
	return published.map(({ moduleId, ...rest }) => ({ module: moduleId, ...rest }));
}
