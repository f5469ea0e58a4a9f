import type { Store } from '../db/database.ts';
import { newId } from '../ids.ts';
import { insertLearner, type LearnerRow } from '../repositories/learners.ts';

/** Makes somebody who is known by nothing but a cookie. */
export async function createGuest(store: Store, now: Date): Promise<LearnerRow> {
	const guest: LearnerRow = {
		learnerId: newId(now),
		role: 'learner',
		isGuest: true,
		name: null,
		createdAt: now,
		deletedAt: null,
		madeBy: null,
		mergedInto: null
	};
	await store.write((tx) => insertLearner(tx, guest));
	return guest;
}
