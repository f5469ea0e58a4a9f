import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import { insertAnswers } from '#lib/server/repositories/answers.ts';
import { insertResponse, listPlaces } from '#lib/server/repositories/attempts.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { findCard } from '#lib/server/repositories/reviews.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { recordAnswer, type GivenAnswer } from '#lib/server/services/review-cards.ts';
import { startPractice } from '#lib/server/services/start-attempt.ts';
import { openTestStore } from '../setup/store.ts';

vi.mock('#lib/server/repositories/answers.ts', { spy: true });
vi.mock('#lib/server/repositories/attempts.ts', { spy: true });

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const factId = 'test-fact-3';

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

async function answerOf(learnerId: string, day: number, text = 'False'): Promise<GivenAnswer> {
	const attemptId = await startPractice(store, learnerId, { factId }, now);
	const { item } = await readQuestion(store, learnerId, attemptId, 1);
	return {
		...{ attemptId, position: 1, learnerId, factId, itemId: 'test-item-3' },
		itemVersionId: item.itemVersionId,
		answer: { kind: 'choice', text },
		score: day % 2,
		answeredAt: later(day),
		secondsTaken: day === 1 ? 4.25 : null,
		confidence: day === 2 ? 'sure' : null
	};
}

const newClass = (size: number) =>
	Promise.all(Array.from({ length: size }, async () => (await createGuest(store, now)).learnerId));

/** As whoever has read the card and the settings with the question, so that all arrive in one turn. */
async function record(answers: GivenAnswer[]) {
	const cards = await Promise.all(
		answers.map(({ learnerId }) => findCard(store.read, learnerId, factId))
	);
	return Promise.all(
		answers.map((answer, index) =>
			recordAnswer(store, answer, later(30), { card: cards[index] ?? null, chosen: null })
		)
	);
}

async function expectKept(answers: GivenAnswer[]): Promise<void> {
	for (const { attemptId, answer, score, answeredAt, secondsTaken, confidence } of answers) {
		const places = await listPlaces(store.read, attemptId);
		const kept = { answer, score, answeredAt, secondsTaken, confidence };
		expect(places).toMatchObject([{ response: kept }]);
	}
	for (const learnerId of new Set(answers.map((answer) => answer.learnerId))) {
		const log = await listReviews(store.read, learnerId);
		expect(await findCard(store.read, learnerId, factId)).toEqual(rebuildCard(log));
	}
}

describe('answers of a class that arrive at once', () => {
	it('are kept with their reviews and cards, day after day', async () => {
		const [first = '', ...pupils] = await newClass(13);
		// The model that all are scheduled by is read with the first answer, and kept.
		await record([await answerOf(first, 0)]);
		for (const day of [0, 1, 2]) {
			vi.mocked(insertAnswers).mockClear();
			vi.mocked(insertResponse).mockClear();
			const answers = await Promise.all(pupils.map((learnerId) => answerOf(learnerId, day)));
			const outcomes = await record(answers);
			expect(outcomes).toEqual(
				pupils.map(() => ({
					isStored: true,
					after: { isAllAnswered: true, mayBeBehind: false }
				}))
			);
			await expectKept(answers);
			// All by one query, also where a card takes the place of another.
			const isPostgres = store.engine === 'postgres';
			const together = vi.mocked(insertAnswers).mock.calls.map(([, rows]) => rows.length);
			expect(together).toEqual(isPostgres ? [pupils.length] : []);
			expect(insertResponse).toHaveBeenCalledTimes(isPostgres ? 0 : pupils.length);
		}
		const log = await listReviews(store.read, pupils[0] ?? '');
		expect(log.map(({ rating }) => rating).sort()).toEqual(['again', 'again', 'good']);
	});

	it('count once when one of them is sent twice, and the others beside it all the same', async () => {
		const [twice = '', ...others] = await newClass(4);
		const answers = await Promise.all([twice, ...others].map((pupil) => answerOf(pupil, 1)));
		const [first] = answers;
		const outcomes = await record(first ? [...answers, { ...first, score: 0 }] : answers);
		expect(outcomes.filter(({ isStored }) => isStored)).toHaveLength(4);
		expect(outcomes.slice(1, 4).every(({ isStored }) => isStored)).toBe(true);
		await expectKept(answers.slice(1));
		expect(await listReviews(store.read, twice)).toHaveLength(1);
	});

	it('all count when one learner sends several on one fact beside the class', async () => {
		const [busy = '', ...others] = await newClass(3);
		const own = await Promise.all([0, 1, 2, 3].map((day) => answerOf(busy, day)));
		const answers = await Promise.all(others.map((pupil) => answerOf(pupil, 1)));
		await record([...own, ...answers]);
		await expectKept([...own, ...answers]);
		expect(await listReviews(store.read, busy)).toHaveLength(4);
	});

	it.each([0, 3])(
		'find the card of an answer that came in between, beside %i others',
		async (size) => {
			const [late = '', ...others] = await newClass(size + 1);
			const first = await answerOf(late, 0);
			await record([first]);
			const answers = await Promise.all([late, ...others].map((pupil) => answerOf(pupil, 1)));
			const outcomes = await Promise.all(
				// Read before the first answer was kept: there was no card.
				answers.map((answer) =>
					recordAnswer(store, answer, later(30), { card: null, chosen: null })
				)
			);
			expect(outcomes.every(({ isStored }) => isStored)).toBe(true);
			await expectKept([first, ...answers]);
		}
	);

	it('keep every text to the letter', async () => {
		const pupils = await newClass(3);
		const texts = fc.tuple(
			...pupils.map(() => fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\u0000 {"a":[1]}')))
		);
		await fc.assert(
			fc.asyncProperty(texts, async (given) => {
				const answers = await Promise.all(
					pupils.map((pupil, index) => answerOf(pupil, 1, given[index]))
				);
				await record(answers);
				await expectKept(answers);
			}),
			{ numRuns: 12 }
		);
	});
});
