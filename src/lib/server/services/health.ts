import type { Store } from '../db/database.ts';
import { readSetting } from '../repositories/settings.ts';

/** Resolves when the database answers. */
export async function checkHealth(store: Store): Promise<void> {
	await readSetting(store.read, 'seeds');
}
