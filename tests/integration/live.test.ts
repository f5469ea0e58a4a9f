import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submitAnswer } from '#lib/server/services/attempts.ts';
import { closeWatches, countWatchers, watchClass } from '#lib/server/services/live-changes.ts';
import { readLive } from '#lib/server/services/live.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

async function makeLesson() {
	const { learnerId: teacherId } = await makeLearner(store, { role: 'teacher' });
	const actor: Actor = { learnerId: teacherId, role: 'teacher' };
	const { classroomId } = await makeClassroom(store, { createdBy: teacherId });
	const { learnerId } = await makeLearner(store);
	await makeEnrollment(store, { classroomId, learnerId, rosterName: 'Ada' });
	const { assignmentId } = await makeAssignment(store, { classroomId, createdBy: teacherId }, now);
	const student: Actor = { learnerId, role: 'learner' };
	return { actor, classroomId, assignmentId, student };
}

describe('the live view', () => {
	it('says who is where, what came of it, and when the last sign was', async () => {
		const { actor, classroomId, assignmentId, student } = await makeLesson();
		expect((await readLive(store, actor, classroomId, now)).lines).toMatchObject([
			{ name: 'Ada', work: null }
		]);
		const attemptId = await startAssignment(store, student, assignmentId, now);
		const at = new Date(+now + 30_000);
		const fields: [string, string][] = [['answer', 'Ivo Sandell']];
		await submitAnswer(store, student.learnerId, attemptId, 5, fields, at);
		const { lines, working } = await readLive(store, actor, classroomId, new Date(+now + 60_000));
		expect(working).toBe(1);
		expect(lines[0]?.work).toMatchObject({
			position: 5,
			answered: 1,
			itemCount: 7,
			isFinished: false,
			places: ['open', 'open', 'open', 'open', 'right', 'open', 'open'],
			lastAt: at
		});
		const other = await makeLesson();
		await expect(readLive(store, other.actor, classroomId, now)).rejects.toThrow(NotFound);
		await expect(readLive(store, student, classroomId, now)).rejects.toThrow(NotFound);
	});

	it('tells those who watch that something happened, one look for all, and when it is over', async () => {
		const { actor, classroomId, assignmentId, student } = await makeLesson();
		const told: string[] = [];
		const stop = await watchClass(store, actor, classroomId, (event) => told.push(`one ${event}`));
		await watchClass(store, actor, classroomId, (event) => told.push(`two ${event}`));
		const stranger = watchClass(store, student, classroomId, () => told.push('stranger'));
		await expect(stranger).rejects.toThrow(NotFound);
		expect(countWatchers()).toBe(2);
		// The first look only remembers.
		await new Promise((resolve) => setTimeout(resolve, 1500));
		expect(told).toEqual([]);
		await startAssignment(store, student, assignmentId, now);
		await vi.waitFor(() => expect(told).toEqual(['one changed', 'two changed']), 10_000);
		stop();
		closeWatches();
		expect(told.at(-1)).toBe('two end');
		expect(countWatchers()).toBe(0);
	});
});
