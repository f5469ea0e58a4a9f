import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	accommodation,
	calendarFeed,
	enrollment,
	learner,
	notice,
	oneTimeLink,
	studySetting
} from '../db/schema/index.ts';

/**
 * Takes the person out of a learner: names, what was allowed them, what they were told, and every link
 * that was theirs. What was answered stays, with nobody's name on it, so that a class's figures do.
 */
export async function forgetLearner(
	tx: Database,
	learnerId: string,
	deletedAt: Date
): Promise<void> {
	await tx
		.update(learner)
		.set({ name: null, role: 'learner', isGuest: true, deletedAt })
		.where(eq(learner.learnerId, learnerId));
	await tx
		.update(enrollment)
		.set({ removedAt: deletedAt })
		.where(and(eq(enrollment.learnerId, learnerId), isNull(enrollment.removedAt)));
	await tx
		.update(enrollment)
		.set({ rosterName: '', studentNumber: null })
		.where(eq(enrollment.learnerId, learnerId));
	await tx
		.update(oneTimeLink)
		.set({ note: null, revokedAt: deletedAt })
		.where(eq(oneTimeLink.forLearnerId, learnerId));
	await tx.delete(accommodation).where(eq(accommodation.learnerId, learnerId));
	await tx.delete(calendarFeed).where(eq(calendarFeed.learnerId, learnerId));
	await tx.delete(notice).where(eq(notice.learnerId, learnerId));
	await tx.delete(studySetting).where(eq(studySetting.learnerId, learnerId));
}
