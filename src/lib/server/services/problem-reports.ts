import type { ReportReason } from '#lib/domain/items/report-reasons.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { listPlaces } from '../repositories/attempts.ts';
import { insertReport } from '../repositories/problem-reports.ts';
import { readOwnAttempt } from './attempt-heads.ts';

export interface ProblemReport {
	reason: ReportReason;
	/** May be empty. */
	comment: string;
}

/**
 * Keeps what a learner says is wrong with a question of their attempt, and whether they had seen the
 * key when they said it.
 *
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function reportProblem(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	position: number,
	{ reason, comment }: ProblemReport,
	now: Date
): Promise<void> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	const place = (await listPlaces(store.read, attemptId))[position - 1];
	if (!place) throw new NotFound('This attempt has no such question.');
	await store.write((tx) =>
		insertReport(tx, {
			reportId: newId(now),
			itemVersionId: place.asked.itemVersionId,
			learnerId: attempt.learnerId,
			attemptId,
			stage: place.response ? 'after' : 'before',
			reason,
			comment,
			createdAt: now
		})
	);
}
