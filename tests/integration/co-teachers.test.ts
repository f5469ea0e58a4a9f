import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { readClassroom } from '#lib/server/services/classroom-page.ts';
import {
	acceptCoTeaching,
	handOverClassroom,
	inviteCoTeacher,
	readCoTeacherLink,
	removeCoTeacher
} from '#lib/server/services/co-teachers.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const tooLate = new Date('2026-01-20T10:00:00Z');

async function open() {
	const owner = await makeLearner(store, { role: 'teacher', name: 'Owner' });
	const colleague = await makeLearner(store, { role: 'teacher', name: 'Colleague' });
	const { classroomId } = await makeClassroom(store, { createdBy: owner.learnerId });
	const roles = async () => {
		const { teachers } = await readClassroom(store, owner, classroomId, now);
		return teachers.map(({ name, role }) => `${name}: ${role}`);
	};
	return { owner, colleague, classroomId, roles };
}

describe('a link for a co-teacher', () => {
	it('works once, within fourteen days, for a teacher', async () => {
		const { owner, colleague, classroomId, roles } = await open();
		const token = await inviteCoTeacher(store, owner, classroomId, now);
		expect(await readCoTeacherLink(store, colleague, token, now)).toMatchObject({
			name: 'Class 9b',
			already: false
		});
		await expect(readCoTeacherLink(store, colleague, token, tooLate)).rejects.toThrow(NotFound);
		await expect(acceptCoTeaching(store, colleague, token, tooLate)).rejects.toThrow(NotFound);
		const learner = await makeLearner(store);
		await expect(acceptCoTeaching(store, learner, token, now)).rejects.toThrow(NotFound);
		expect(await acceptCoTeaching(store, colleague, token, now)).toBe(classroomId);
		expect(await roles()).toEqual(['Owner: owner', 'Colleague: co-teacher']);
		const third = await makeLearner(store, { role: 'teacher' });
		await expect(acceptCoTeaching(store, third, token, now)).rejects.toThrow(NotFound);
	});

	it('leaves an owner the owner, and is none for a student of the class', async () => {
		const { owner, colleague, classroomId, roles } = await open();
		const token = await inviteCoTeacher(store, owner, classroomId, now);
		await makeEnrollment(store, { classroomId, learnerId: colleague.learnerId });
		await expect(acceptCoTeaching(store, colleague, token, now)).rejects.toThrow(Conflict);
		await acceptCoTeaching(store, owner, token, now);
		expect(await roles()).toEqual(['Owner: owner']);
	});

	it('is made by the owner alone', async () => {
		const { colleague, classroomId } = await open();
		await makeCoTeacher(store, classroomId, colleague.learnerId);
		await expect(inviteCoTeacher(store, colleague, classroomId, now)).rejects.toThrow(NotFound);
	});
});

describe('a co-teacher', () => {
	it('is removed by the owner or leaves; nobody removes the owner', async () => {
		const { owner, colleague, classroomId, roles } = await open();
		const remove = (actor: typeof owner, whom: typeof owner) =>
			removeCoTeacher(store, actor, classroomId, whom.learnerId, now);
		await makeCoTeacher(store, classroomId, colleague.learnerId);
		const third = await makeLearner(store, { role: 'teacher' });
		await makeCoTeacher(store, classroomId, third.learnerId);
		await expect(remove(colleague, third)).rejects.toThrow(NotFound);
		await expect(remove(colleague, owner)).rejects.toThrow(NotFound);
		await expect(remove(owner, owner)).rejects.toThrow(Conflict);
		await remove(colleague, colleague);
		await remove(owner, third);
		expect(await roles()).toEqual(['Owner: owner']);
		await expect(remove(owner, third)).rejects.toThrow(NotFound);
	});

	it('takes a class over, and the owner stays as a co-teacher', async () => {
		const { owner, colleague, classroomId, roles } = await open();
		const handOver = (actor: typeof owner, to: typeof owner) =>
			handOverClassroom(store, actor, classroomId, to.learnerId, now);
		await expect(handOver(owner, colleague)).rejects.toThrow(NotFound);
		await makeCoTeacher(store, classroomId, colleague.learnerId);
		await expect(handOver(colleague, colleague)).rejects.toThrow(NotFound);
		const former = await makeLearner(store);
		await makeCoTeacher(store, classroomId, former.learnerId);
		await expect(handOver(owner, former)).rejects.toThrow(NotFound);
		await handOver(owner, colleague);
		expect((await roles()).slice(0, 1)).toEqual(['Colleague: owner']);
		expect(await roles()).toContain('Owner: co-teacher');
		await expect(handOver(owner, colleague)).rejects.toThrow(NotFound);
	});
});
