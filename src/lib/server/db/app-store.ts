import type { Store } from './database.ts';
import { openStore } from './store.ts';

let store: Store | null = null;

/** The store of the running server, opened by the first request. */
export function openAppStore(): Store {
	store ??= openStore(process.env['DATABASE_URL']);
	return store;
}

export async function closeAppStore(): Promise<void> {
	await store?.close();
	store = null;
}
