import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#lib/server/db/migrate.ts';
import { onServer, uniqueName } from './databases.ts';
import { howToGetPostgres, startPostgres } from './postgres-server.ts';

/** Runs once per project, before its workers: migrates one database that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	return project.name === 'postgres' ? setUpPostgres(project) : setUpSqlite(project);
}

async function setUpSqlite(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-test-'));
	const template = join(folder, 'template.db');
	await migrateDatabase(`file:${template}`);
	project.provide('databaseHome', { engine: 'sqlite', folder, template });
	return async () => rmSync(folder, { recursive: true, force: true });
}

async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
	const server = await startPostgres();
	if (!server) throw new Error(`No PostgreSQL to test on: ${howToGetPostgres}`);
	const template = uniqueName('template');
	const serverUrl = server.urlOf('postgres');
	await onServer(serverUrl, `create database ${template}`);
	await migrateDatabase(server.urlOf(template));
	project.provide('databaseHome', { engine: 'postgres', serverUrl, template });
	return async () => {
		await onServer(serverUrl, `drop database if exists ${template} with (force)`);
		await server.stop();
	};
}
