import { beforeAll, describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import { defaultSettings } from '#lib/domain/scheduling/settings.ts';
import type { StudySettings } from '#lib/domain/scheduling/types.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { retireFact } from '#lib/server/repositories/facts.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { findCard, listCards } from '#lib/server/repositories/reviews.ts';
import { undoAnswer, undoLastAnswer } from '#lib/server/services/ask-again.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { readResults } from '#lib/server/services/results.ts';
import { readReviewPage } from '#lib/server/services/review-page.ts';
import { readStudyQueue } from '#lib/server/services/review-queue.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import { startMistakes, startMix } from '#lib/server/services/study-modes.ts';
import { saveStudySettings } from '#lib/server/services/study-settings.ts';
import { readWeeklyQuiz, startWeeklyQuiz } from '#lib/server/services/weekly-quiz.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

async function newLearner(settings: Partial<StudySettings> = {}): Promise<string> {
	const { learnerId } = await createGuest(store, now);
	await saveStudySettings(store, learnerId, { ...defaultSettings, ...settings }, now);
	return learnerId;
}

const typed = { 'test-item-1': '6', 'test-item-4': 'Ivo Sandell' } as Record<string, string>;

/** Answers what is asked at one place; questions on the invented story that have options or a field. */
async function answer(
	learnerId: string,
	attemptId: string,
	position: number,
	right: boolean,
	at: Date,
	confidence?: 'sure' | 'guessed'
) {
	const { item } = await readQuestion(store, learnerId, attemptId, position);
	const form = new FormData();
	if (confidence) form.set('confidence', confidence);
	const { response } = item;
	const rights = ['3 May 2024', 'False', 'Lowmere', 'Ostwick', 'Farrow'];
	if (response.kind === 'choice' || response.kind === 'choices') {
		for (const { text, optionId } of response.options) {
			if (rights.includes(text) !== right) continue;
			if (response.kind === 'choice') form.set('answer', optionId);
			else form.append('answer', optionId);
		}
	} else if (response.kind === 'number' || response.kind === 'text') {
		const key = Object.values(typed)[response.kind === 'number' ? 0 : 1] ?? '';
		form.set('answer', right ? key : '99');
	} else if (response.kind === 'matching') {
		const key: Record<string, string> = { 'Ana Brandt': 'engineer', 'Ivo Sandell': 'mayor' };
		for (const { optionId, text } of response.left) {
			const given = response.right.find((other) => (other.text === key[text]) === right);
			form.set(`match.${optionId}`, given?.optionId ?? '');
		}
	} else {
		const order = ['first opened', 'widened', 'repaired'];
		const places = right ? [1, 2, 3] : [3, 1, 2];
		for (const { optionId, text } of response.options) {
			form.set(`place.${optionId}`, String(places[order.indexOf(text)]));
		}
	}
	return submitAnswer(store, learnerId, attemptId, position, form, at);
}

async function answerAll(learnerId: string, attemptId: string, right: boolean, at: Date) {
	const { total } = await readQuestion(store, learnerId, attemptId, 1);
	for (let position = 1; position <= total; position++) {
		await answer(learnerId, attemptId, position, right, at);
	}
	return total;
}

describe('the day’s review', () => {
	it('begins with new facts, is kept to one sitting, and comes back over ten days', async () => {
		const learnerId = await newLearner({ newPerDay: 4 });
		const first = await startReview(store, learnerId, now);
		expect(await startReview(store, learnerId, now)).toBe(first);
		expect(await answerAll(learnerId, first, true, now)).toBe(4);
		await expect(startReview(store, learnerId, now)).rejects.toThrow(Conflict);

		const asked = [4];
		for (let day = 1; day <= 10; day++) {
			const page = await readReviewPage(store, learnerId, later(day), 'UTC');
			const questions = page.due + page.fresh;
			asked.push(questions);
			if (questions === 0) continue;
			const attemptId = await startReview(store, learnerId, later(day));
			expect(await answerAll(learnerId, attemptId, true, later(day))).toBe(questions);
		}
		// Seven facts in all: four, three, and each again when its first interval is over.
		expect(asked[1]).toBe(3);
		expect(asked.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(14);
		const cards = await listCards(store.read, learnerId);
		expect(cards).toHaveLength(7);
		for (const { factId, card } of cards) {
			expect(card.reps).toBeGreaterThanOrEqual(2);
			expect(rebuildCard(await listReviews(store.read, learnerId, [factId]))).toEqual(card);
		}
	});

	it('says the same to a visitor as to somebody who has met nothing', async () => {
		const learnerId = await newLearner();
		const visitor = await readReviewPage(store, null, now, 'UTC');
		expect(visitor).toMatchObject({ due: 0, fresh: 7, later: 0, mistakes: 0, week: '2026-W02' });
		expect(await readReviewPage(store, learnerId, now, 'UTC')).toEqual(visitor);
	});

	it('leaves out what is retired', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answerAll(learnerId, attemptId, false, now);
		const before = await readStudyQueue(store, learnerId, later(1));
		await store.write((tx) => retireFact(tx, 'test-fact-0', 'withdrawn', now));
		const after = await readStudyQueue(store, learnerId, later(1));
		const ids = ({ queue }: typeof after) => queue.today.map(({ fact }) => fact.factId).sort();
		expect(ids(before)).toContain('test-fact-0');
		expect(ids(after)).toEqual(ids(before).filter((id) => id !== 'test-fact-0'));
		await publishSeeds(store, { ...makeBridgeBank(), fingerprint: 'again' }, now);
	});
});

describe('an answer taken back', () => {
	it('leaves the card as if it had not been given, due now, and is asked again', async () => {
		const learnerId = await newLearner({ newPerDay: 3 });
		const attemptId = await startReview(store, learnerId, now);
		await answer(learnerId, attemptId, 1, true, now);
		await answer(learnerId, attemptId, 2, false, now);
		expect(await undoLastAnswer(store, learnerId, later(0.01))).toEqual({ attemptId, position: 4 });
		const { total, states } = await readQuestion(store, learnerId, attemptId, 4);
		expect({ total, state: states[3] }).toEqual({ total: 4, state: 'open' });
		const [undone] = (await listReviews(store.read, learnerId)).filter((row) => row.undoneAt);
		const card = await findCard(store.read, learnerId, undone?.factId ?? '');
		expect(card).toMatchObject({ state: 'new', reps: 0, dueAt: later(0.01).toISOString() });

		await expect(undoAnswer(store, learnerId, attemptId, 2, now)).rejects.toThrow(Conflict);
		await expect(undoAnswer(store, learnerId, attemptId, 3, now)).rejects.toThrow(Conflict);
		await answer(learnerId, attemptId, 4, true, later(0.02));
		const again = await findCard(store.read, learnerId, undone?.factId ?? '');
		expect(again).toMatchObject({ state: 'review', reps: 1, lapses: 0 });
	});

	it('is taken back once when the form is sent twice', async () => {
		const learnerId = await newLearner({ newPerDay: 2 });
		const attemptId = await startReview(store, learnerId, now);
		await answer(learnerId, attemptId, 1, true, now);
		const tries = [1, 2, 3].map(() => undoAnswer(store, learnerId, attemptId, 1, now));
		const outcomes = await Promise.allSettled(tries);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await readQuestion(store, learnerId, attemptId, 1)).total).toBe(3);
	});

	it('cannot be one of a quiz that counts, nor somebody else’s', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answer(learnerId, attemptId, 1, true, now);
		await expect(undoAnswer(store, learnerId, attemptId, 1, now)).rejects.toThrow(Conflict);
		const other = await newLearner();
		await expect(undoAnswer(store, other, attemptId, 1, now)).rejects.toThrow(NotFound);
		await expect(undoLastAnswer(store, other, now)).rejects.toThrow(Conflict);
		await expect(undoLastAnswer(store, null, now)).rejects.toThrow(Conflict);
	});
});

describe('sure and wrong', () => {
	it('is asked again at the end of the sitting, and not a third time', async () => {
		const learnerId = await newLearner({ newPerDay: 2 });
		const attemptId = await startReview(store, learnerId, now);
		const first = await answer(learnerId, attemptId, 1, false, now, 'sure');
		expect(first).toEqual({ ok: true, askedAgain: true });
		await answer(learnerId, attemptId, 2, true, now, 'sure');
		const { total, attempt } = await readQuestion(store, learnerId, attemptId, 3);
		expect({ total, finishedAt: attempt.finishedAt }).toEqual({ total: 3, finishedAt: null });
		expect(await answer(learnerId, attemptId, 3, false, now, 'sure')).toEqual({ ok: true });
		expect((await readResults(store, learnerId, attemptId)).attempt.finishedAt).toEqual(now);
	});

	it('is left alone in a module', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		expect(await answer(learnerId, attemptId, 1, false, now, 'sure')).toEqual({ ok: true });
		expect((await readQuestion(store, learnerId, attemptId, 1)).total).toBe(7);
	});
});

describe('other ways to study', () => {
	it('goes through mistakes until they are right', async () => {
		const learnerId = await newLearner();
		await expect(startMistakes(store, learnerId, now)).rejects.toThrow(Conflict);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answer(learnerId, attemptId, 1, true, now);
		for (const position of [2, 3, 4]) await answer(learnerId, attemptId, position, false, now);
		const mistakes = await startMistakes(store, learnerId, later(1));
		expect(await answerAll(learnerId, mistakes, true, later(1))).toBe(3);
		await expect(startMistakes(store, learnerId, later(1))).rejects.toThrow(Conflict);
	});

	it('mixes five minutes of what there is, also when the day’s measure is full', async () => {
		const learnerId = await newLearner({ newPerDay: 0 });
		const attemptId = await startMix(store, learnerId, now);
		expect((await readQuestion(store, learnerId, attemptId, 1)).total).toBe(7);
	});
});

describe('the news quiz of a week', () => {
	const week = '2026-W02';

	it('is made once, the same for everybody, and stays what it was', async () => {
		const readers = [null, await newLearner(), await newLearner(), null];
		const quizzes = await Promise.all(
			readers.map((learnerId) => readWeeklyQuiz(store, learnerId, week, now))
		);
		const [first] = quizzes;
		expect(first).toMatchObject({ week, startsOn: '2026-01-05', isOn: true, mine: null });
		expect(first?.count).toBeGreaterThan(3);
		for (const quiz of quizzes) expect(quiz).toEqual(first);

		const stems: string[][] = [];
		for (const learnerId of [readers[1] ?? '', readers[2] ?? '']) {
			const attemptId = await startWeeklyQuiz(store, learnerId, week, now);
			expect(await startWeeklyQuiz(store, learnerId, week, later(1))).toBe(attemptId);
			const places = Array.from({ length: first?.count ?? 0 }, (_, index) => index + 1);
			const read = places.map((place) => readQuestion(store, learnerId, attemptId, place));
			stems.push((await Promise.all(read)).map(({ item }) => item.stem));
		}
		expect(stems[0]).toEqual(stems[1]);
		expect(await readWeeklyQuiz(store, null, week, later(20))).toMatchObject({
			isOn: false,
			count: first?.count
		});
	});

	it('tells its taker the result', async () => {
		const learnerId = await newLearner();
		const attemptId = await startWeeklyQuiz(store, learnerId, week, now);
		await answer(learnerId, attemptId, 1, true, now);
		const { mine } = await readWeeklyQuiz(store, learnerId, week, now);
		expect(mine).toMatchObject({ attemptId, finished: false });
		expect(mine?.marks.slice(0, 2)).toEqual(['right', 'open']);
	});

	it('is none of a week to come, of one that nobody asked for, or of no week at all', async () => {
		for (const other of ['2026-W03', '2025-W40', '2026-W99', 'next']) {
			await expect(readWeeklyQuiz(store, null, other, now)).rejects.toThrow(NotFound);
		}
	});
});
