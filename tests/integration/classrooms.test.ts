import { describe, expect, it } from 'vitest';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { NotFound } from '#lib/server/errors.ts';
import { createClassroom, findClassroom, listClassrooms } from '#lib/server/services/classrooms.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { makeEvent } from '../setup/events.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const teacher = () => makeLearner(store, { role: 'teacher' });

describe('a classroom', () => {
	it('belongs to the teacher who made it', async () => {
		const owner = await teacher();
		const given = { name: '9b', timeZone: 'Europe/Berlin' };
		const classroomId = await createClassroom(store, owner, given, now);
		const found = await findClassroom(store.read, owner, classroomId, 'classroom.own');
		expect(found).toMatchObject({ classroom: { ...given, archivedAt: null }, role: 'owner' });
		expect(found.classroom.joinCode).toMatch(/^[a-z0-9]{9}$/);
		const learner = await makeLearner(store);
		await makeEnrollment(store, { classroomId, learnerId: learner.learnerId });
		const gone = await makeLearner(store);
		await makeEnrollment(store, { classroomId, learnerId: gone.learnerId, removedAt: now });
		expect(await listClassrooms(store, owner)).toMatchObject([{ role: 'owner', students: 1 }]);
		await expect(createClassroom(store, learner, given, now)).rejects.toThrow('Teachers');
	});

	it('is there for those who teach and attend it, and for nobody else', async () => {
		const owner = await teacher();
		const colleague = await teacher();
		const { classroomId } = await makeClassroom(store, { createdBy: owner.learnerId });
		await makeCoTeacher(store, classroomId, colleague.learnerId);
		const student = await makeLearner(store);
		await makeEnrollment(store, { classroomId, learnerId: student.learnerId });
		const former = await makeLearner(store);
		await makeEnrollment(store, { classroomId, learnerId: former.learnerId, removedAt: now });
		const stranger = await teacher();
		const admin = await makeLearner(store, { role: 'admin' });

		const as = async (actor: typeof owner | null, action: 'read' | 'teach' | 'own') => {
			try {
				return (await findClassroom(store.read, actor, classroomId, `classroom.${action}`)).role;
			} catch (thrown) {
				expect(thrown).toBeInstanceOf(NotFound);
				return null;
			}
		};
		const all = async (actor: typeof owner | null) =>
			Promise.all([as(actor, 'read'), as(actor, 'teach'), as(actor, 'own')]);
		expect(await all(owner)).toEqual(['owner', 'owner', 'owner']);
		expect(await all(colleague)).toEqual(['co-teacher', 'co-teacher', null]);
		expect(await all(student)).toEqual(['student', null, null]);
		expect(await all(admin)).toEqual(['admin', 'admin', 'admin']);
		for (const other of [former, stranger, null]) {
			expect(await all(other)).toEqual([null, null, null]);
		}
	});

	it('that does not exist is not found', async () => {
		const find = findClassroom(store.read, await teacher(), 'none', 'classroom.read');
		await expect(find).rejects.toThrow(NotFound);
	});
});

describe('requireTeacher', () => {
	it.each([
		['teacher', false],
		['admin', false]
	] as const)('lets a %s in', async (role, isGuest) => {
		const event = makeEvent(store, now);
		event.locals.learner = { learnerId: 'x', role, isGuest, name: null };
		expect(requireTeacher(event)).toMatchObject({ learnerId: 'x', role });
	});

	it('sends visitors and guests to sign in, and hides what is there from learners', () => {
		const event = makeEvent(store, now);
		const toSignIn = expect.objectContaining({ status: 303, location: '/sign-in?next=%2F' });
		expect(() => requireTeacher(event)).toThrow(toSignIn);
		event.locals.learner = { learnerId: 'x', role: 'learner', isGuest: true, name: null };
		expect(() => requireTeacher(event)).toThrow(toSignIn);
		event.locals.learner = { learnerId: 'x', role: 'learner', isGuest: false, name: 'X' };
		expect(() => requireTeacher(event)).toThrow(NotFound);
	});
});
