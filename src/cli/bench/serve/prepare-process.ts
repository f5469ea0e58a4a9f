import { migrateDatabase } from '#lib/server/db/migrate.ts';
import { openStore } from '#lib/server/db/store.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { makeBenchBank } from './bank.ts';

// Makes the database of DATABASE_URL and puts the module into it that students answer. A process of
// its own, because the tables of a process are those of one engine.
const databaseUrl = process.env['DATABASE_URL'] ?? '';
await migrateDatabase(databaseUrl);
const store = openStore(databaseUrl);
await publishSeeds(store, makeBenchBank(), new Date());
await store.close();
