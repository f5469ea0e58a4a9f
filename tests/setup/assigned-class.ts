import { beforeAll } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { LearnerItem } from '#lib/domain/items/types.ts';
import { answerFieldsOf } from '#lib/schemas/answer-to-save.ts';
import type { AssignmentRow } from '#lib/server/repositories/assignments.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { saveAnswer } from '#lib/server/services/save-answer.ts';
import { openTestStore } from './store.ts';

export const now = new Date('2026-03-02T10:00:00Z');
export const later = (minutes: number) => new Date(+now + minutes * 60_000);

/** Form fields that give these texts, or anything where none is given. */
export function fill({ response }: LearnerItem, ...texts: string[]): FormData {
	const form = new FormData();
	if (response.kind === 'choice' || response.kind === 'choices') {
		const chosen = response.options.filter(({ text }) => texts.includes(text));
		for (const { optionId } of chosen.length > 0 ? chosen : response.options.slice(0, 1)) {
			form.append('answer', optionId);
		}
	} else if (response.kind === 'matching') {
		for (const { optionId } of response.left) {
			form.set(`match.${optionId}`, response.right[0]?.optionId ?? '');
		}
	} else if (response.kind === 'ordering') {
		response.options.forEach(({ optionId }, at) => form.set(`place.${optionId}`, `${at + 1}`));
	} else form.set('answer', texts[0] ?? '7');
	return form;
}

/** A class of this test file that is set the invented module, and what its students save. */
export function openAssignedClass() {
	const store = openTestStore();
	let teacherId = '';
	let classroomId = '';

	beforeAll(async () => {
		await publishSeeds(store, makeBridgeBank(), now);
		teacherId = (await makeLearner(store, { role: 'teacher' })).learnerId;
		classroomId = (await makeClassroom(store, { createdBy: teacherId })).classroomId;
	});

	async function newStudent() {
		const { learnerId } = await makeLearner(store);
		await makeEnrollment(store, { classroomId, learnerId });
		return { learnerId, role: 'learner' as const };
	}

	const assign = (terms: Partial<AssignmentRow> = {}) =>
		makeAssignment(store, { classroomId, createdBy: teacherId, ...terms }, now);

	async function save(
		learnerId: string,
		attemptId: string,
		position: number,
		texts: string[] = [],
		given: { at?: Date; marked?: boolean; knownSavedAt?: number; waitedMs?: number } = {}
	) {
		const at = given.at ?? now;
		const { item } = await readQuestion(store, learnerId, attemptId, position, at);
		const answer = {
			fields: answerFieldsOf(fill(item, ...texts)),
			marked: given.marked ?? false,
			knownSavedAt: given.knownSavedAt ?? 0,
			waitedMs: given.waitedMs ?? 0
		};
		return saveAnswer(store, learnerId, attemptId, position, answer, at);
	}

	return { store, newStudent, assign, save };
}
