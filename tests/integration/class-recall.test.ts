import { beforeAll, describe, expect, it } from 'vitest';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { reviewCard } from '#lib/domain/scheduling/schedule.ts';
import type { Rating } from '#lib/domain/scheduling/types.ts';
import { InvalidInput, NotFound } from '#lib/server/errors.ts';
import { findDraft } from '#lib/server/repositories/module-drafts.ts';
import { replaceCard } from '#lib/server/repositories/reviews.ts';
import { draftFromFacts, readClassRecall } from '#lib/server/services/class-recall.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

let teacher: Actor;
let classroomId: string;

async function know(learnerId: string, fact: number, rating: Rating) {
	const card = reviewCard(null, rating, now);
	const change = { learnerId, factId: `test-fact-${fact}`, known: null, card };
	await store.write((tx) => replaceCard(tx, change));
}

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	teacher = (await makeLearner(store, { role: 'teacher' })) as Actor;
	({ classroomId } = await makeClassroom(store, { createdBy: teacher.learnerId }));
	const [one, two, outsider] = await Promise.all(
		[1, 2, 3].map(async () => (await makeLearner(store, {}))?.learnerId ?? '')
	);
	for (const learnerId of [one ?? '', two ?? '']) {
		await makeEnrollment(store, { classroomId, learnerId });
	}
	await know(one ?? '', 0, 'easy');
	await know(two ?? '', 0, 'easy');
	await know(one ?? '', 1, 'again');
	await know(two ?? '', 1, 'good');
	await know(one ?? '', 2, 'easy');
	await know(outsider ?? '', 3, 'easy');
});

describe('what a class will remember', () => {
	it('is foretold for a day, the least known first, by those who are in it', async () => {
		const { students, lines, share } = await readClassRecall(
			store,
			teacher,
			classroomId,
			later(7),
			now
		);
		expect(students).toBe(2);
		expect(lines.map(({ factId, met }) => [factId, met])).toEqual([
			['test-fact-2', 1],
			['test-fact-1', 2],
			['test-fact-0', 2]
		]);
		expect(lines[0]?.share).toBeLessThan(0.5);
		expect(lines[2]?.share).toBeGreaterThan(0.8);
		expect(lines.map(({ first }) => first)).toEqual([true, true, false]);
		const whole = await readClassRecall(store, teacher, classroomId, later(60), now);
		expect(whole.share).toBeLessThan(share);
	});

	it('becomes a module to look over and set', async () => {
		const factIds = ['test-fact-2', 'test-fact-1', 'test-fact-1', 'no-such-fact'];
		const draftId = await draftFromFacts(store, teacher, classroomId, factIds, now);
		const draft = await findDraft(store.read, draftId);
		expect(draft?.ownerId).toBe(teacher.learnerId);
		expect(draft?.content.sections).toEqual([
			{ kind: 'pick', itemIds: ['test-item-2', 'test-item-1'] }
		]);
		const none = draftFromFacts(store, teacher, classroomId, ['no-such-fact'], now);
		await expect(none).rejects.toThrow(InvalidInput);
	});

	it('is there for the teachers of the class alone', async () => {
		const other = (await makeLearner(store, { role: 'teacher' })) as Actor;
		const looking = readClassRecall(store, other, classroomId, now, now);
		await expect(looking).rejects.toThrow(NotFound);
		const making = draftFromFacts(store, other, classroomId, ['test-fact-0'], now);
		await expect(making).rejects.toThrow(NotFound);
	});
});
