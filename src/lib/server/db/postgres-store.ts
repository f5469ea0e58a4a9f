import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type ReservedSql, type Sql } from 'postgres';
import type { Database, ManyAtOnce, Store } from './database.ts';
import { refuseNestedWrite, runAsWrite } from './nested-write.ts';
import type { WithQueue } from './postgres-statement.ts';
import { ReadQueue } from './read-together.ts';
import { WriteQueue } from './write-together.ts';
import * as schema from './schema/index.ts';

/** What a query on its own is as well. */
const serializable = { default_transaction_isolation: 'serializable' } as const;
const serializationFailure = '40001';
const deadlock = '40P01';
const transactionAborted = '25P02';
/**
 * Queries beyond that share a connection and travel together, which takes less time on both sides than
 * a connection for each: with 6 in all an answer takes 7 % less than with 16 (BENCHMARKS.md).
 */
const mostConnections = 4;
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
	const client = postgres(url, { max: mostConnections, onnotice: () => {} });
	const quick = postgres(url, { max: 1, onnotice: () => {} });
	const keeping = postgres(url, { max: 1, onnotice: () => {}, connection: serializable });
	const idle: Lane[] = [];
	let lastInTurn: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
		const turn = lastInTurn.then(run);
		lastInTurn = turn.catch(() => {});
		return turn;
	};
	const runUntilKept: Lane['run'] = async (change, next) => {
		refuseNestedWrite();
		const lane = idle.pop() ?? new Lane(client);
		try {
			for (let tries = 1; ; tries++) {
				try {
					const run = () => lane.run(change, next);
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
	};
	const read = readThrough(client, quick);
	const write: Store['write'] = async (change) =>
		(await runUntilKept(change, async () => {})).value;
	const writeThenRead: Store['writeThenRead'] = async (change, next) => {
		const { value, read } = await runUntilKept(change, next);
		// The change stands whatever came of reading: it is not run again for that.
		if (read.status === 'rejected') throw read.reason;
		return [value, read.value];
	};
	const queues = new Map<object, unknown>();
	const queueOf = <Input>(kind: ManyAtOnce<Input>): WriteQueue<Input> => {
		if (!queues.has(kind)) queues.set(kind, new WriteQueue(kind, asDatabase(keeping), read));
		return queues.get(kind) as WriteQueue<Input>;
	};
	return {
		engine: 'postgres',
		read,
		write,
		writeThenRead,
		async writeTogether<Input, Next>(
			kind: ManyAtOnce<Input>,
			input: Input,
			next: (db: Database) => Promise<Next>
		): Promise<Next> {
			refuseNestedWrite();
			const made = await queueOf(kind).add(input, next);
			if (made === 'alone') {
				return (await writeThenRead((tx) => kind.one(tx, input), next))[1];
			}
			if (made.read.status === 'rejected') throw made.read.reason;
			return made.read.value as Next;
		},
		async close() {
			await Promise.all([client, quick, keeping].map((each) => each.end({ timeout: 5 })));
		}
	};
}

/** What became of a transaction, and of the reading that travelled behind its commit. */
interface Kept<T, Next> {
	value: T;
	read: PromiseSettledResult<Next>;
}

/**
 * One transaction after the other, seen through one `Database` that outlives them: queries that were
 * prepared on it need not be built again for every transaction.
 */
class Lane {
	readonly #client: Sql;
	readonly #tx: Database;
	#transaction: ReservedSql | null = null;
	#firstError: unknown = null;

	constructor(client: Sql) {
		this.#client = client;
		const unsafe = (...query: Parameters<Sql['unsafe']>) => {
			if (!this.#transaction) throw new Error('the transaction of this query is over');
			const sent = this.#transaction.unsafe(...query);
			sent.catch((error: unknown) => (this.#firstError ??= error));
			return sent;
		};
		this.#tx = asDatabase(withOwn(client, { unsafe }));
	}

	/** @param next asked on the same connection behind the commit, so that it sees what was committed */
	async run<T, Next>(
		change: (tx: Database) => Promise<T>,
		next: (db: Database) => Promise<Next>
	): Promise<Kept<T, Next>> {
		const connection = await this.#client.reserve();
		// Travels with the first query of the change; should it fail, so do the queries behind it.
		const begun = connection.unsafe('begin isolation level serializable').execute();
		begun.catch(() => {});
		this.#transaction = connection;
		this.#firstError = null;
		let isLost = false;
		try {
			const value = await runAsWrite(() => change(this.#tx));
			await begun;
			const committed = connection.unsafe('commit').execute();
			const reading = Promise.allSettled([next(this.#tx)]);
			const { command } = await committed;
			// A server that has refused a query answers a commit by undoing everything.
			if (command !== 'COMMIT') throw new Error('a query of this transaction had failed');
			const [read] = await reading;
			return { value, read };
		} catch (thrown) {
			// Queries sent behind one that failed say no more than that; which of them is heard first is chance.
			const error = codesOf(thrown).includes(transactionAborted) ? this.#firstError : thrown;
			isLost = isConnectionLost(error);
			// To write to a connection that is gone would end this process (postgres.js, issue 1208).
			if (!isLost) await connection.unsafe('rollback').catch(() => (isLost = true));
			throw error;
		} finally {
			this.#transaction = null;
			// One that is gone goes back by itself.
			if (!isLost) connection.release();
		}
	}
}

/**
 * Queries that are prepared are the short ones of every answer and every page of a question. They share
 * one connection of their own, and the same query of several requests is asked once: what wakes the
 * server's process costs more than the query. Nothing long stands before them.
 */
function readThrough(client: Sql, quick: Sql): Database {
	// For what it sets in the options: how values are read and written.
	asDatabase(quick);
	const together = new ReadQueue((query, parameters) =>
		quick.unsafe(query, parameters, { prepare: true }).values()
	);
	const unsafe: Own['unsafe'] = (query, parameters, options) =>
		(options?.prepare ? quick : client).unsafe(query, parameters, options);
	return asDatabase(withOwn(client, { unsafe, together }));
}

/** All that drizzle asks of a client, but for its options, is `unsafe`; we ask for a queue. */
interface Own extends WithQueue {
	unsafe(...query: Parameters<Sql['unsafe']>): PromiseLike<unknown>;
}

function withOwn(client: Sql, own: Own): Sql {
	return new Proxy(client, {
		get: (target, name) => Reflect.get(Object.hasOwn(own, name) ? own : target, name)
	});
}

function asDatabase(client: Sql): Database {
	return drizzle(client, { schema, casing: 'snake_case' }) as unknown as Database;
}

function mayRunAgain(error: unknown): boolean {
	return codesOf(error).some((code) => code === serializationFailure || code === deadlock);
}

/** The server ended the connection (class 57P), or the network did. */
function isConnectionLost(error: unknown): boolean {
	return codesOf(error).some((code) => /^(?:57P0\d|CONNECTION_\w+|ECONN\w+|EPIPE)$/.test(code));
}

function codesOf(error: unknown): string[] {
	const codes: string[] = [];
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code);
	}
	return codes;
}
