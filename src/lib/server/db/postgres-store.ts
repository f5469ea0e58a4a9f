import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import type { Database, Store } from './database.ts';
import { refuseNestedWrite, runAsWrite } from './nested-write.ts';
import * as schema from './schema/index.ts';

const serializationFailure = '40001';
const deadlock = '40P01';
const mostTries = 12;
/** After so many tries beside others, a change runs again only when no other that failed does. */
const triesBesideOthers = 3;

/**
 * PostgreSQL: every write is a SERIALIZABLE transaction, run again when the server says that another
 * one came between.
 *
 * @param url `postgres://user:password@host:port/database`
 */
export function openPostgresStore(url: string): Store {
	const client = postgres(url, { max: 16, onnotice: () => {} });
	const idle: Lane[] = [];
	let lastInTurn: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
		const turn = lastInTurn.then(run);
		lastInTurn = turn.catch(() => {});
		return turn;
	};
	return {
		engine: 'postgres',
		read: asDatabase(client),
		async write<T>(change: (tx: Database) => Promise<T>): Promise<T> {
			refuseNestedWrite();
			const lane = idle.pop() ?? new Lane(client);
			try {
				for (let tries = 1; ; tries++) {
					try {
						const run = () => lane.run(change);
						return await (tries > triesBesideOthers ? inTurn(run) : run());
					} catch (error) {
						if (!mayRunAgain(error) || tries >= mostTries) throw error;
						// Longer and longer, and not all at the same moment.
						await pause(Math.random() * 2 ** Math.min(tries, 7));
					}
				}
			} finally {
				idle.push(lane);
			}
		},
		close: () => client.end({ timeout: 5 })
	};
}

/**
 * One transaction after the other, seen through one `Database` that outlives them: queries that were
 * prepared on it need not be built again for every transaction.
 */
class Lane {
	readonly #client: Sql;
	readonly #tx: Database;
	#transaction: TransactionSql | null = null;

	constructor(client: Sql) {
		this.#client = client;
		const unsafe: Sql['unsafe'] = (query, parameters, options) => {
			if (!this.#transaction) throw new Error('the transaction of this query is over');
			return this.#transaction.unsafe(query, parameters, options);
		};
		// All that drizzle asks of a client, but for its options, is `unsafe`.
		this.#tx = asDatabase(
			new Proxy(client, {
				get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name))
			})
		);
	}

	async run<T>(change: (tx: Database) => Promise<T>): Promise<T> {
		const done = await this.#client.begin('isolation level serializable', async (transaction) => {
			this.#transaction = transaction;
			try {
				return { value: await runAsWrite(() => change(this.#tx)) };
			} finally {
				this.#transaction = null;
			}
		});
		return done.value;
	}
}

function asDatabase(client: Sql): Database {
	return drizzle(client, { schema, casing: 'snake_case' }) as unknown as Database;
}

function mayRunAgain(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const code = 'code' in cause ? cause.code : null;
		if (code === serializationFailure || code === deadlock) return true;
	}
	return false;
}
