import { describe, expect, it } from 'vitest';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { NotFound } from '#lib/server/errors.ts';
import { versionId } from '#lib/server/repositories/items.ts';
import { listUnseenNotices } from '#lib/server/repositories/notices.ts';
import { applyRegrade, planRegrade } from '#lib/server/services/regrades.ts';
import { itemId, later, openWrongKey, order, rightKey, wrongKey } from '../setup/wrong-key.ts';

const { store, actor, correct, answered, scoreOf } = openWrongKey();

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
