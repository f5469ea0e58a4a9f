import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { given, prepared } from '#lib/server/db/prepared.ts';
import { compileRowMapper } from '#lib/server/db/row-mapper.ts';
import { attempt, learner, learningModule } from '#lib/server/db/schema/index.ts';
import { findAttempt } from '#lib/server/repositories/attempts.ts';
import {
	findSession,
	findSessionWithAttempt,
	insertSession
} from '#lib/server/repositories/sessions.ts';
import { openStore } from '#lib/server/db/store.ts';
import { openTestStore } from '../setup/store.ts';

vi.mock('#lib/server/db/row-mapper.ts', { spy: true });

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

beforeAll(() =>
	store.write(async (tx) => {
		await tx
			.insert(learner)
			.values({ learnerId: 'l1', role: 'learner', isGuest: true, createdAt: now });
		await tx.insert(attempt).values({
			...{ attemptId: 'a1', learnerId: 'l1', kind: 'practice', title: 'T' },
			...{ seed: 7, itemCount: 2, startedAt: now }
		});
		await insertSession(tx, 'h1', 'l1', now);
	})
);

type Shape = (db: Database) => {
	prepare(name?: string): {
		execute(values: Record<string, unknown>): PromiseLike<Record<string, unknown>[]>;
	};
};

/** Queries of every shape that repositories prepare, as drizzle builds them. */
const shapes: Record<string, Shape> = {
	'columns of one table': (db: Database) =>
		db
			.select()
			.from(learner)
			.where(eq(learner.learnerId, given('id'))),
	'named columns and expressions': (db: Database) =>
		db
			.select({
				isGuest: learner.isGuest,
				created: learner.createdAt,
				double: sql`2 * 3`.mapWith(Number).as('double'),
				nothing: sql<string | null>`${learner.name}`
			})
			.from(learner)
			.where(eq(learner.learnerId, given('id'))),
	'tables that always and that sometimes join': (db: Database) =>
		db
			.select({
				learner,
				attempt,
				module: { slug: learningModule.slug, title: learningModule.title },
				storyId: attempt.storyId
			})
			.from(learner)
			.innerJoin(attempt, eq(attempt.learnerId, learner.learnerId))
			.leftJoin(learningModule, eq(learningModule.moduleId, attempt.moduleId))
			.where(eq(learner.learnerId, given('id')))
};

describe('a prepared query', () => {
	it.each(Object.entries(shapes))('gives what drizzle gives: %s', async (name, build) => {
		const run = prepared(name.replaceAll(' ', '_'), build);
		const plain = build(store.read).prepare(`plain_${name.replaceAll(' ', '_')}`);
		const expected = await plain.execute({ id: 'l1' });
		expect(expected).toHaveLength(1);
		expect(await run(store.read, { id: 'l1' })).toEqual(expected);
		expect(await run(store.read, { id: 'nobody' })).toEqual([]);
	});

	it('gives an optional table as null where there is none', async () => {
		const build = shapes['tables that always and that sometimes join'] as Shape;
		const [row] = await prepared('optional', build)(store.read, { id: 'l1' });
		expect(row).toMatchObject({ module: null, storyId: null, attempt: { startedAt: now } });
	});
});

describe('a session with an attempt', () => {
	it.each([
		['h1', 'a1'],
		['h1', 'none'],
		['none', 'a1']
	])('is what the two queries find, of %s and %s', async (tokenHash, attemptId) => {
		const both = await findSessionWithAttempt(store.read, tokenHash, attemptId);
		const known = await findSession(store.read, tokenHash);
		expect(both?.session ?? null).toEqual(known);
		expect(both?.found ?? null).toEqual(known && (await findAttempt(store.read, attemptId)));
	});

	it('is mapped by a plan', async () => {
		const compile = vi.mocked(compileRowMapper);
		const store = openStore(process.env['DATABASE_URL']);
		compile.mockClear();
		await findSessionWithAttempt(store.read, 'h1', 'a1').finally(() => store.close());
		expect(compile.mock.results).toEqual([{ type: 'return', value: expect.any(Function) }]);
	});
});
