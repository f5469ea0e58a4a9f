import { describe, expect, it } from 'vitest';
import { joinLimits } from '#lib/domain/access/sign-in-limits.ts';
import { Forbidden, NotFound } from '#lib/server/errors.ts';
import {
	archiveClassroom,
	changeClassroom,
	closeJoining,
	renewJoinCode,
	restoreClassroom
} from '#lib/server/services/classroom-settings.ts';
import { readClassroom } from '#lib/server/services/classroom-page.ts';
import { findClassroomToJoin, joinClassroom } from '#lib/server/services/join.ts';
import { listStudentsOf, removeStudent, restoreStudent } from '#lib/server/services/students.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = new Date('2026-01-05T10:16:00Z');
let rooms = 0;

async function open(joinCode = `code${++rooms}`) {
	const owner = await makeLearner(store, { role: 'teacher', name: 'Ms Ito' });
	const room = await makeClassroom(store, { createdBy: owner.learnerId, joinCode });
	const { classroomId } = room;
	const code = async () => (await readClassroom(store, owner, classroomId, now)).joinCode;
	return { owner, classroomId, joinCode, code };
}
const find = (code: string, address = `at ${code}`, learnerId: string | null = null) =>
	findClassroomToJoin(store, code, { address, learnerId }, now);

describe('joining a class', () => {
	it('takes an account and the code, however it is typed, and is done once', async () => {
		const { owner, classroomId } = await open('pqrstuvw2');
		const student = await makeLearner(store);
		const given = { code: ' PQR-STU-VW2', name: 'Mira', address: 'home' };
		expect(await find(given.code, 'home', student.learnerId)).toMatchObject({
			kind: 'open',
			classroom: { name: 'Class 9b', teachers: ['Ms Ito'], already: null }
		});
		await joinClassroom(store, student, given, now);
		await joinClassroom(store, student, { ...given, name: 'Somebody else' }, now);
		const { present } = await listStudentsOf(store, owner, classroomId);
		expect(present).toMatchObject([{ learnerId: student.learnerId, rosterName: 'Mira' }]);
		expect(await find(given.code, 'home', student.learnerId)).toMatchObject({
			classroom: { already: 'student' }
		});
	});

	it('is for nobody without an account', async () => {
		const { joinCode } = await open();
		const guest = await makeLearner(store, { isGuest: true });
		const given = { code: joinCode, name: 'x', address: 'home' };
		await expect(joinClassroom(store, guest, given, now)).rejects.toThrow(Forbidden);
	});

	it('does not make a student of a teacher', async () => {
		const { owner, classroomId, joinCode } = await open();
		await joinClassroom(store, owner, { code: joinCode, name: 'x', address: 'home' }, now);
		expect((await listStudentsOf(store, owner, classroomId)).present).toEqual([]);
	});

	it('ends for those who were taken out, until they are put back', async () => {
		const { owner, classroomId, joinCode } = await open();
		const student = await makeLearner(store);
		const given = { code: joinCode, name: 'Mira', address: 'home' };
		await joinClassroom(store, student, given, now);
		await removeStudent(store, owner, classroomId, student.learnerId, now);
		await expect(joinClassroom(store, student, given, now)).rejects.toThrow(Forbidden);
		const removed = await listStudentsOf(store, owner, classroomId);
		expect(removed).toMatchObject({ present: [], removed: [{ rosterName: 'Mira' }] });
		await restoreStudent(store, owner, classroomId, student.learnerId, now);
		expect(await listStudentsOf(store, owner, classroomId)).toMatchObject({
			present: [{ rosterName: 'Mira' }],
			removed: []
		});
	});

	it('says the same of codes that never were, were replaced, were turned off, and of the archive', async () => {
		const never = await find('never-was');
		expect(never).toEqual({ kind: 'unknown' });
		const { owner, classroomId, joinCode, code } = await open();
		await renewJoinCode(store, owner, classroomId, now);
		expect(await find(joinCode)).toEqual(never);
		const second = (await code()) ?? '';
		expect(await find(second)).toMatchObject({ kind: 'open' });
		await closeJoining(store, owner, classroomId, now);
		expect(await find(second)).toEqual(never);
		await renewJoinCode(store, owner, classroomId, now);
		const third = (await code()) ?? '';
		await archiveClassroom(store, owner, classroomId, now);
		expect(await find(third)).toEqual(never);
		const student = await makeLearner(store);
		const given = { code: third, name: 'x', address: 'home' };
		await expect(joinClassroom(store, student, given, now)).rejects.toThrow(NotFound);
		await restoreClassroom(store, owner, classroomId, now);
		expect(await code()).toBeNull();
	});

	it('lets forty join at once from one address, each after a slip', async () => {
		const { owner, classroomId, joinCode } = await open();
		const students = await Promise.all(Array.from({ length: 40 }, () => makeLearner(store)));
		const address = 'school';
		const outcomes = await Promise.all(
			students.map(async (student) => {
				await find('slip', address, student.learnerId);
				await find(joinCode, address, student.learnerId);
				return joinClassroom(store, student, { code: joinCode, name: 'x', address }, now);
			})
		);
		expect(outcomes).toHaveLength(40);
		expect((await listStudentsOf(store, owner, classroomId)).present).toHaveLength(40);
	});

	it.each(['address', 'account'] as const)('stops an %s that tries codes', async (kind) => {
		const { joinCode } = await open();
		const most = joinLimits.find((limit) => limit.kind === kind)?.most ?? 0;
		const { learnerId } = await makeLearner(store);
		const as = (index: number): [string, string | null] =>
			kind === 'account' ? [`address ${index}`, learnerId] : ['tries', null];
		for (let index = 0; index < most; index++) await find(`guess${index}`, ...as(index));
		expect(await find(joinCode, ...as(-1))).toEqual({ kind: 'too many' });
		const [address, who] = as(-1);
		const again = await findClassroomToJoin(store, joinCode, { address, learnerId: who }, later);
		expect(again).toMatchObject({ kind: 'open' });
	});
});

describe('a class is looked after', () => {
	it('by its owner; a co-teacher does all but put it away; others find nothing', async () => {
		const { owner, classroomId } = await open();
		const colleague = await makeLearner(store, { role: 'teacher' });
		await makeCoTeacher(store, classroomId, colleague.learnerId);
		const stranger = await makeLearner(store, { role: 'teacher' });
		const student = await makeLearner(store);
		await makeEnrollment(store, { classroomId, learnerId: student.learnerId });
		const given = { name: '9c', timeZone: 'Asia/Tokyo' };

		await changeClassroom(store, colleague, classroomId, given, now);
		expect((await readClassroom(store, owner, classroomId, now)).students).toBe(1);
		await closeJoining(store, colleague, classroomId, now);
		await expect(archiveClassroom(store, colleague, classroomId, now)).rejects.toThrow(NotFound);
		for (const other of [stranger, student]) {
			for (const act of [renewJoinCode, closeJoining, archiveClassroom, restoreClassroom]) {
				await expect(act(store, other, classroomId, now)).rejects.toThrow(NotFound);
			}
			await expect(changeClassroom(store, other, classroomId, given, now)).rejects.toThrow(
				NotFound
			);
			await expect(listStudentsOf(store, other, classroomId)).rejects.toThrow(NotFound);
			const remove = removeStudent(store, other, classroomId, student.learnerId, now);
			await expect(remove).rejects.toThrow(NotFound);
		}
	});

	it('has no student of another class', async () => {
		const { owner, classroomId } = await open();
		const elsewhere = await open();
		const student = await makeLearner(store);
		await makeEnrollment(store, {
			classroomId: elsewhere.classroomId,
			learnerId: student.learnerId
		});
		const remove = removeStudent(store, owner, classroomId, student.learnerId, now);
		await expect(remove).rejects.toThrow(NotFound);
	});
});
