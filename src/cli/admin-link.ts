import { readEnvironment } from '#lib/schemas/environment.ts';

// A new link for whoever lost the first one: it turns its opener into an administrator, once.
const read = readEnvironment(process.env);
if (!read.ok) {
	console.error(read.problems.join('\n'));
	process.exit(1);
}
const { DATABASE_URL, ORIGIN, PORT } = read.environment;
// The tables are built for the engine that stands here when their module loads.
process.env['DATABASE_URL'] = DATABASE_URL;
const { openStore } = await import('#lib/server/db/store.ts');
const { createAdminLink } = await import('#lib/server/services/admin-links.ts');

const store = openStore(DATABASE_URL);
const token = await createAdminLink(store, new Date());
await store.close();
console.log(`${ORIGIN ?? `http://localhost:${PORT}`}/admin/claim/${token}`);
