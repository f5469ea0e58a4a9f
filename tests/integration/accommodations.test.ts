import { describe, expect, it } from 'vitest';
import { NotFound } from '#lib/server/errors.ts';
import { noAccommodation } from '#lib/domain/modules/terms.ts';
import {
	readAccommodation,
	readOwnAccommodation,
	setAccommodation
} from '#lib/server/services/accommodations.ts';
import { readCalendar, readFeedDate, renewFeed, stopFeed } from '#lib/server/services/calendar.ts';
import { listStudentsOf, removeStudent } from '#lib/server/services/students.ts';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { findAttempt } from '#lib/server/repositories/attempts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const own = { timeFactor: 1.5, extraAttempts: 1, extraDays: 3, fewerOptions: true };

async function open() {
	const owner = await makeLearner(store, { role: 'teacher' });
	const student = await makeLearner(store);
	const { classroomId } = await makeClassroom(store, { createdBy: owner.learnerId });
	const place = { classroomId, learnerId: student.learnerId };
	await makeEnrollment(store, { ...place, rosterName: 'Kei' });
	return { owner, student, classroomId, place };
}

describe('what a student is allowed', () => {
	it('is set once by a teacher of one class and seen by the student', async () => {
		const { owner, student, classroomId, place } = await open();
		expect(await readOwnAccommodation(store, student.learnerId)).toBeNull();
		await setAccommodation(store, owner, place, own, now);
		expect(await readOwnAccommodation(store, student.learnerId)).toEqual(own);
		const { present } = await listStudentsOf(store, owner, classroomId);
		expect(present).toMatchObject([{ hasAccommodation: true }]);
		const second = await open();
		await makeEnrollment(store, {
			classroomId: second.classroomId,
			learnerId: student.learnerId
		});
		expect(
			await readAccommodation(store, second.owner, second.classroomId, student.learnerId)
		).toMatchObject({ accommodation: own, updatedAt: now });
		await setAccommodation(store, owner, place, noAccommodation, now);
		expect(await readOwnAccommodation(store, student.learnerId)).toBeNull();
	});

	it('gives more time at once to who is in the middle of something', async () => {
		await publishSeeds(store, makeBridgeBank(), now);
		const { owner, student, classroomId, place } = await open();
		const terms = { classroomId, createdBy: owner.learnerId, timeLimitMinutes: 10 };
		const { assignmentId } = await makeAssignment(store, terms, now);
		const actor = { learnerId: student.learnerId, role: 'learner' as const };
		const attemptId = await startAssignment(store, actor, assignmentId, now);
		const minutes = async () => {
			const attempt = await findAttempt(store.read, attemptId);
			return ((attempt?.attempt.deadlineAt?.getTime() ?? 0) - now.getTime()) / 60_000;
		};
		expect(await minutes()).toBe(10);
		await setAccommodation(store, owner, place, own, now);
		expect(await minutes()).toBe(15);
	});

	it('is for nobody but those who teach them now', async () => {
		const { owner, student, classroomId, place } = await open();
		const other = await open();
		for (const actor of [other.owner, student]) {
			const read = readAccommodation(store, actor, classroomId, student.learnerId);
			await expect(read).rejects.toThrow(NotFound);
			await expect(setAccommodation(store, actor, place, own, now)).rejects.toThrow(NotFound);
		}
		// The student of one class under the address of another.
		const crossed = { classroomId: other.classroomId, learnerId: student.learnerId };
		await expect(setAccommodation(store, other.owner, crossed, own, now)).rejects.toThrow(NotFound);
		await removeStudent(store, owner, classroomId, student.learnerId, now);
		await expect(setAccommodation(store, owner, place, own, now)).rejects.toThrow(NotFound);
	});
});

describe('the private calendar', () => {
	it('shows what is due as it holds for its owner, until it is replaced or turned off', async () => {
		await publishSeeds(store, makeBridgeBank(), now);
		const { owner, student, classroomId, place } = await open();
		const { assignmentId } = await makeAssignment(
			store,
			{
				classroomId,
				createdBy: owner.learnerId,
				title: 'Bridges; part 1',
				dueAt: new Date('2026-01-09T22:59:00Z')
			},
			now
		);
		expect(await readFeedDate(store, student.learnerId)).toBeNull();
		const token = await renewFeed(store, student.learnerId, now);
		const read = (secret: string) => readCalendar(store, secret, 'http://footnote.test', now);
		const text = await read(token);
		expect(text).toContain('DTSTART:20260109T225900Z');
		expect(text).toContain('SUMMARY:Due: Bridges\\; part 1');
		expect(text.replaceAll('\r\n ', '')).toContain(
			`http://footnote.test/assignments/${assignmentId}`
		);
		await setAccommodation(store, owner, place, own, now);
		expect(await read(token)).toContain('DTSTART:20260112T225900Z');

		const second = await renewFeed(store, student.learnerId, now);
		await expect(read(token)).rejects.toThrow(NotFound);
		await removeStudent(store, owner, classroomId, student.learnerId, now);
		expect(await read(second)).not.toContain('BEGIN:VEVENT');
		await stopFeed(store, student.learnerId, now);
		await expect(read(second)).rejects.toThrow(NotFound);
		await expect(read('')).rejects.toThrow(NotFound);
	});
});
