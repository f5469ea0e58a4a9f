import { sql, type SQL } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/**
 * One set of column builders for both engines, chosen by the scheme of `DATABASE_URL` when the
 * module loads. Its type is SQLite's: the cast below is what lets tables and queries be written once.
 */
export type Engine = 'sqlite' | 'postgres';

/** Anything that is not `postgres://` or `postgresql://` is a SQLite file. */
export function engineOf(databaseUrl: string | undefined): Engine {
	return /^postgres(ql)?:\/\//.test(databaseUrl ?? '') ? 'postgres' : 'sqlite';
}

export const engine = engineOf(process.env['DATABASE_URL']);

const sqliteBuilders = {
	table: sqlite.sqliteTable,
	text: () => sqlite.text(),
	integer: () => sqlite.integer(),
	real: () => sqlite.real(),
	bool: () => sqlite.integer({ mode: 'boolean' }),
	/** An instant, to the millisecond. */
	time: () => sqlite.integer({ mode: 'timestamp_ms' }),
	json: <T>() => sqlite.text({ mode: 'json' }).$type<T>(),
	index: sqlite.index,
	uniqueIndex: sqlite.uniqueIndex,
	primaryKey: sqlite.primaryKey
};

const postgresBuilders = {
	table: pg.pgTable,
	text: () => pg.text(),
	integer: () => pg.integer(),
	real: () => pg.doublePrecision(),
	bool: () => pg.boolean(),
	time: () => pg.timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
	// json and not jsonb: it gives back the same text, so that what was hashed stays what was stored.
	json: <T>() => pg.json().$type<T>(),
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: pg.primaryKey
};

const builders =
	engine === 'postgres' ? (postgresBuilders as unknown as typeof sqliteBuilders) : sqliteBuilders;

export const { table, text, integer, real, bool, time, json, index, uniqueIndex, primaryKey } =
	builders;

/** The calendar day of an instant in a fixed offset from UTC, as ISO text, for grouping. */
export function dayOf(column: SQL | sqlite.SQLiteColumn, offsetMinutes: number): SQL<string> {
	return engine === 'postgres'
		? sql<string>`to_char((${column} at time zone 'UTC') + ${offsetMinutes} * interval '1 minute', 'YYYY-MM-DD')`
		: sql<string>`strftime('%Y-%m-%d', ${column} / 1000 + ${offsetMinutes} * 60, 'unixepoch')`;
}

/** A value as an instant: an expression, into which SQLite does not look when it chooses a plan. */
export function asTime(value: SQL): SQL {
	return engine === 'postgres'
		? sql`cast(${value} as timestamp with time zone)`
		: sql`cast(${value} as integer)`;
}
