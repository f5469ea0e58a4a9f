import { get, update } from 'idb-keyval';
import type { OfflineSitting } from '#lib/domain/scheduling/offline-pack.ts';

/** Where a device keeps a sitting; null where it keeps none. A test gives another one. */
export interface OfflineStore {
	read(): Promise<OfflineSitting | null>;
	/**
	 * Changes what is kept in one step, so that two windows do not overwrite each other's answers.
	 *
	 * @returns what is kept afterwards
	 */
	change(
		edit: (known: OfflineSitting | null) => OfflineSitting | null
	): Promise<OfflineSitting | null>;
}

const key = 'footnote-offline';

export const deviceStore: OfflineStore = {
	read: async () => (await get<OfflineSitting | null>(key)) ?? null,
	async change(edit) {
		let kept: OfflineSitting | null = null;
		await update<OfflineSitting | null>(key, (known) => (kept = edit(known ?? null)));
		return kept;
	}
};
