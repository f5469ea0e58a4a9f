import { beforeAll, describe, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { cronbachAlpha } from '#lib/domain/progress/item-statistics.ts';
import type { Database, Store } from '#lib/server/db/database.ts';
import { attempt, response } from '#lib/server/db/schema/index.ts';
import { NotFound } from '#lib/server/errors.ts';
import { newId } from '#lib/server/ids.ts';
import { listAnswersAt } from '#lib/server/repositories/gradebook.ts';
import { exportGrades } from '#lib/server/services/grade-export.ts';
import { readGradebook, readStudentGrades } from '#lib/server/services/gradebook.ts';
import {
	draftOfHardest,
	readAssignmentFigures,
	readItemFigures
} from '#lib/server/services/item-figures.ts';
import { readOwnDraft } from '#lib/server/services/module-drafts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const hour = 60 * 60 * 1000;

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

interface Given {
	assignmentId: string;
	learnerId: string;
	/** Of item 0, 1, 2 …, as far as they were answered. */
	scores: number[];
	itemCount?: number;
	finishedAt?: Date | null;
	finishedBy?: 'learner' | 'clock';
}

/** Attempts with their answers, as they are stored. */
async function storeAttempts(given: Given[]): Promise<void> {
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
		const given: Given[] = [];
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

describe('how questions went', () => {
	it('what most got wrong stands first and becomes a draft', async () => {
		const names = Array.from({ length: 24 }, (_, index) => `Student ${index}`);
		const { actor, classroomId, students } = await makeTaughtClass(names);
		const by = { classroomId, createdBy: actor.learnerId, title: 'The bridge' };
		const { assignmentId } = await makeAssignment(store, by, now);
		await storeAttempts(
			students.map((learnerId, index) => {
				const level = index % 4;
				return {
					assignmentId,
					learnerId,
					scores: [2, 1, 3].map((least) => Number(level >= least))
				};
			})
		);
		const figures = await readAssignmentFigures(store, actor, assignmentId);
		expect(figures.items.map(({ itemId, facility }) => [itemId, facility])).toEqual([
			['test-item-2', 0.25],
			['test-item-0', 0.5],
			['test-item-1', 0.75]
		]);
		expect(figures.items[1]?.discrimination).toBeCloseTo(Math.SQRT1_2, 10);
		expect(figures.items[0]?.medianSeconds).toBe(12);
		// Levels 0…3: variances of items 1/4, 3/16, 3/16, of the sums 5/4; 3/2 · (1 − 5/8 · 4/5) = 3/4.
		expect(figures.alpha).toBeCloseTo(0.75, 10);
		expect(figures.alpha).toBe(cronbachAlpha(await listAnswersAt(store.read, assignmentId)));
		const draftId = await draftOfHardest(store, actor, assignmentId, now);
		const draft = await readOwnDraft(store, actor, draftId);
		expect(draft.title).toBe('Once more: The bridge');
		expect(draft.content.sections).toEqual([{ kind: 'pick', itemIds: ['test-item-2'] }]);
	});

	it('of one question: everybody who ever answered it', async () => {
		const { actor } = await makeTaughtClass([]);
		const figures = await readItemFigures(store, actor, 'test-item-0');
		expect(figures.answers).toBeGreaterThan(24);
		expect(figures.options.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(figures.answers);
		expect(figures.options).toMatchObject([{ correct: true }, {}, {}, { isFunctional: false }]);
	});
});
