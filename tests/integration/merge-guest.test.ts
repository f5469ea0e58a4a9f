import { beforeAll, describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { readSession, startSession } from '#lib/server/auth/sessions.ts';
import { learner, response, reviewLog, schedulingCard } from '#lib/server/db/schema/index.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { setRole } from '#lib/server/repositories/learners.ts';
import { listCards } from '#lib/server/repositories/reviews.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { mergeGuest } from '#lib/server/services/merge-guest.ts';
import { readModule } from '#lib/server/services/modules.ts';
import { readProgress } from '#lib/server/services/progress.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { completeModule } from '#lib/server/services/results.ts';
import { startModule, startPractice } from '#lib/server/services/start-attempt.ts';
import { makeEvent } from '../setup/events.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const start = new Date('2026-01-05T10:00:00Z');
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000);
const falseFact = { factId: 'test-fact-3' };

beforeAll(() => publishSeeds(store, makeBridgeBank(), start));

const newGuest = async () => (await createGuest(store, start)).learnerId;

let made = 0;
async function newAccount(): Promise<string> {
	const learnerId = await newGuest();
	const credentials = { signInName: `merged-${++made}`, password: 'nine brown lamps' };
	const given = { ...credentials, name: null, address: `home ${made}` };
	expect(await signUp(store, learnerId, given, start)).toMatchObject({ ok: true });
	return learnerId;
}

/** Answers the true-or-false question of one fact. @returns its attempt */
async function answerOne(learnerId: string, text: 'True' | 'False', now: Date): Promise<string> {
	const attemptId = await startPractice(store, learnerId, falseFact, now);
	const { item } = await readQuestion(store, learnerId, attemptId, 1);
	const form = new FormData();
	if (item.response.kind !== 'choice') throw new Error('the question is none of two options');
	const option = item.response.options.find((o) => o.text === text);
	form.set('answer', option?.optionId ?? '');
	expect(await submitAnswer(store, learnerId, attemptId, 1, form, now)).toEqual({ ok: true });
	return attemptId;
}

async function answerModule(learnerId: string, now: Date): Promise<string> {
	const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
	for (let position = 1; position <= 7; position++) {
		const { item } = await readQuestion(store, learnerId, attemptId, position);
		const { response } = item;
		const form = new FormData();
		if (response.kind === 'choice' || response.kind === 'choices') {
			form.set('answer', response.options[0]?.optionId ?? '');
		} else if (response.kind === 'matching') {
			for (const { optionId } of response.left) {
				form.set(`match.${optionId}`, response.right[0]?.optionId ?? '');
			}
		} else if (response.kind === 'ordering') {
			response.options.forEach((o, index) => form.set(`place.${o.optionId}`, String(index + 1)));
		} else form.set('answer', '4');
		await submitAnswer(store, learnerId, attemptId, position, form, now);
	}
	return attemptId;
}

describe('a guest who signs in to an account', () => {
	it('brings attempts, answers, reviews and modules along', async () => {
		const [guestId, accountId] = [await newGuest(), await newAccount()];
		const attemptId = await answerModule(guestId, start);
		await completeModule(store, guestId, attemptId, start);
		const before = await readProgress(store, guestId, 0);
		expect(before.answered).toBe(7);

		expect(await mergeGuest(store, guestId, accountId, daysLater(1))).toBe(7);
		expect(await readProgress(store, accountId, 0)).toEqual(before);
		expect(await readAccount(store, guestId)).toMatchObject({ answered: 0 });
		expect(await readQuestion(store, accountId, attemptId, 1)).toMatchObject({ position: 1 });
		await expect(readQuestion(store, guestId, attemptId, 1)).rejects.toThrow(NotFound);
		const module = await readModule(store, 'lowmere-module', {
			learnerId: accountId,
			role: 'learner'
		});
		expect(module).toMatchObject({ step: 'done', completedAt: start });
	});

	it('has one card of each fact, as if one person had answered all the time', async () => {
		const [guestId, accountId, alone] = [await newGuest(), await newAccount(), await newAccount()];
		await answerOne(accountId, 'True', daysLater(0));
		await answerOne(guestId, 'False', daysLater(1));
		await answerOne(accountId, 'False', daysLater(3));
		await answerOne(guestId, 'False', daysLater(9));
		for (const [text, day] of [
			['True', 0],
			['False', 1],
			['False', 3],
			['False', 9]
		] as const) {
			await answerOne(alone, text, daysLater(day));
		}
		await mergeGuest(store, guestId, accountId, daysLater(10));
		const cards = await listCards(store.read, accountId);
		expect(cards).toHaveLength(1);
		expect(cards[0]?.card).toEqual((await listCards(store.read, alone))[0]?.card);
		expect(cards[0]?.card.reps).toBe(4);
		expect(await listCards(store.read, guestId)).toEqual([]);
	});

	it('may be brought along twice and changes nothing the second time', async () => {
		const [guestId, accountId] = [await newGuest(), await newAccount()];
		await answerOne(guestId, 'False', daysLater(1));
		const state = async () => [
			await store.read.select().from(response),
			await store.read.select().from(reviewLog),
			await store.read.select().from(schedulingCard),
			await store.read.select().from(learner)
		];
		expect(await mergeGuest(store, guestId, accountId, daysLater(2))).toBe(1);
		const once = await state();
		expect(await mergeGuest(store, guestId, accountId, daysLater(3))).toBe(0);
		expect(await state()).toEqual(once);
	});

	it('keeps the earlier of two days on which a module was done', async () => {
		const [guestId, accountId] = [await newGuest(), await newAccount()];
		for (const [who, day] of [
			[accountId, 5],
			[guestId, 2]
		] as const) {
			const attemptId = await answerModule(who, daysLater(day));
			await completeModule(store, who, attemptId, daysLater(day));
		}
		await mergeGuest(store, guestId, accountId, daysLater(6));
		const module = await readModule(store, 'lowmere-module', {
			learnerId: accountId,
			role: 'learner'
		});
		expect(module).toMatchObject({ completedAt: daysLater(2) });
	});

	it('is signed in as the account alone, and keeps what the guest was entitled to', async () => {
		const [guestId, accountId] = [await newGuest(), await newAccount()];
		await store.write((tx) => setRole(tx, guestId, 'admin'));
		const event = makeEvent(store, start);
		await startSession(event, guestId);
		await mergeGuest(store, guestId, accountId, start);
		expect((await readSession(event)).learner).toBeNull();
		await startSession(event, accountId);
		expect((await readSession(event)).learner).toMatchObject({
			learnerId: accountId,
			role: 'admin'
		});
	});

	it('goes to one account only, and no account goes to another', async () => {
		const guestId = await newGuest();
		const [one, two] = [await newAccount(), await newAccount()];
		await answerOne(guestId, 'False', start);
		await mergeGuest(store, guestId, one, start);
		await expect(mergeGuest(store, guestId, two, start)).rejects.toThrow(Conflict);
		await expect(mergeGuest(store, one, two, start)).rejects.toThrow(Conflict);
		await expect(mergeGuest(store, one, one, start)).rejects.toThrow(Conflict);
		await expect(mergeGuest(store, 'nobody', one, start)).rejects.toThrow(Conflict);
		await expect(mergeGuest(store, await newGuest(), guestId, start)).rejects.toThrow(Conflict);
		expect(await readAccount(store, one)).toMatchObject({ answered: 1 });
	});
});
