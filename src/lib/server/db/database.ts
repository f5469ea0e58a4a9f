import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema/index.ts';

/**
 * What repositories query, on either engine. Its queries are awaited, never `.get()` or `.all()`:
 * those exist on one engine only.
 */
export type Database = BaseSQLiteDatabase<'async', unknown, typeof schema>;

/**
 * `read` sees committed rows only. Only `write` changes rows: it runs `change` in a transaction that
 * is on disk before the promise resolves. Inside, await nothing but queries on its argument; it may
 * run twice; a `write` inside a `write` throws.
 */
export interface Store {
	readonly engine: 'sqlite' | 'postgres';
	readonly read: Database;
	write<T>(change: (tx: Database) => Promise<T>): Promise<T>;
	/**
	 * A change and what is to be known next. `next` sees it and all that was committed before it; what it
	 * throws leaves the change as it is. On PostgreSQL its queries travel with the commit.
	 */
	writeThenRead<T, Next>(
		change: (tx: Database) => Promise<T>,
		next: (db: Database) => Promise<Next>
	): Promise<[T, Next]>;
	/**
	 * The same for changes of one kind of which many arrive at a time and none needs another: on
	 * PostgreSQL those that come while others are being made are made by the next query. SQLite's
	 * changes share a commit anyway.
	 *
	 * @param kind one and the same object for all of a kind
	 */
	writeTogether<Input, Next>(
		kind: ManyAtOnce<Input>,
		input: Input,
		next: (db: Database) => Promise<Next>
	): Promise<Next>;
	close(): Promise<void>;
}

/** How changes of one kind are made. */
export interface ManyAtOnce<Input> {
	/** Whatever becomes of it, by a transaction. It may run twice. */
	one(tx: Database, input: Input): Promise<void>;
	/**
	 * All of them, by a single query, on PostgreSQL only.
	 *
	 * @throws when not all can be made alike: then each is made alone
	 */
	all(db: Database, inputs: Input[]): Promise<void>;
}
