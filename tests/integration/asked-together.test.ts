import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type * as readTogether from '#lib/server/db/read-together.ts';
import { hashToken } from '#lib/server/ids.ts';
import { readAfterAnswer } from '#lib/server/repositories/attempts.ts';
import { findPlace, listScores } from '#lib/server/repositories/question-places.ts';
import { findSession, findSessionWithAttempt } from '#lib/server/repositories/sessions.ts';
import { startSession } from '#lib/server/auth/sessions.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { fill } from '../setup/assigned-class.ts';
import { makeEvent } from '../setup/events.ts';
import { openTestStore } from '../setup/store.ts';

/** The queries that the database has answered through the queue. */
const told = vi.hoisted((): string[] => []);
vi.mock('#lib/server/db/read-together.ts', async (importOriginal) => {
	const original = await importOriginal<typeof readTogether>();
	class ReadQueue extends original.ReadQueue {
		constructor(run: ConstructorParameters<typeof original.ReadQueue>[0]) {
			super(async (query, parameters) => {
				const rows = await run(query, parameters);
				told.push(query);
				return rows;
			});
		}
	}
	return { ...original, ReadQueue };
});

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

interface Pupil {
	tokenHash: string;
	attemptId: string;
}
const pupils: Pupil[] = [];

/** How many of the seven questions of a module each pupil of a class has answered. */
const answered = [0, 1, 2, 7];

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	for (const positions of answered) {
		const event = makeEvent(store, now);
		const { learnerId } = await createGuest(store, now);
		await startSession(event, learnerId);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		for (let position = 1; position <= positions; position++) {
			const { item } = await readQuestion(store, learnerId, attemptId, position, now);
			await submitAnswer(store, learnerId, attemptId, position, fill(item), now);
		}
		const tokenHash = hashToken(event.jar.get('footnote_session')?.value ?? '');
		pupils.push({ tokenHash, attemptId });
	}
});

type Ask = (db: typeof store.read, pupil: Pupil, index: number) => Promise<unknown>;

/** What a class that answers asks over and over. */
const asks: Record<string, Ask> = {
	'who asks': (db, { tokenHash }) => findSession(db, tokenHash),
	'who asks, with the attempt': (db, { tokenHash, attemptId }) =>
		findSessionWithAttempt(db, tokenHash, attemptId),
	'the places of an attempt': (db, { attemptId }, index) =>
		listScores(db, attemptId, index + 1, now),
	'one place with card and settings': (db, { attemptId }, index) =>
		findPlace(db, attemptId, index + 1, now),
	'what follows an answer': (db, { attemptId }) => readAfterAnswer(db, attemptId)
};
const strangers: Pupil[] = [
	{ tokenHash: 'none', attemptId: 'none' },
	{ tokenHash: `"},{\\',NULL`, attemptId: `x'y"z\\n` }
];

describe('what a class asks at once', () => {
	it.each(Object.entries(asks))(
		'is asked once, and is what each is told alone: %s',
		async (_, ask) => {
			const all = [...pupils, ...strangers];
			const alone: unknown[] = [];
			for (const [index, pupil] of all.entries()) alone.push(await ask(store.read, pupil, index));
			told.splice(0);
			const together = await Promise.all(all.map((pupil, index) => ask(store.read, pupil, index)));
			expect(together).toEqual(alone);
			// One question for all; SQLite is asked for each, which costs it nothing.
			const isPostgres = store.engine === 'postgres';
			expect(told).toEqual(isPostgres ? [expect.stringContaining('unnest')] : []);
			// Whose answer is whose can be told.
			expect(new Set(alone.map((each) => JSON.stringify(each))).size).toBeGreaterThan(1);
		}
	);

	it('refuses one alone whose question cannot be put', async () => {
		const broken = { tokenHash: 'a\u0000b', attemptId: 'a\u0000b' };
		const outcomes = await Promise.allSettled(
			[...pupils, broken].map(({ attemptId }) => readAfterAnswer(store.read, attemptId))
		);
		const told = outcomes.map(({ status }) => status);
		expect(told.slice(0, -1)).toEqual(pupils.map(() => 'fulfilled'));
		expect(told.at(-1)).toBe(store.engine === 'postgres' ? 'rejected' : 'fulfilled');
	});
});
