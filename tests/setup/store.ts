import { afterAll } from 'vitest';
import type { Store } from '#lib/server/db/database.ts';
import { openStore } from '#lib/server/db/store.ts';

/** The store of this test file: its own migrated database, closed when the file is done. */
export function openTestStore(): Store {
	const store = openStore(process.env['DATABASE_URL']);
	afterAll(() => store.close());
	return store;
}
