import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fillDemo } from '../../seeds/demo/fill-demo.ts';
import { demoPassword } from '../../seeds/demo/people.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Store } from '#lib/server/db/database.ts';
import { account, attempt, auditEntry, learner, response } from '#lib/server/db/schema/index.ts';
import { openStore } from '#lib/server/db/store.ts';
import { signIn } from '#lib/server/services/accounts.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { createTestDatabase, type TestDatabase } from '../setup/databases.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-03-03T15:20:00Z');
const given = { seed: 5, now, students: 4, slugs: ['lowmere-module'] };

let other: { database: TestDatabase; store: Store };
beforeAll(async () => {
	const database = await createTestDatabase(inject('databaseHome'));
	other = { database, store: openStore(database.databaseUrl) };
	for (const each of [store, other.store]) {
		await publishSeeds(each, makeBridgeBank(), new Date('2026-01-01T00:00:00Z'));
		await fillDemo(each, given);
	}
}, 60_000);
afterAll(async () => {
	await other.store.close();
	await other.database.drop();
});

/** Answers to assignments, without ids that are made anew each time. */
function answersOf({ read }: Store) {
	return read
		.select({
			who: account.signInName,
			itemId: response.itemId,
			score: response.score,
			answeredAt: response.answeredAt
		})
		.from(response)
		.innerJoin(attempt, eq(attempt.attemptId, response.attemptId))
		.innerJoin(account, eq(account.learnerId, response.learnerId))
		.where(eq(attempt.kind, 'assignment'))
		.orderBy(asc(account.signInName), asc(response.answeredAt));
}

describe('the demonstration', () => {
	it('has a class that answers assignments, right and wrong, and reviews, all before now', async () => {
		const rows = await store.read.select().from(response);
		expect(rows.every(({ answeredAt }) => answeredAt < now)).toBe(true);
		const scores = new Set((await answersOf(store)).map(({ score }) => score));
		expect([scores.has(0), scores.has(1)]).toEqual([true, true]);
		const attempts = await store.read.select().from(attempt);
		expect(new Set(attempts.map(({ kind }) => kind))).toEqual(new Set(['assignment', 'review']));
		const weeks = new Set(attempts.map(({ startedAt }) => Math.floor(+startedAt / 6048e5)));
		expect(weeks.size).toBeGreaterThanOrEqual(6);
	});

	it('is the same for the same seed', async () => {
		const answers = await answersOf(store);
		expect(answers.length).toBeGreaterThan(50);
		expect(await answersOf(other.store)).toEqual(answers);
	});

	it('names nobody who could be taken for real, and lets everybody in with the password it prints', async () => {
		const names = (await store.read.select().from(learner)).map(({ name }) => name ?? '');
		expect(names.filter((name) => !/\((simulated|demonstration)\)$/.test(name))).toEqual([]);
		for (const signInName of ['demo-admin', 'demo-teacher', 'student-01', 'student-04']) {
			const credentials = { signInName, password: demoPassword, address: signInName };
			expect(await signIn(store, credentials, now)).toMatchObject({ ok: true });
		}
	});

	it('was made by the services: its log says who made whom a teacher', async () => {
		const actions = (await store.read.select().from(auditEntry)).map(({ action }) => action);
		expect(actions).toEqual(expect.arrayContaining(['invitation.accept', 'classroom.create']));
	});
});
