import { deadlineOf } from '#lib/domain/modules/deadline.ts';
import type { Store } from '../db/database.ts';
import * as attempts from '../repositories/assignment-attempts.ts';
import { withOwnTerms } from './assignment-terms.ts';

/**
 * Gives open attempts the deadlines that follow from terms and accommodations as they are now. Call it
 * after either was changed.
 *
 * @param learnerId of this student only
 */
export async function renewDeadlines(
	store: Store,
	assignmentIds: string[],
	learnerId?: string
): Promise<void> {
	for (const assignmentId of assignmentIds) {
		const open = await attempts.listGoingOn(store.read, assignmentId);
		for (const attempt of open) {
			if (learnerId !== undefined && attempt.learnerId !== learnerId) continue;
			const found = await attempts.findAssignmentTerms(store.read, assignmentId, attempt.learnerId);
			if (!found) continue;
			const { own, assignment } = withOwnTerms(found);
			const deadlineAt = deadlineOf(own, assignment.late, attempt.startedAt);
			await store.write((tx) => attempts.setDeadline(tx, attempt.attemptId, deadlineAt));
		}
	}
}
