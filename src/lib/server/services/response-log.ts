import type { Store } from '../db/database.ts';
import { listPlaces, type ResponseRow } from '../repositories/attempts.ts';

/**
 * The answers of one attempt as they are stored, by place. For whoever runs the server, to check what
 * was saved: no page of a learner shows it.
 */
export async function readResponseLog(store: Store, attemptId: string): Promise<ResponseRow[]> {
	const places = await listPlaces(store.read, attemptId);
	return places.flatMap(({ response }) => response ?? []);
}
