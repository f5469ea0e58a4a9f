import { beforeAll, beforeEach } from 'vitest';
import { makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank, makeBridgeContents } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';
import { newId } from '#lib/server/ids.ts';
import { insertVersion, updateItem, versionId } from '#lib/server/repositories/items.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { readResults } from '#lib/server/services/results.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { openTestStore } from './store.ts';

export const now = new Date('2026-01-05T10:00:00Z');
export const later = new Date('2026-01-06T10:00:00Z');
export const wrongKey = '3 May 2024';
export const rightKey = '3 May 2023';
export const itemId = 'test-item-0';

/** A regrade to a version, as a form orders it. */
export const order = (
	toVersionId: string,
	mode: 'new-key' | 'either-key' | 'full-marks' = 'new-key'
) => ({
	regradeId: newId(later),
	toVersionId,
	mode,
	reason: 'It was a year earlier.'
});

/** A question of this test file that has the wrong key, its teacher, and learners who answer it. */
export function openWrongKey() {
	const store = openTestStore();
	// One object for the whole file, which takes it before there is anybody to name: each test has
	// a teacher of its own.
	const actor: Actor = { learnerId: '', role: 'teacher' };
	let edits = 0;

	beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

	beforeEach(async () => {
		actor.learnerId = (await makeLearner(store, { role: 'teacher' })).learnerId;
		await correct(wrongKey, now);
	});

	/** The date item with this key as its next version. */
	async function correct(key: string, at: Date): Promise<string> {
		const [content] = makeBridgeContents() as [ItemContent];
		const options = content.options?.map((option) => ({ ...option, correct: option.text === key }));
		const version = ++edits + 1;
		const itemVersionId = versionId(itemId, version);
		await store.write(async (tx) => {
			await insertVersion(
				tx,
				{
					itemVersionId,
					itemId,
					version,
					generator: 'by hand',
					seed: 1,
					createdAt: at,
					editedBy: actor.learnerId
				},
				{ ...content, key, options: options ?? null, explanation: `The bridge reopened on ${key}.` }
			);
			await updateItem(tx, itemId, { currentVersionId: itemVersionId });
		});
		return itemVersionId;
	}

	async function answer(learnerId: string, attemptId: string, position: number, text: string) {
		const { item } = await readQuestion(store, learnerId, attemptId, position);
		const { response } = item;
		const options = 'options' in response ? response.options : [];
		const optionId = options.find((option) => option.text === text)?.optionId ?? '';
		return submitAnswer(store, learnerId, attemptId, position, [['answer', optionId]], now);
	}

	async function answered(text: string) {
		const { learnerId } = await makeLearner(store);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await answer(learnerId, attemptId, 1, text);
		return { learnerId, attemptId };
	}

	const scoreOf = async ({ learnerId, attemptId }: { learnerId: string; attemptId: string }) =>
		(await readResults(store, learnerId, attemptId)).score;

	return { store, actor, correct, answer, answered, scoreOf };
}
