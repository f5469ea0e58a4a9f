import { seededRandom, type Random } from '#lib/domain/items/random.ts';
import type { Store } from '#lib/server/db/database.ts';
import { Conflict } from '#lib/server/errors.ts';
import { readAskedItem } from '#lib/server/services/asked-items.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { startReview } from '#lib/server/services/start-review.ts';
import { answerFields } from './answer-fields.ts';
import { chanceRight, difficultyOf, type SimulatedStudent } from './students.ts';

export interface EnrolledStudent extends SimulatedStudent {
	learnerId: string;
	/** How often each fact was asked in assignments. What a review asks is left to chance. */
	met: Map<string, number>;
}

/** Begins an assignment and answers it, all of it or the first questions. @returns its attempt */
export async function doAssignment(
	store: Store,
	student: EnrolledStudent,
	assignmentId: string,
	{ seed, at, most = Infinity }: { seed: number; at: Date; most?: number }
): Promise<string> {
	const actor = { learnerId: student.learnerId, role: 'learner' as const, isGuest: false };
	const attemptId = await startAssignment(store, actor, assignmentId, at);
	await answerAll(store, student, attemptId, { seed, at, most, isReview: false });
	return attemptId;
}

/** Reviews what is due. Nothing is, now and then: then nothing happens. */
export async function doReview(
	store: Store,
	student: EnrolledStudent,
	{ seed, at }: { seed: number; at: Date }
): Promise<void> {
	try {
		const attemptId = await startReview(store, student.learnerId, at);
		await answerAll(store, student, attemptId, { seed, at, most: 12, isReview: true });
	} catch (error) {
		if (!(error instanceof Conflict)) throw error;
	}
}

async function answerAll(
	store: Store,
	student: EnrolledStudent,
	attemptId: string,
	given: { seed: number; at: Date; most: number; isReview: boolean }
): Promise<void> {
	const { seed, at, most, isReview } = given;
	const { learnerId, signInName } = student;
	const random = seededRandom('demo answers', seed, signInName, at.getTime());
	let clock = at.getTime();
	for (let position = 1, total = 1; position <= Math.min(total, most); position++) {
		const shown = new Date(clock);
		const question = await readQuestion(store, learnerId, attemptId, position, shown);
		total = question.total;
		const asked = await readAskedItem(store, question.item.itemVersionId);
		const met = student.met.get(asked.factId) ?? 0;
		const meetings = isReview ? met + 1 : met;
		const chance = chanceRight(student.ability, difficultyOf(asked.itemId, seed), meetings);
		const fields = answerFields(asked.content, question.item, random() < chance, random);
		clock += secondsFor(random) * 1000;
		const sent: [string, string][] = [...fields, ['shownAt', String(shown.getTime())]];
		await submitAnswer(store, learnerId, attemptId, position, sent, new Date(clock));
		if (!isReview) student.met.set(asked.factId, met + 1);
	}
}

/** Seconds for one answer: a quarter of a minute to a minute, seldom more. */
function secondsFor(random: Random): number {
	return Math.round(12 + 30 * random() + (random() < 0.1 ? 60 * random() : 0));
}
