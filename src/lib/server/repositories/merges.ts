import { eq, gt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	attempt,
	learner,
	moduleCompletion,
	notice,
	problemReport,
	response,
	reviewLog,
	schedulingCard,
	storyReading,
	studySetting
} from '../db/schema/index.ts';

/** Notes into whom a guest was merged: the database lets answers follow that and nothing else. */
export async function markMerged(
	tx: Database,
	guestId: string,
	mergedInto: string,
	now: Date
): Promise<void> {
	await tx
		.update(learner)
		.set({ mergedInto, role: 'learner', deletedAt: now })
		.where(eq(learner.learnerId, guestId));
}

/** Puts everything a guest did down to the account. @returns how many answers that were */
export async function moveAnswers(tx: Database, from: string, to: string): Promise<number> {
	const learnerId = { learnerId: to };
	await tx.update(attempt).set(learnerId).where(eq(attempt.learnerId, from));
	const moved = await tx
		.update(response)
		.set(learnerId)
		.where(eq(response.learnerId, from))
		.returning({ position: response.position });
	await tx.update(reviewLog).set(learnerId).where(eq(reviewLog.learnerId, from));
	await tx.update(problemReport).set(learnerId).where(eq(problemReport.learnerId, from));
	await tx.update(notice).set(learnerId).where(eq(notice.learnerId, from));
	return moved.length;
}

/** What there is once per learner: the earlier of two dates stays, and the account's own settings. */
export async function moveSingles(tx: Database, from: string, to: string): Promise<void> {
	const done = await tx
		.delete(moduleCompletion)
		.where(eq(moduleCompletion.learnerId, from))
		.returning();
	for (const row of done) {
		const { attemptId, completedAt } = row;
		await tx
			.insert(moduleCompletion)
			.values({ ...row, learnerId: to })
			.onConflictDoUpdate({
				target: [moduleCompletion.learnerId, moduleCompletion.moduleId],
				set: { attemptId, completedAt },
				setWhere: gt(moduleCompletion.completedAt, completedAt)
			});
	}
	const read = await tx.delete(storyReading).where(eq(storyReading.learnerId, from)).returning();
	for (const row of read) {
		await tx
			.insert(storyReading)
			.values({ ...row, learnerId: to })
			.onConflictDoUpdate({
				target: [storyReading.learnerId, storyReading.storyId],
				set: { readAt: row.readAt },
				setWhere: gt(storyReading.readAt, row.readAt)
			});
	}
	const [settings] = await tx
		.delete(studySetting)
		.where(eq(studySetting.learnerId, from))
		.returning();
	if (settings) {
		await tx
			.insert(studySetting)
			.values({ ...settings, learnerId: to })
			.onConflictDoNothing();
	}
}

/** Takes the cards of a learner away. @returns the facts they were of */
export async function takeCards(tx: Database, learnerId: string): Promise<string[]> {
	const rows = await tx
		.delete(schedulingCard)
		.where(eq(schedulingCard.learnerId, learnerId))
		.returning({ factId: schedulingCard.factId });
	return rows.map(({ factId }) => factId);
}

/** Stores cards as they are, in the place of those that were there. */
export async function putCards(
	tx: Database,
	rows: (typeof schedulingCard.$inferInsert)[]
): Promise<void> {
	for (const row of rows) {
		const { card, dueAt } = row;
		await tx
			.insert(schedulingCard)
			.values(row)
			.onConflictDoUpdate({
				target: [schedulingCard.learnerId, schedulingCard.factId],
				set: { card, dueAt }
			});
	}
}
