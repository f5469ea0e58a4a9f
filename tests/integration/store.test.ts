import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestStore } from '../setup/store.ts';
import type { Database, ManyAtOnce } from '#lib/server/db/database.ts';
import { learner } from '#lib/server/db/schema/index.ts';
import { readSetting, writeSetting } from '#lib/server/repositories/settings.ts';
import { countLearners, insertLearner } from '#lib/server/repositories/learners.ts';

const store = openTestStore();
const guest = (learnerId: string) => ({
	learnerId,
	role: 'learner' as const,
	isGuest: true,
	name: null,
	createdAt: new Date(0),
	deletedAt: null
});

describe('write', () => {
	beforeEach(() => store.write((tx) => writeSetting(tx, 'seeds', 'before')));

	it('gives back what the change returns, and reads see it at once', async () => {
		const given = await store.write(async (tx) => {
			await writeSetting(tx, 'seeds', 'after');
			return 'given';
		});
		expect(given).toBe('given');
		expect(await readSetting(store.read, 'seeds')).toBe('after');
	});

	it('undoes a change that throws, and no other of the same turn', async () => {
		const results = await Promise.allSettled([
			store.write((tx) => insertLearner(tx, guest('first'))),
			store.write(async (tx) => {
				await insertLearner(tx, guest('second'));
				await writeSetting(tx, 'seeds', 'lost');
				throw new Error('changed my mind');
			}),
			store.write((tx) => insertLearner(tx, guest('third')))
		]);
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(await readSetting(store.read, 'seeds')).toBe('before');
		expect(await countLearners(store.read)).toBe(2);
	});

	it('refuses a change that breaks a rule of the tables and goes on', async () => {
		await expect(store.write((tx) => insertLearner(tx, guest('first')))).rejects.toThrow();
		await store.write((tx) => insertLearner(tx, guest('fourth')));
		expect(await countLearners(store.read)).toBe(3);
	});

	it('loses no update of many at once', async () => {
		const before = await countLearners(store.read);
		const ids = Array.from({ length: 300 }, (_, index) => `many-${index}`);
		await Promise.all(ids.map((id) => store.write((tx) => insertLearner(tx, guest(id)))));
		expect(await countLearners(store.read)).toBe(before + ids.length);
	});

	it('reads its own writes before they are committed, and nobody else does', async () => {
		const [inside, outside] = await store.write(async (tx) => {
			await writeSetting(tx, 'seeds', 'inside');
			return [await readSetting(tx, 'seeds'), await readSetting(store.read, 'seeds')];
		});
		expect(inside).toBe('inside');
		expect(outside).toBe('before');
	});

	it('counts up without losing any when each change reads what it writes', async () => {
		await store.write((tx) => writeSetting(tx, 'seeds', '0'));
		const increment = () =>
			store.write(async (tx) => {
				const value = Number(await readSetting(tx, 'seeds'));
				await writeSetting(tx, 'seeds', String(value + 1));
			});
		await Promise.all(Array.from({ length: 40 }, increment));
		expect(await readSetting(store.read, 'seeds')).toBe('40');
	});

	it('lets a whole class through when each counts before it adds', async () => {
		const before = await countLearners(store.read);
		const countAndAdd = (index: number) =>
			store.write(async (tx) => {
				const counted = await countLearners(tx);
				await insertLearner(tx, guest(`pupil-${index}`));
				return counted - before;
			});
		const counted = await Promise.all(Array.from({ length: 60 }, (_, i) => countAndAdd(i)));
		expect(counted.sort((a, b) => a - b)).toEqual(counted.map((_, index) => index));
	});

	it('throws when a write is made inside a write', async () => {
		const nested = store.write(() => store.write((tx) => writeSetting(tx, 'seeds', 'x')));
		await expect(nested).rejects.toThrow('write() inside write()');
	});
});

describe('writeThenRead', () => {
	const readSeeds = (db: Database) => readSetting(db, 'seeds');

	it('reads what was changed, and what others had committed before', async () => {
		const seen = await Promise.all(
			Array.from({ length: 20 }, (_, index) =>
				store.writeThenRead((tx) => insertLearner(tx, guest(`then-${index}`)), countLearners)
			)
		);
		const counts = seen.map(([, count]) => count);
		// Each sees itself, and the last to be committed sees all.
		expect(Math.max(...counts)).toBe(await countLearners(store.read));
	});

	it('keeps a change whose reading fails, and makes it once', async () => {
		await store.write((tx) => writeSetting(tx, 'seeds', '0'));
		const reading = store.writeThenRead(
			async (tx) => writeSetting(tx, 'seeds', `${await readSeeds(tx)}1`),
			async (db) => {
				await readSeeds(db);
				throw Object.assign(new Error('not read'), { code: '40001' });
			}
		);
		await expect(reading).rejects.toThrow('not read');
		expect(await readSeeds(store.read)).toBe('01');
	});

	it('undoes a change that throws and reads nothing', async () => {
		await store.write((tx) => writeSetting(tx, 'seeds', 'before'));
		const changing = store.writeThenRead(async (tx) => {
			await writeSetting(tx, 'seeds', 'lost');
			throw new Error('changed my mind');
		}, readSeeds);
		await expect(changing).rejects.toThrow('changed my mind');
		expect(await readSeeds(store.read)).toBe('before');
	});
});

describe('writeTogether', () => {
	const readSeeds = (db: Database) => readSetting(db, 'seeds');

	/** Learners with a name of their own, added one by one or all at once; what was tried is noted. */
	function addingLearners(canBeTogether: (names: string[]) => boolean = () => true) {
		const tried: string[][] = [];
		const kind: ManyAtOnce<string> = {
			one: (tx, name) => {
				tried.push([name]);
				return insertLearner(tx, guest(name));
			},
			all: async (db, names) => {
				tried.push(names);
				if (!canBeTogether(names)) throw new Error('not these');
				await db.insert(learner).values(names.map(guest));
			}
		};
		return { kind, tried };
	}
	const named = (prefix: string, count: number) =>
		Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

	it('makes every change once, and each sees itself', async () => {
		const before = await countLearners(store.read);
		const { kind, tried } = addingLearners();
		const names = named('together', 150);
		const seen = await Promise.all(
			names.map((name) => store.writeTogether(kind, name, countLearners))
		);
		expect(Math.min(...seen)).toBeGreaterThan(before);
		expect(await countLearners(store.read)).toBe(before + names.length);
		// SQLite's share a commit as they are; on PostgreSQL 64 at the most are one.
		expect(tried.map(({ length }) => length)).toEqual(
			store.engine === 'postgres' ? [64, 64, 22] : Array(150).fill(1)
		);
	});

	it('makes one alone the same way', async () => {
		const before = await countLearners(store.read);
		const { kind, tried } = addingLearners();
		expect(await store.writeTogether(kind, 'only', countLearners)).toBe(before + 1);
		expect(tried).toEqual([['only']]);
	});

	it('joins what arrives while others are being made', async () => {
		const { kind, tried } = addingLearners();
		const add = (name: string) => store.writeTogether(kind, name, readSeeds);
		const first = [add('early-1'), add('early-2')];
		await vi.waitUntil(() => tried.length > 0);
		const second = named('late', 5).map(add);
		await Promise.all([...first, ...second]);
		expect(tried.map(({ length }) => length)).toEqual(
			store.engine === 'postgres' ? [2, 5] : Array(7).fill(1)
		);
	});

	it.each([[1], [7]])('makes each alone when %i cannot be made together', async (count) => {
		const before = await countLearners(store.read);
		const { kind } = addingLearners(() => false);
		const names = named(`apart-${count}`, count);
		const seen = await Promise.all(
			names.map((name) => store.writeTogether(kind, name, countLearners))
		);
		expect(Math.min(...seen)).toBeGreaterThan(before);
		expect(await countLearners(store.read)).toBe(before + count);
	});

	it('refuses one that breaks a rule of the tables, and keeps those beside it', async () => {
		const { kind } = addingLearners();
		const names = ['beside-1', 'first', 'beside-2'];
		const outcomes = await Promise.allSettled(
			names.map((name) => store.writeTogether(kind, name, readSeeds))
		);
		expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	});

	it.each([[1], [3]])('keeps %i whose reading fails', async (count) => {
		const before = await countLearners(store.read);
		const { kind } = addingLearners();
		const outcomes = await Promise.allSettled(
			named(`unread-${count}`, count).map((name) =>
				store.writeTogether(kind, name, () => Promise.reject(new Error('not read')))
			)
		);
		expect(outcomes.map(({ status }) => status)).toEqual(Array(count).fill('rejected'));
		expect(await countLearners(store.read)).toBe(before + count);
	});

	it('goes on after a reading that throws at once', async () => {
		const { kind } = addingLearners();
		const thrown = store.writeTogether(kind, 'thrown', () => {
			throw new Error('not even asked');
		});
		await expect(thrown).rejects.toThrow('not even asked');
		await store.writeTogether(kind, 'after-thrown', readSeeds);
		expect((await store.read.select().from(learner)).map(({ learnerId }) => learnerId)).toEqual(
			expect.arrayContaining(['thrown', 'after-thrown'])
		);
	});

	it('throws inside a write', async () => {
		const { kind } = addingLearners();
		const nested = store.write(() => store.writeTogether(kind, 'nested', readSeeds));
		await expect(nested).rejects.toThrow('write() inside write()');
	});

	it('is as strict as every other transaction', async () => {
		const { kind, tried } = addingLearners();
		const level = sql<string>`current_setting('transaction_isolation')`;
		const ask = async (db: Database) =>
			store.engine === 'postgres'
				? (await db.select({ level }).from(learner).limit(1))[0]?.level
				: 'serializable';
		// Asked where the change was made, by whoever is alone.
		expect(await store.writeTogether(kind, 'strict', ask)).toBe('serializable');
		expect(await store.writeThenRead((tx) => ask(tx), readSeeds)).toContain('serializable');
		expect(tried).toEqual([['strict']]);
	});
});
