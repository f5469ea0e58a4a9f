import { resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { engineOf } from './dialect.ts';
import { sqlitePath } from './store.ts';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Any number will do, as long as every process of an installation takes the same. */
const migrationLock = 70_118_331;

/**
 * Brings the tables of a database to this version. Safe to run again and from several processes.
 *
 * @param folder where `sqlite/` and `postgres/` are
 */
export async function migrateDatabase(databaseUrl: string, folder = 'drizzle'): Promise<void> {
	if (engineOf(databaseUrl) === 'sqlite') {
		const path = sqlitePath(databaseUrl);
		mkdirSync(dirname(path), { recursive: true });
		const client = new SqliteDatabase(path, { timeout: 10_000 });
		try {
			client.pragma('journal_mode = WAL');
			migrateSqlite(drizzleSqlite(client), { migrationsFolder: resolve(folder, 'sqlite') });
		} finally {
			client.close();
		}
		return;
	}
	const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		await client`select pg_advisory_lock(${migrationLock})`;
		await migratePostgres(drizzlePostgres(client), {
			migrationsFolder: resolve(folder, 'postgres')
		});
	} finally {
		await client.end();
	}
}
