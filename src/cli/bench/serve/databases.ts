import { join } from 'node:path';
import { createTestDatabase } from '../../../../tests/setup/databases.ts';
import { startDurablePostgres } from '../../../../tests/setup/postgres-server.ts';
import { runToEnd } from './servers.ts';

export type EngineName = 'sqlite' | 'postgres';

/** Where the databases of one engine are made. */
export interface Databases {
	create(name: string): Promise<string>;
	/** Of the server, where the engine has one. */
	pid: number | null;
	end(): Promise<void>;
}

/** @param folder what is not in a server's own place goes here */
export async function openDatabases(engine: EngineName, folder: string): Promise<Databases> {
	return engine === 'sqlite' ? sqliteIn(folder) : ownPostgres();
}

/** A fresh database with the module that students answer. @returns its address */
export async function createBenchDatabase(databases: Databases): Promise<string> {
	const databaseUrl = await databases.create('footnote');
	await runToEnd(['src/cli/bench/serve/prepare-process.ts'], { DATABASE_URL: databaseUrl });
	return databaseUrl;
}

function sqliteIn(folder: string): Databases {
	return {
		create: async (name) => `file:${join(folder, `${name}.db`)}`,
		pid: null,
		end: async () => {}
	};
}

async function ownPostgres(): Promise<Databases> {
	const server = await startDurablePostgres();
	const home = { engine: 'postgres', serverUrl: server.urlOf('postgres'), template: '' } as const;
	return {
		create: async () => (await createTestDatabase(home, { empty: true })).databaseUrl,
		pid: server.pid,
		end: () => server.stop()
	};
}
