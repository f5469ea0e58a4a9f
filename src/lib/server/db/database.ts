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
	close(): Promise<void>;
}
