import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank, makeBridgeContents } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { attempt } from '#lib/server/db/schema/index.ts';
import { newId } from '#lib/server/ids.ts';
import { insertVersion, updateItem, versionId } from '#lib/server/repositories/items.ts';
import { listUnseenNotices } from '#lib/server/repositories/notices.ts';
import { listRegrades } from '#lib/server/repositories/regrades.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { findCard } from '#lib/server/repositories/reviews.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { readNotices } from '#lib/server/services/notices.ts';
import { readProgress } from '#lib/server/services/progress.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { applyRegrade, planRegrade } from '#lib/server/services/regrades.ts';
import { readResults } from '#lib/server/services/results.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = new Date('2026-01-06T10:00:00Z');
const wrongKey = '3 May 2024';
const rightKey = '3 May 2023';
let edits = 0;
const itemId = 'test-item-0';
let actor: Actor;

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

beforeEach(async () => {
	actor = { learnerId: (await makeLearner(store, { role: 'teacher' })).learnerId, role: 'teacher' };
	await correct(wrongKey, now);
});

/** The date item with this key as its next version. */
async function correct(key: string, at: Date): Promise<string> {
	const [content] = makeBridgeContents() as [ItemContent];
	const options = content.options?.map((option) => ({ ...option, correct: option.text === key }));
	const version = ++edits + 1;
	const itemVersionId = versionId(itemId, version);
	await store.write(async (tx) => {
		await insertVersion(
			tx,
			{
				itemVersionId,
				itemId,
				version,
				generator: 'by hand',
				seed: 1,
				createdAt: at,
				editedBy: actor.learnerId
			},
			{ ...content, key, options: options ?? null, explanation: `The bridge reopened on ${key}.` }
		);
		await updateItem(tx, itemId, { currentVersionId: itemVersionId });
	});
	return itemVersionId;
}

async function answer(learnerId: string, attemptId: string, position: number, text: string) {
	const { item } = await readQuestion(store, learnerId, attemptId, position);
	const { response } = item;
	const options = 'options' in response ? response.options : [];
	const optionId = options.find((option) => option.text === text)?.optionId ?? '';
	return submitAnswer(store, learnerId, attemptId, position, [['answer', optionId]], now);
}

async function answered(text: string) {
	const { learnerId } = await makeLearner(store);
	const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
	await answer(learnerId, attemptId, 1, text);
	return { learnerId, attemptId };
}

const order = (toVersionId: string, mode: 'new-key' | 'either-key' | 'full-marks' = 'new-key') => ({
	regradeId: newId(later),
	toVersionId,
	mode,
	reason: 'It was a year earlier.'
});

const scoreOf = async ({ learnerId, attemptId }: { learnerId: string; attemptId: string }) =>
	(await readResults(store, learnerId, attemptId)).score;

describe('a dry run', () => {
	it('says whose score changes and by how much, and changes nothing', async () => {
		const [right, wrong] = [await answered(wrongKey), await answered(rightKey)];
		await answered('14 May 2024');
		const { classroomId } = await makeClassroom(store, { createdBy: actor.learnerId });
		await makeEnrollment(store, {
			classroomId,
			learnerId: right.learnerId,
			rosterName: 'Ada Example'
		});
		await correct(rightKey, later);
		const plan = await planRegrade(store, actor, itemId, 'new-key', later);
		const mine = [right, wrong].map(({ attemptId }) =>
			plan.changes.find((change) => change.attemptId === attemptId)
		);
		expect(mine).toMatchObject([
			{
				student: { name: 'Ada Example' },
				answer: wrongKey,
				before: 1,
				after: 0,
				attemptBefore: 1 / 7,
				attemptAfter: 0
			},
			{ student: null, answer: rightKey, before: 0, after: 1, attemptAfter: 1 / 7 }
		]);
		expect(await scoreOf(right)).toBe(1);
		expect(await listUnseenNotices(store.read, right.learnerId, 9)).toEqual([]);
		expect((await planRegrade(store, actor, itemId, 'either-key', later)).worse).toBe(0);
	});

	it('is nothing for learners', async () => {
		const { learnerId } = await makeLearner(store);
		const learner: Actor = { learnerId, role: 'learner' };
		await expect(planRegrade(store, learner, itemId, 'new-key', later)).rejects.toThrow(NotFound);
		await expect(
			applyRegrade(store, learner, itemId, order(versionId(itemId, 1)), later)
		).rejects.toThrow(NotFound);
		await expect(planRegrade(store, actor, 'no-item', 'new-key', later)).rejects.toThrow(NotFound);
	});
});

describe('a regrade', () => {
	it('counts answers anew everywhere, tells their learners, and leaves the answers as they were', async () => {
		const [right, wrong] = [await answered(wrongKey), await answered(rightKey)];
		const toVersionId = await correct(rightKey, later);
		await applyRegrade(store, actor, itemId, order(toVersionId), later);
		expect([await scoreOf(right), await scoreOf(wrong)]).toEqual([0, 1]);
		expect(await readProgress(store, wrong.learnerId, 0)).toMatchObject({ share: 1 });
		const question = await readQuestion(store, wrong.learnerId, wrong.attemptId, 1);
		expect(question.states[0]).toBe('right');
		expect(question.feedback).toMatchObject({
			verdict: 'right',
			keyText: rightKey,
			explanation: `The bridge reopened on ${rightKey}.`,
			note: expect.stringContaining('corrected after you answered')
		});
		const notices = await listUnseenNotices(store.read, right.learnerId, 9);
		expect(notices).toMatchObject([
			{ kind: 'key-changed', content: { position: 1, scoreBefore: 1, score: 0 } }
		]);
	});

	it.each([
		['either-key', [1, 1, 0]],
		['full-marks', [1, 1, 1]],
		['new-key', [0, 1, 0]]
	] as const)('%s', async (mode, expected) => {
		const given = await Promise.all([wrongKey, rightKey, '14 May 2024'].map(answered));
		const toVersionId = await correct(rightKey, later);
		await applyRegrade(store, actor, itemId, order(toVersionId, mode), later);
		expect(await Promise.all(given.map(scoreOf))).toEqual(expected);
	});

	it('asks the corrected version where the question is still open', async () => {
		const { learnerId } = await makeLearner(store);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const toVersionId = await correct(rightKey, later);
		await applyRegrade(store, actor, itemId, order(toVersionId), later);
		expect((await readQuestion(store, learnerId, attemptId, 1)).item.itemVersionId).toBe(
			toVersionId
		);
		await answer(learnerId, attemptId, 1, rightKey);
		expect(await scoreOf({ learnerId, attemptId })).toBe(1);
		expect(await listUnseenNotices(store.read, learnerId, 9)).toEqual([]);
	});

	it('sent twice is done once; a later one decides', async () => {
		const right = await answered(wrongKey);
		const first = order(await correct(rightKey, later));
		const sent = [1, 2, 3].map(() => applyRegrade(store, actor, itemId, first, later));
		await Promise.all(sent);
		const known = await listRegrades(store.read, itemId);
		expect(known.filter(({ regrade }) => regrade.regradeId === first.regradeId)).toHaveLength(1);
		expect(await listUnseenNotices(store.read, right.learnerId, 9)).toHaveLength(1);

		const again = order(await correct(wrongKey, later));
		await applyRegrade(store, actor, itemId, again, new Date(+later + 1000));
		await applyRegrade(store, actor, itemId, { ...again }, new Date(+later + 2000));
		expect(await scoreOf(right)).toBe(1);
	});

	it('says nothing of answers to versions after it', async () => {
		await applyRegrade(store, actor, itemId, order(await correct(rightKey, later)), later);
		await correct(wrongKey, later);
		expect(await scoreOf(await answered(wrongKey))).toBe(1);
	});

	it('is refused when the question was edited since it was planned', async () => {
		const planned = order(await correct(rightKey, later));
		await correct(wrongKey, later);
		await expect(applyRegrade(store, actor, itemId, planned, later)).rejects.toThrow(Conflict);
	});

	it('waits with telling until the answers of an assignment are shown', async () => {
		const { classroomId } = await makeClassroom(store, { createdBy: actor.learnerId });
		const { learnerId, attemptId } = await answered(wrongKey);
		await makeEnrollment(store, { classroomId, learnerId });
		const dueAt = new Date(+later + 1000);
		const terms = {
			classroomId,
			createdBy: actor.learnerId,
			dueAt,
			feedback: 'after-due'
		} as const;
		const { assignmentId } = await makeAssignment(store, terms, now);
		await store.write((tx) =>
			tx
				.update(attempt)
				.set({ assignmentId, finishedAt: now })
				.where(eq(attempt.attemptId, attemptId))
		);
		await applyRegrade(store, actor, itemId, order(await correct(rightKey, later)), later);
		expect(await readNotices(store, learnerId, later)).toEqual([]);
		const told = await readNotices(store, learnerId, dueAt);
		expect(told).toMatchObject([{ keyBefore: wrongKey, keyAfter: rightKey, scoreBefore: 1 }]);
	});

	it('takes back reviews rated by the wrong key, so that the card is due and the log says why', async () => {
		const { learnerId } = await answered(wrongKey);
		const factId = 'test-fact-0';
		const before = await findCard(store.read, learnerId, factId);
		expect(before?.reps).toBe(1);
		await applyRegrade(store, actor, itemId, order(await correct(rightKey, later)), later);
		const card = await findCard(store.read, learnerId, factId);
		expect(card).toMatchObject({ reps: 0, dueAt: later.toISOString() });
		expect(rebuildCard(await listReviews(store.read, learnerId, [factId]))).toEqual(card);
	});

	it('misses no answer that arrives while it runs', { timeout: 60_000 }, async () => {
		const places = await Promise.all(
			Array.from({ length: 130 }, async () => {
				const { learnerId } = await makeLearner(store);
				const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
				return { learnerId, attemptId };
			})
		);
		await Promise.all(
			places.slice(0, 110).map((place) => answer(place.learnerId, place.attemptId, 1, wrongKey))
		);
		const toVersionId = await correct(rightKey, later);
		await Promise.all([
			applyRegrade(store, actor, itemId, order(toVersionId), later),
			...places.slice(110).map((place) => answer(place.learnerId, place.attemptId, 1, wrongKey))
		]);
		expect(await Promise.all(places.map(scoreOf))).toEqual(places.map(() => 0));
	});
});
