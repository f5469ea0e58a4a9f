import { spawn } from 'node:child_process';
import { z } from 'zod';
import { readEnvironment, withoutPassword } from '#lib/schemas/environment.ts';
import { reasonOf, StartFailure } from './failure.ts';

const prepared = z.object({
	/** Token of a link that makes its opener the administrator; null when there is one already. */
	adminToken: z.string().nullable()
});
export type Prepared = z.output<typeof prepared>;

/**
 * Makes the database ready in a process of its own, so that the server does not keep in memory what
 * only the start needs: the reader of articles, its model, the compiler of our sources.
 *
 * @throws StartFailure when the database cannot be reached or written
 */
export function prepareInChild(root: string): Promise<Prepared> {
	const child = spawn(process.execPath, [import.meta.filename], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let answer = '';
	let trouble = '';
	child.stdout.on('data', (chunk) => (answer += chunk));
	child.stderr.on('data', (chunk) => (trouble += chunk));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve(prepared.parse(JSON.parse(answer)));
			else reject(new StartFailure(trouble.trim() || `The database was not made ready (${code}).`));
		});
	});
}

/**
 * Tables of this version, the curriculum that ships with it, and while there is no administrator a way
 * to become one.
 *
 * `DATABASE_URL` stands in `process.env` before the modules below load: they build their tables for
 * its engine.
 */
async function prepareDatabase(databaseUrl: string, now: Date): Promise<Prepared> {
	const { migrateDatabase } = await import('#lib/server/db/migrate.ts');
	const { openStore } = await import('#lib/server/db/store.ts');
	const { createAdminLink, hasAdministrator } = await import('#lib/server/services/admin-links.ts');
	const { loadSeeds } = await import('../../../seeds/run.ts');
	try {
		await migrateDatabase(databaseUrl);
		const store = openStore(databaseUrl);
		try {
			await loadSeeds(store, now);
			const adminToken = (await hasAdministrator(store)) ? null : await createAdminLink(store, now);
			return { adminToken };
		} finally {
			await store.close();
		}
	} catch (error) {
		const reason = reasonOf(error);
		if (!reason) throw error;
		throw new StartFailure(`The database ${withoutPassword(databaseUrl)}: ${reason}.`);
	}
}

if (process.argv[1] === import.meta.filename) {
	try {
		const read = readEnvironment(process.env);
		if (!read.ok) throw new StartFailure(read.problems.join('\n'));
		console.log(JSON.stringify(await prepareDatabase(read.environment.DATABASE_URL, new Date())));
	} catch (error) {
		console.error(error instanceof StartFailure ? error.message : error);
		process.exitCode = 1;
	}
}
