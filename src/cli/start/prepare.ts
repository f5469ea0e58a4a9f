import { withoutPassword } from '#lib/schemas/environment.ts';
import { configure } from './configure.ts';
import { orSayWhy, reasonOf, StartFailure } from './failure.ts';
import type { Prepared } from './prepare-in-child.ts';

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

await orSayWhy(async () => {
	const { DATABASE_URL } = configure();
	console.log(JSON.stringify(await prepareDatabase(DATABASE_URL, new Date())));
});
