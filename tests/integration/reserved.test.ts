import { beforeAll, expect, it } from 'vitest';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { bridgeStorySlug, makeBridgeBank } from '../../seeds/factories.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { reservedItemIds } from '#lib/server/repositories/reserved-items.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { exportMyData } from '#lib/server/services/leave.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { readResults } from '#lib/server/services/results.ts';
import { startAssignment } from '#lib/server/services/start-assignment.ts';
import { retryMissed, startModule, startPractice } from '#lib/server/services/start-attempt.ts';
import { readStory, readStoryFact } from '#lib/server/services/stories.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const before = new Date('2026-03-02T10:00:00Z');
const hours = (count: number) => new Date(+before + count * 60 * 60_000);
const secret = 'SECRET-RATIONALE';

let learnerId = '';
let guestId = '';
/** An attempt of each, begun before anything was reserved: the first question answered wrongly. */
const earlier = new Map<string, string>();
let assignmentId = '';

/** A bank whose every explanation can be told from all else. */
function makeTellingBank() {
	const bank = makeBridgeBank();
	for (const item of bank.items) {
		item.explanation = `${secret} ${item.explanation}`;
		item.options?.forEach((option) => (option.rationale = secret));
	}
	for (const fact of bank.facts) fact.statement = `${secret} ${fact.statement}`;
	return bank;
}

beforeAll(async () => {
	await publishSeeds(store, makeTellingBank(), before);
	const teacherId = (await makeLearner(store, { role: 'teacher' })).learnerId;
	const { classroomId } = await makeClassroom(store, { createdBy: teacherId });
	({ learnerId } = await makeLearner(store));
	await makeEnrollment(store, { classroomId, learnerId });
	guestId = (await createGuest(store, before)).learnerId;
	for (const id of [learnerId, guestId]) {
		const attemptId = await startModule(store, id, 'lowmere-module', before);
		const { item } = await readQuestion(store, id, attemptId, 4, before);
		const form = new FormData();
		if (item.response.kind === 'choice') {
			form.set('answer', item.response.options.find(({ text }) => text === 'True')?.optionId ?? '');
		}
		await submitAnswer(store, id, attemptId, 4, form, before);
		earlier.set(id, attemptId);
	}
	const terms = { reserved: true, opensAt: hours(1), closesAt: hours(5), dueAt: null };
	const feedback = 'after-due' as const;
	const given = { classroomId, createdBy: teacherId, ...terms, feedback };
	({ assignmentId } = await makeAssignment(store, given, before));
});

/** Everything that this learner, or this guest, could open at an instant, as far as it opens. */
async function lookEverywhere(id: string, now: Date): Promise<string> {
	const attemptId = earlier.get(id) ?? '';
	const retries = await Promise.allSettled([
		retryMissed(store, id, attemptId, now),
		startPractice(store, id, { storySlug: bridgeStorySlug }, now),
		startPractice(store, id, {}, now),
		startPractice(store, id, { factId: 'test-fact-3' }, now),
		startModule(store, id, 'lowmere-module', now)
	]);
	const attempts = retries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	const pages = await Promise.allSettled([
		readStory(store, bridgeStorySlug, id, now),
		readStoryFact(store, bridgeStorySlug, 'test-fact-3', now),
		readResults(store, id, attemptId, now),
		...[attemptId, ...attempts].flatMap((one) =>
			[1, 2, 3, 4, 5, 6, 7].map((position) => readQuestion(store, id, one, position, now))
		)
	]);
	return JSON.stringify(pages.map((one) => (one.status === 'fulfilled' ? one.value : null)));
}

it('before it opens and after it closes everything is told as ever', async () => {
	for (const id of [learnerId, guestId]) {
		for (const now of [hours(0.5), hours(5)]) {
			expect(await lookEverywhere(id, now)).toContain(secret);
		}
	}
	expect(await reservedItemIds(store.read, hours(0.5))).toEqual(new Set());
	expect(await reservedItemIds(store.read, hours(5))).toEqual(new Set());
});

it('while it is open no page holds a key, for students or for guests', async () => {
	for (const id of [learnerId, guestId]) {
		const told = await lookEverywhere(id, hours(2));
		expect(told).not.toContain(secret);
		// Neither are its questions to be seen anywhere but in the assignment.
		expect(told).not.toContain('When did the harbour bridge at Lowmere reopen?');
	}
	await expect(
		startPractice(store, guestId, { storySlug: bridgeStorySlug }, hours(2))
	).rejects.toThrow(Conflict);
	await expect(readStoryFact(store, bridgeStorySlug, 'test-fact-3', hours(2))).rejects.toThrow(
		NotFound
	);
});

it('an earlier attempt takes no answer to what is reserved', async () => {
	const attemptId = earlier.get(learnerId) ?? '';
	await expect(
		submitAnswer(store, learnerId, attemptId, 1, new FormData(), hours(2))
	).rejects.toThrow(/open now/);
});

it('the assignment itself asks them', async () => {
	const student = { learnerId, role: 'learner' as const };
	const attemptId = await startAssignment(store, student, assignmentId, hours(2));
	const question = await readQuestion(store, learnerId, attemptId, 1, hours(2));
	expect(question.item.stem).toBe('When did the harbour bridge at Lowmere reopen?');
	expect(JSON.stringify(question)).not.toContain(secret);
});

it('the learner’s own data leave out what says which answers were right, until they are told', async () => {
	const scores = async (now: Date) =>
		(await exportMyData(store, learnerId, now)).responses.map((one) => 'score' in one);
	expect(await scores(hours(0.5))).toEqual([true]);
	expect(await scores(hours(2))).toEqual([false]);
	expect(await scores(hours(6))).toEqual([true]);
	const { cards, reviews } = await exportMyData(store, learnerId, hours(2));
	expect({ cards, reviews }).toEqual({ cards: [], reviews: [] });
});
