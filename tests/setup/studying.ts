import { beforeAll } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { LearnerItem } from '#lib/domain/items/types.ts';
import { defaultSettings } from '#lib/domain/scheduling/settings.ts';
import type { StudySettings } from '#lib/domain/scheduling/types.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { saveStudySettings } from '#lib/server/services/study-settings.ts';
import { openTestStore } from './store.ts';

export const now = new Date('2026-01-05T10:00:00Z');
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

const typed = { 'test-item-1': '6', 'test-item-4': 'Ivo Sandell' } as Record<string, string>;

/** The fields of a right or a wrong answer to any question of the invented story. */
function fill({ response }: LearnerItem, right: boolean): FormData {
	const form = new FormData();
	const rights = ['3 May 2024', 'False', 'Lowmere', 'Ostwick', 'Farrow'];
	if (response.kind === 'choice' || response.kind === 'choices') {
		for (const { text, optionId } of response.options) {
			if (rights.includes(text) !== right) continue;
			if (response.kind === 'choice') form.set('answer', optionId);
			else form.append('answer', optionId);
		}
	} else if (response.kind === 'number' || response.kind === 'text') {
		const key = Object.values(typed)[response.kind === 'number' ? 0 : 1] ?? '';
		form.set('answer', right ? key : '99');
	} else if (response.kind === 'matching') {
		const key: Record<string, string> = { 'Ana Brandt': 'engineer', 'Ivo Sandell': 'mayor' };
		for (const { optionId, text } of response.left) {
			const given = response.right.find((other) => (other.text === key[text]) === right);
			form.set(`match.${optionId}`, given?.optionId ?? '');
		}
	} else {
		const order = ['first opened', 'widened', 'repaired'];
		const places = right ? [1, 2, 3] : [3, 1, 2];
		for (const { optionId, text } of response.options) {
			form.set(`place.${optionId}`, String(places[order.indexOf(text)]));
		}
	}
	return form;
}

/** Learners of this test file who study the invented story. */
export function openStudy() {
	const store = openTestStore();

	beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

	async function newLearner(settings: Partial<StudySettings> = {}): Promise<string> {
		const { learnerId } = await createGuest(store, now);
		await saveStudySettings(store, learnerId, { ...defaultSettings, ...settings }, now);
		return learnerId;
	}

	/** Answers what is asked at one place. */
	async function answer(
		learnerId: string,
		attemptId: string,
		position: number,
		right: boolean,
		at: Date,
		confidence?: 'sure' | 'guessed'
	) {
		const { item } = await readQuestion(store, learnerId, attemptId, position);
		const form = fill(item, right);
		if (confidence) form.set('confidence', confidence);
		return submitAnswer(store, learnerId, attemptId, position, form, at);
	}

	async function answerAll(learnerId: string, attemptId: string, right: boolean, at: Date) {
		const { total } = await readQuestion(store, learnerId, attemptId, 1);
		for (let position = 1; position <= total; position++) {
			await answer(learnerId, attemptId, position, right, at);
		}
		return total;
	}

	return { store, newLearner, answer, answerAll };
}
