import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

// Imports nothing of ours: a test file's tables are built when DATABASE_URL stands, and not before.

/** Where a worker makes its databases: a folder for SQLite, a server for PostgreSQL. */
export type DatabaseHome =
	| { engine: 'sqlite'; folder: string; template: string }
	| { engine: 'postgres'; serverUrl: string; template: string };

declare module 'vitest' {
	export interface ProvidedContext {
		databaseHome: DatabaseHome;
	}
}

export interface TestDatabase {
	databaseUrl: string;
	drop(): Promise<void>;
}

/** A database of its own: with this version's tables and no rows, or `empty` of tables too. */
export async function createTestDatabase(
	home: DatabaseHome,
	{ empty = false } = {}
): Promise<TestDatabase> {
	const name = uniqueName('db');
	if (home.engine === 'sqlite') {
		const file = join(home.folder, `${name}.db`);
		if (!empty) copyFileSync(home.template, file);
		return { databaseUrl: `file:${file}`, drop: async () => {} };
	}
	const template = empty ? 'template1' : home.template;
	await onServer(home.serverUrl, `create database ${name} template ${template}`);
	const url = new URL(home.serverUrl);
	url.pathname = `/${name}`;
	return {
		databaseUrl: url.href,
		drop: () => onServer(home.serverUrl, `drop database if exists ${name} with (force)`)
	};
}

export function uniqueName(kind: string): string {
	return `footnote_${kind}_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
}

/** One statement on a connection of its own: `create database` runs in no transaction. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
	const client = postgres(serverUrl, { max: 1, onnotice: () => {} });
	try {
		await client.unsafe(statement);
	} finally {
		await client.end();
	}
}
