import { beforeAll, expect, it } from 'vitest';
import { bridgeStorySlug, makeBridgeBank } from '../../seeds/factories.ts';
import { NotFound } from '#lib/server/errors.ts';
import { recordAnswer, type GivenAnswer } from '#lib/server/services/review-cards.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startModule, startPractice } from '#lib/server/services/start-attempt.ts';
import { markAsRead, readStudyProgress } from '#lib/server/services/study-progress.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(() => {
	const bank = makeBridgeBank();
	const facts = bank.facts.map((fact, index) => ({
		...fact,
		entities: [
			{
				name: index < 4 ? 'Ana Brandt' : 'Ivo Sandell',
				type: 'person' as const,
				aliases: [],
				start: 0,
				end: 1
			}
		]
	}));
	return publishSeeds(store, { ...bank, facts }, now);
});

async function answerOn(
	learnerId: string,
	fact: number,
	answeredAt: Date,
	score: number,
	confidence: GivenAnswer['confidence'] = null
) {
	const factId = `test-fact-${fact}`;
	const attemptId = await startPractice(store, learnerId, { factId }, now);
	const { item } = await readQuestion(store, learnerId, attemptId, 1);
	const answer = { kind: 'text', text: 'x' } as const;
	const { itemVersionId } = item;
	const where = { attemptId, position: 1, learnerId, itemId: `test-item-${fact}`, factId };
	const given = { ...where, itemVersionId, answer, score, answeredAt, secondsTaken: 9, confidence };
	await recordAnswer(store, given, now);
}

it('is nothing for a visitor', async () => {
	expect(await readStudyProgress(store, null, now, 'UTC')).toBeNull();
});

it('tells what is known, measured, to come, and how sure somebody was', async () => {
	const { learnerId } = await createGuest(store, now);
	await answerOn(learnerId, 0, now, 1, 'sure');
	await answerOn(learnerId, 1, now, 0, 'sure');
	await answerOn(learnerId, 5, now, 0.5);
	await answerOn(learnerId, 0, later(3), 1, 'guessed');
	const progress = await readStudyProgress(store, learnerId, later(3), 'UTC');
	expect(progress).toMatchObject({
		met: 3,
		dueToday: 2,
		retention: { reviews: 1, measured: 1, desired: 0.9 },
		byStory: [{ key: bridgeStorySlug, met: 3, facts: 7 }],
		byStrand: [{ label: 'Bridges', met: 3, facts: 7 }],
		people: [
			{ label: 'Ana Brandt', met: 2 },
			{ label: 'Ivo Sandell', met: 1 }
		],
		places: [],
		bySureness: [
			{ key: 'sure', answered: 2, share: 0.5 },
			{ key: 'none', answered: 1, share: 0.5 },
			{ key: 'guessed', answered: 1, share: 1 }
		]
	});
	expect(progress?.forecast).toHaveLength(30);
	expect(progress?.known).toBeGreaterThan(1);
	expect(progress?.known).toBeLessThan(3);
});

it('tells apart what was known before a story was read and after', async () => {
	const { learnerId } = await createGuest(store, now);
	await answerOn(learnerId, 0, now, 0);
	await answerOn(learnerId, 1, now, 1);
	await markAsRead(store, learnerId, bridgeStorySlug, later(1));
	await answerOn(learnerId, 0, later(2), 1);
	// Reading again changes nothing, nor does beginning the module's check.
	await markAsRead(store, learnerId, bridgeStorySlug, later(5));
	await startModule(store, learnerId, 'lowmere-module', later(6));
	const progress = await readStudyProgress(store, learnerId, later(6), 'UTC');
	expect(progress?.aroundReading).toMatchObject([
		{ slug: bridgeStorySlug, before: { answered: 2, share: 0.5 }, after: { answered: 1, share: 1 } }
	]);
	await expect(markAsRead(store, learnerId, 'no-story', now)).rejects.toThrow(NotFound);
});

it('counts the beginning of a module’s check as having read', async () => {
	const { learnerId } = await createGuest(store, now);
	await answerOn(learnerId, 0, now, 0);
	await startModule(store, learnerId, 'lowmere-module', later(1));
	const progress = await readStudyProgress(store, learnerId, later(1), 'UTC');
	expect(progress?.aroundReading).toMatchObject([{ before: { answered: 1 }, after: null }]);
});
