import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import { Conflict } from '#lib/server/errors.ts';
import { attempt } from '#lib/server/db/schema/index.ts';
import { listUnseenNotices } from '#lib/server/repositories/notices.ts';
import { listRegrades } from '#lib/server/repositories/regrades.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { findCard } from '#lib/server/repositories/reviews.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { readNotices } from '#lib/server/services/notices.ts';
import { readProgress } from '#lib/server/services/progress.ts';
import { applyRegrade } from '#lib/server/services/regrades.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { itemId, later, now, openWrongKey, order, rightKey, wrongKey } from '../setup/wrong-key.ts';

const { store, actor, correct, answer, answered, scoreOf } = openWrongKey();

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
