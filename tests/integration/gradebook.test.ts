import { describe, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeCoTeacher } from '../../seeds/class-factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import type { Database, Store } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { exportGrades } from '#lib/server/services/grade-export.ts';
import { readGradebook, readStudentGrades } from '#lib/server/services/gradebook.ts';
import {
	draftOfHardest,
	readAssignmentFigures,
	readItemFigures
} from '#lib/server/services/item-figures.ts';
import { now, openTaughtClasses, type GivenAttempt } from '../setup/taught-class.ts';

const { store, makeTaughtClass, storeAttempts } = openTaughtClasses();
const hour = 60 * 60 * 1000;

/** The same store, and how many queries were read from it. */
function counting(): { store: Store; queries: () => number } {
	let queries = 0;
	const read = new Proxy(store.read, {
		get(target: Database, property: keyof Database) {
			if (property === 'select' || property === 'selectDistinct') queries++;
			const value = target[property];
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
	return { store: { ...store, read }, queries: () => queries };
}

describe('a gradebook', () => {
	it('says of every student and assignment where they stand', async () => {
		const { actor, classroomId, students } = await makeTaughtClass(['Ada', 'Ben', 'Cleo', 'Dov']);
		const [ada = '', ben = '', cleo = ''] = students;
		const by = { classroomId, createdBy: actor.learnerId };
		const due = await makeAssignment(
			store,
			{ ...by, title: 'First', dueAt: new Date(+now - hour), opensAt: new Date(+now - 2 * hour) },
			now
		);
		const coming = await makeAssignment(
			store,
			{ ...by, title: 'Second', opensAt: new Date(+now + hour) },
			now
		);
		const first = { assignmentId: due.assignmentId };
		await storeAttempts([
			{ ...first, learnerId: ada, scores: [1, 1, 0.5, 1], finishedAt: new Date(+now - 1.5 * hour) },
			{ ...first, learnerId: ben, scores: [1, 0], itemCount: 4, finishedBy: 'clock' },
			{ ...first, learnerId: cleo, scores: [1], itemCount: 4, finishedAt: null }
		]);
		const { columns, rows } = await readGradebook(store, actor, classroomId, 'name', now);
		expect(columns).toMatchObject([
			{ title: 'First', mean: 0.5625 },
			{ title: 'Second', mean: null }
		]);
		expect(rows.map(({ name, mean }) => [name, mean])).toEqual([
			['Ada', 0.875],
			['Ben', 0.25],
			['Cleo', null],
			['Dov', null]
		]);
		expect(rows.map(({ cells: [cell] }) => cell)).toMatchObject([
			{ state: 'handed-in', score: 0.875, isLate: false, isByClock: false },
			{ state: 'handed-in', score: 0.25, isLate: true, isByClock: true },
			{ state: 'going-on', score: null, answered: 1, itemCount: 4 },
			{ state: 'missing', score: null }
		]);
		expect(rows.map(({ cells }) => cells[1]?.state)).toEqual(students.map(() => 'not-open'));
		const lowest = await readGradebook(store, actor, classroomId, 'lowest', now);
		expect(lowest.rows.map(({ name }) => name)).toEqual(['Ben', 'Ada', 'Cleo', 'Dov']);
		const student = await readStudentGrades(store, actor, classroomId, ben, now);
		expect(student).toMatchObject({ name: 'Ben', mean: 0.25 });
		expect(student.lines[0]?.attempts).toMatchObject([
			{ isByClock: true, answered: 2, score: 0.25 }
		]);
		expect(coming.title).toBe('Second');
	});

	it('is a file without formulas', async () => {
		const { actor, classroomId, students } = await makeTaughtClass(['=HYPERLINK("x")', '@Ben']);
		const by = { classroomId, createdBy: actor.learnerId };
		const { assignmentId } = await makeAssignment(store, { ...by, title: '+1' }, now);
		await storeAttempts([{ assignmentId, learnerId: students[0] ?? '', scores: [1, 0, 0] }]);
		const lines = (await exportGrades(store, actor, classroomId, now)).split('\r\n');
		expect(lines).toEqual([
			"\uFEFFStudent,Number,'+1,Mean",
			"'@Ben,,,",
			`"'=HYPERLINK(""x"")",,33.3,33.3`,
			''
		]);
	});

	it('is nothing for another teacher, a student or for another class', async () => {
		const { actor, classroomId, students } = await makeTaughtClass(['Ada']);
		const other = await makeTaughtClass(['Ben']);
		const pupil: Actor = { learnerId: students[0] ?? '', role: 'learner' };
		const by = { classroomId, createdBy: actor.learnerId };
		const { assignmentId } = await makeAssignment(store, by, now);
		const tries = [
			() => readGradebook(store, other.actor, classroomId, 'name', now),
			() => readGradebook(store, pupil, classroomId, 'name', now),
			() => exportGrades(store, other.actor, classroomId, now),
			() => readStudentGrades(store, other.actor, classroomId, pupil.learnerId, now),
			() => readStudentGrades(store, actor, classroomId, other.students[0] ?? '', now),
			() => readAssignmentFigures(store, other.actor, assignmentId),
			() => readAssignmentFigures(store, actor, 'no-assignment'),
			() => draftOfHardest(store, other.actor, assignmentId, now),
			() => readItemFigures(store, pupil, 'test-item-0')
		];
		for (const attempted of tries) await expect(attempted()).rejects.toThrow(NotFound);
		await makeCoTeacher(store, classroomId, other.actor.learnerId);
		const book = await readGradebook(store, other.actor, classroomId, 'name', now);
		expect(book.rows).toHaveLength(1);
	});

	it('takes as many queries for 40 by 60 as for one by one', { timeout: 120_000 }, async () => {
		const small = await makeTaughtClass(['Ada']);
		const one = counting();
		await readGradebook(one.store, small.actor, small.classroomId, 'name', now);

		const names = Array.from({ length: 40 }, (_, index) => `Student ${index}`);
		const { actor, classroomId, students } = await makeTaughtClass(names);
		const given: GivenAttempt[] = [];
		for (let number = 0; number < 60; number++) {
			const by = { classroomId, createdBy: actor.learnerId, title: `Work ${number}` };
			const { assignmentId } = await makeAssignment(store, by, now);
			const scores = Array.from({ length: 20 }, (_, index) => (index % 2 ? 1 : 0));
			given.push(...students.map((learnerId) => ({ assignmentId, learnerId, scores })));
		}
		await storeAttempts(given);
		const many = counting();
		const book = await readGradebook(many.store, actor, classroomId, 'name', now);
		expect(given).toHaveLength(2400);
		expect(book.rows.flatMap(({ cells }) => cells).every(({ score }) => score === 0.5)).toBe(true);
		expect(many.queries()).toBe(one.queries());
	});
});
