import { beforeAll, describe, expect, it } from 'vitest';
import { bridgeStorySlug, makeBridgeBank } from '../../seeds/factories.ts';
import type { LearnerItem } from '#lib/domain/items/types.ts';
import { NotFound, Conflict } from '#lib/server/errors.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { readHome } from '#lib/server/services/home.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { readModule } from '#lib/server/services/modules.ts';
import { readProgress } from '#lib/server/services/progress.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { completeModule, readResults } from '#lib/server/services/results.ts';
import { retryMissed, startModule, startPractice } from '#lib/server/services/start-attempt.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import { saveStudySettings } from '#lib/server/services/study-settings.ts';
import { defaultSettings } from '#lib/domain/scheduling/settings.ts';
import { listCards } from '#lib/server/repositories/reviews.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const newLearner = async () => (await createGuest(store, now)).learnerId;

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

/** Form fields that give these texts as the answer, as a browser would send them. */
function answerForm({ response }: LearnerItem, ...texts: string[]): FormData {
	const form = new FormData();
	if (response.kind === 'choice' || response.kind === 'choices') {
		for (const option of response.options) {
			if (texts.includes(option.text)) form.append('answer', option.optionId);
		}
	} else {
		for (const text of texts) form.append('answer', text);
	}
	return form;
}

async function answer(learnerId: string, attemptId: string, position: number, ...texts: string[]) {
	const { item } = await readQuestion(store, learnerId, attemptId, position);
	return submitAnswer(store, learnerId, attemptId, position, answerForm(item, ...texts), now);
}

describe('an attempt at a module', () => {
	it('asks every item once, keeps each answer, and goes on where it was left', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const first = await readQuestion(store, learnerId, attemptId, 1);
		expect(first.total).toBe(7);
		expect(first.states).toEqual(Array.from({ length: 7 }, () => 'open'));
		expect(first.feedback).toBeNull();

		expect(await answer(learnerId, attemptId, 1, '3 May 2024')).toEqual({ ok: true });
		const answered = await readQuestion(store, learnerId, attemptId, 1);
		expect(answered.feedback).toMatchObject({ verdict: 'right', answerText: '3 May 2024' });
		expect(answered.nextPosition).toBe(2);
		expect(await startModule(store, learnerId, 'lowmere-module', now)).toBe(attemptId);
		const { resume } = await readHome(store, learnerId, now);
		expect(resume).toMatchObject([{ attemptId, answered: 1, total: 7 }]);
	});

	it('counts the first answer to a question and acknowledges the second', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answer(learnerId, attemptId, 1, '3 April 2024');
		expect(await answer(learnerId, attemptId, 1, '3 May 2024')).toEqual({ ok: true });
		const { feedback } = await readQuestion(store, learnerId, attemptId, 1);
		expect(feedback).toMatchObject({ verdict: 'wrong', answerText: '3 April 2024' });
	});

	it('stores one answer of many that arrive at once', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const sent = Array.from({ length: 8 }, () => answer(learnerId, attemptId, 1, '3 May 2024'));
		expect(await Promise.all(sent)).toEqual(sent.map(() => ({ ok: true })));
		expect(await readProgress(store, learnerId, 0)).toMatchObject({ answered: 1, share: 1 });
	});

	it('says what is missing and keeps nothing when the form is not an answer', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const refused = await submitAnswer(store, learnerId, attemptId, 1, new FormData(), now);
		expect(refused).toMatchObject({ ok: false });
		const { states } = await readQuestion(store, learnerId, attemptId, 1);
		expect(states[0]).toBe('open');
	});

	it('does not exist for anybody else, nor beyond its last question', async () => {
		const learnerId = await newLearner();
		const other = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const tries = [
			readQuestion(store, other, attemptId, 1),
			readQuestion(store, null, attemptId, 1),
			readQuestion(store, learnerId, attemptId, 8),
			readQuestion(store, learnerId, attemptId, 0),
			readQuestion(store, learnerId, 'no-such-attempt', 1),
			submitAnswer(store, other, attemptId, 1, new FormData(), now),
			readResults(store, other, attemptId),
			completeModule(store, other, attemptId, now),
			retryMissed(store, other, attemptId, now)
		];
		for (const outcome of await Promise.allSettled(tries)) {
			expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) });
		}
	});

	it('is finished when all its answers arrive at once', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const forms = await Promise.all(
			[1, 2, 3, 4, 5, 6, 7].map(async (position) => {
				const { item } = await readQuestion(store, learnerId, attemptId, position);
				return { position, form: wrongAnswer(item) };
			})
		);
		await Promise.all(
			forms.map(({ position, form }) =>
				submitAnswer(store, learnerId, attemptId, position, form, now)
			)
		);
		const { attempt } = await readResults(store, learnerId, attemptId);
		expect(attempt.finishedAt).toEqual(now);
	});

	it('ends in results, a retry of what was missed, and done', async () => {
		const learnerId = await newLearner();
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await expect(completeModule(store, learnerId, attemptId, now)).rejects.toThrow(Conflict);
		for (let position = 1; position <= 7; position++) {
			const { item } = await readQuestion(store, learnerId, attemptId, position);
			const form = wrongAnswer(item);
			expect(await submitAnswer(store, learnerId, attemptId, position, form, now)).toEqual({
				ok: true
			});
		}
		const results = await readResults(store, learnerId, attemptId);
		expect(results).toMatchObject({ answered: 7, total: 7 });
		expect(results.attempt.finishedAt).toEqual(now);
		const footnotes = results.items.map((item) => item.feedback?.footnotes.length ?? 0);
		expect(Math.min(...footnotes)).toBeGreaterThan(0);

		const retryId = await retryMissed(store, learnerId, attemptId, now);
		const retry = await readQuestion(store, learnerId, retryId, 1);
		expect(retry.total).toBe(results.missed);

		await completeModule(store, learnerId, attemptId, now);
		const page = await readModule(store, 'lowmere-module', { learnerId, role: 'learner' });
		expect(page).toMatchObject({ step: 'done', completedAt: now });
	});
});

describe('practice and review', () => {
	it('keeps one card of a fact that several attempts ask at once, with every review in it', async () => {
		const learnerId = await newLearner();
		const about = { factId: 'test-fact-3' };
		const attemptIds = await Promise.all(
			[1, 2, 3, 4].map(() => startPractice(store, learnerId, about, now))
		);
		await Promise.all(attemptIds.map((attemptId) => answer(learnerId, attemptId, 1, 'False')));
		const cards = await listCards(store.read, learnerId);
		expect(cards).toMatchObject([{ card: { reps: 4 } }]);
	});

	it('practises a story, and reviews what is due later and not at once', async () => {
		const learnerId = await newLearner();
		const attemptId = await startPractice(store, learnerId, { storySlug: bridgeStorySlug }, now);
		const { item } = await readQuestion(store, learnerId, attemptId, 1);
		await submitAnswer(store, learnerId, attemptId, 1, wrongAnswer(item), now);
		await saveStudySettings(store, learnerId, { ...defaultSettings, newPerDay: 0 }, now);
		await expect(startReview(store, learnerId, now)).rejects.toThrow(Conflict);
		const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000);
		expect(await readHome(store, learnerId, tomorrow)).toMatchObject({ dueCount: 1 });
		const reviewId = await startReview(store, learnerId, tomorrow);
		const review = await readQuestion(store, learnerId, reviewId, 1);
		expect(review).toMatchObject({ total: 1, item: { stem: item.stem } });
	});

	it('knows no story or fact that is not there', async () => {
		const learnerId = await newLearner();
		for (const about of [{ storySlug: 'none' }, { factId: 'none' }]) {
			await expect(startPractice(store, learnerId, about, now)).rejects.toThrow(NotFound);
		}
	});
});

/** Something that can be read as an answer and, but for matching and ordering by luck, is wrong. */
function wrongAnswer({ response }: LearnerItem): FormData {
	const form = new FormData();
	const rightTexts = ['3 May 2024', 'False', 'Lowmere', 'Ostwick', 'Farrow'];
	switch (response.kind) {
		case 'choice':
		case 'choices':
			for (const option of response.options) {
				if (!rightTexts.includes(option.text)) form.set('answer', option.optionId);
			}
			break;
		case 'number':
			form.set('answer', '99');
			break;
		case 'text':
			form.set('answer', 'nobody');
			break;
		case 'matching':
			for (const { optionId } of response.left) {
				form.set(`match.${optionId}`, response.right[0]?.optionId ?? '');
			}
			break;
		case 'ordering':
			response.options.forEach(({ optionId }, index) =>
				form.set(`place.${optionId}`, String(index + 1))
			);
	}
	return form;
}
