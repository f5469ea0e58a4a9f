import { beforeAll } from 'vitest';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { attempt, response } from '#lib/server/db/schema/index.ts';
import { newId } from '#lib/server/ids.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { openTestStore } from './store.ts';

export const now = new Date('2026-01-05T10:00:00Z');

export interface GivenAttempt {
	assignmentId: string;
	learnerId: string;
	/** Of item 0, 1, 2 …, as far as they were answered. */
	scores: number[];
	itemCount?: number;
	finishedAt?: Date | null;
	finishedBy?: 'learner' | 'clock';
}

/** Classes of this test file with their teachers, and what their students did. */
export function openTaughtClasses() {
	const store = openTestStore();

	beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

	async function makeTaughtClass(names: string[]) {
		const { learnerId } = await makeLearner(store, { role: 'teacher' });
		const actor: Actor = { learnerId, role: 'teacher' };
		const { classroomId } = await makeClassroom(store, { createdBy: learnerId });
		const students: string[] = [];
		for (const rosterName of names) {
			const student = await makeLearner(store);
			await makeEnrollment(store, { classroomId, learnerId: student.learnerId, rosterName });
			students.push(student.learnerId);
		}
		return { actor, classroomId, students };
	}

	/** Attempts with their answers, as they are stored. */
	async function storeAttempts(given: GivenAttempt[]): Promise<void> {
		const attempts: (typeof attempt.$inferInsert)[] = [];
		const responses: (typeof response.$inferInsert)[] = [];
		for (const { assignmentId, learnerId, scores, itemCount = scores.length, ...rest } of given) {
			const attemptId = newId(now);
			attempts.push({
				attemptId,
				learnerId,
				assignmentId,
				kind: 'assignment',
				title: 'Set work',
				seed: 1,
				itemCount,
				startedAt: now,
				finishedAt: rest.finishedAt === undefined ? now : rest.finishedAt,
				finishedBy: rest.finishedBy ?? 'learner'
			});
			responses.push(
				...scores.map((score, index) => ({
					attemptId,
					position: index + 1,
					itemId: `test-item-${index % 7}`,
					itemVersionId: `test-item-${index % 7}.1`,
					learnerId,
					answer: { kind: 'choice' as const, text: score === 1 ? '3 May 2024' : '3 April 2024' },
					score,
					answeredAt: now,
					secondsTaken: 10 + index
				}))
			);
		}
		await store.write(async (tx) => {
			for (let at = 0; at < attempts.length; at += 400)
				await tx.insert(attempt).values(attempts.slice(at, at + 400));
			for (let at = 0; at < responses.length; at += 1000)
				await tx.insert(response).values(responses.slice(at, at + 1000));
		});
	}

	return { store, makeTaughtClass, storeAttempts };
}
