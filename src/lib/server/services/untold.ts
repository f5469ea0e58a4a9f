import type { Store } from '../db/database.ts';
import type { AttemptRow } from '../repositories/attempts.ts';
import { readOwnTerms, visibilityOf } from './assignment-terms.ts';

/** Which of a learner's attempts are at assignments whose answers are not told yet. */
export async function findUntold(
	store: Store,
	attempts: Pick<AttemptRow, 'attemptId' | 'assignmentId' | 'learnerId' | 'finishedAt'>[],
	now: Date
): Promise<ReadonlySet<string>> {
	const untold = await Promise.all(
		attempts.map(async ({ attemptId, assignmentId, learnerId, finishedAt }) => {
			if (assignmentId === null) return [];
			const terms = await readOwnTerms(store.read, assignmentId, learnerId);
			return visibilityOf(terms, finishedAt, now).answers ? [] : [attemptId];
		})
	);
	return new Set(untold.flat());
}
