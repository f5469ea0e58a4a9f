import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, Store } from './database.ts';
import { refuseNestedWrite, runAsWrite } from './nested-write.ts';
import * as schema from './schema/index.ts';

const serializationFailure = '40001';
const deadlock = '40P01';
const giveUpAfterMs = 10_000;
const longestPauseMs = 50;

/**
 * PostgreSQL: every write is a SERIALIZABLE transaction, run again when the server says that another
 * one came between. Those that run again go one at a time: if all of a class that wants the same row
 * tried again together, one of them would get through each round and the rest would try for ever.
 *
 * @param url `postgres://user:password@host:port/database`
 */
export function openPostgresStore(url: string): Store {
	const client = postgres(url, { max: 16, onnotice: () => {} });
	const database = drizzle(client, { schema, casing: 'snake_case' });
	const oneAtATime = makeLane();
	return {
		engine: 'postgres',
		read: database as unknown as Database,
		async write<T>(change: (tx: Database) => Promise<T>): Promise<T> {
			refuseNestedWrite();
			const run = () =>
				database.transaction((tx) => runAsWrite(() => change(tx as unknown as Database)), {
					isolationLevel: 'serializable'
				});
			try {
				return await run();
			} catch (error) {
				if (!mayRunAgain(error)) throw error;
				return oneAtATime(() => runUntilSerialized(run));
			}
		},
		close: () => client.end({ timeout: 5 })
	};
}

/** @returns a function that runs what it is given after everything it was given before */
function makeLane(): <T>(run: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (run) => {
		const turn = last.then(run);
		last = turn.catch(() => {});
		return turn;
	};
}

async function runUntilSerialized<T>(run: () => Promise<T>): Promise<T> {
	const startedAt = performance.now();
	for (let tries = 1; ; tries++) {
		try {
			return await run();
		} catch (error) {
			const isOver = performance.now() - startedAt > giveUpAfterMs;
			if (!mayRunAgain(error) || isOver) throw error;
			await pause(Math.random() * Math.min(2 ** tries, longestPauseMs));
		}
	}
}

function mayRunAgain(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const code = 'code' in cause ? cause.code : null;
		if (code === serializationFailure || code === deadlock) return true;
	}
	return false;
}
