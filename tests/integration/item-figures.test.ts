import { describe, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { cronbachAlpha } from '#lib/domain/progress/item-statistics.ts';
import { listAnswersAt } from '#lib/server/repositories/gradebook.ts';
import {
	draftOfHardest,
	readAssignmentFigures,
	readItemFigures
} from '#lib/server/services/item-figures.ts';
import { readOwnDraft } from '#lib/server/services/module-drafts.ts';
import { now, openTaughtClasses } from '../setup/taught-class.ts';

const { store, makeTaughtClass, storeAttempts } = openTaughtClasses();

describe('how questions went', () => {
	it('what most got wrong stands first and becomes a draft', async () => {
		const names = Array.from({ length: 24 }, (_, index) => `Student ${index}`);
		const { actor, classroomId, students } = await makeTaughtClass(names);
		const by = { classroomId, createdBy: actor.learnerId, title: 'The bridge' };
		const { assignmentId } = await makeAssignment(store, by, now);
		await storeAttempts(
			students.map((learnerId, index) => {
				const level = index % 4;
				return {
					assignmentId,
					learnerId,
					scores: [2, 1, 3].map((least) => Number(level >= least))
				};
			})
		);
		const figures = await readAssignmentFigures(store, actor, assignmentId);
		expect(figures.items.map(({ itemId, facility }) => [itemId, facility])).toEqual([
			['test-item-2', 0.25],
			['test-item-0', 0.5],
			['test-item-1', 0.75]
		]);
		expect(figures.items[1]?.discrimination).toBeCloseTo(Math.SQRT1_2, 10);
		expect(figures.items[0]?.medianSeconds).toBe(12);
		// Levels 0…3: variances of items 1/4, 3/16, 3/16, of the sums 5/4; 3/2 · (1 − 5/8 · 4/5) = 3/4.
		expect(figures.alpha).toBeCloseTo(0.75, 10);
		expect(figures.alpha).toBe(cronbachAlpha(await listAnswersAt(store.read, assignmentId)));
		const draftId = await draftOfHardest(store, actor, assignmentId, now);
		const draft = await readOwnDraft(store, actor, draftId);
		expect(draft.title).toBe('Once more: The bridge');
		expect(draft.content.sections).toEqual([{ kind: 'pick', itemIds: ['test-item-2'] }]);
	});

	it('of one question: everybody who ever answered it', async () => {
		const { actor, classroomId, students } = await makeTaughtClass(['Ada']);
		const by = { classroomId, createdBy: actor.learnerId };
		const { assignmentId } = await makeAssignment(store, by, now);
		await storeAttempts([{ assignmentId, learnerId: students[0] ?? '', scores: [1] }]);
		const figures = await readItemFigures(store, actor, 'test-item-0');
		expect(figures.answers).toBeGreaterThan(24);
		expect(figures.options.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(figures.answers);
		expect(figures.options).toMatchObject([{ correct: true }, {}, {}, { isFunctional: false }]);
	});
});
