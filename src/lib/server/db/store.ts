import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from './database.ts';
import { engine, engineOf } from './dialect.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

export const defaultDatabaseUrl = 'file:data/footnote.db';

/**
 * Opens the database of a URL: `postgres://…`, `file:relative/or/absolute.db`, or a path.
 *
 * @throws when the URL is of another engine than the tables of this process were built for
 */
export function openStore(databaseUrl: string = defaultDatabaseUrl): Store {
	if (engineOf(databaseUrl) !== engine) {
		throw new Error(`DATABASE_URL must be set before the first import to open ${databaseUrl}`);
	}
	if (engine === 'postgres') return openPostgresStore(databaseUrl);
	const path = sqlitePath(databaseUrl);
	mkdirSync(dirname(path), { recursive: true });
	return openSqliteStore(path);
}

/** The file of a SQLite URL, absolute. */
export function sqlitePath(databaseUrl: string): string {
	if (databaseUrl.startsWith('file://')) return fileURLToPath(databaseUrl);
	return resolve(databaseUrl.replace(/^(file|sqlite):/, ''));
}
