import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import {
	account,
	attempt,
	learner,
	moduleCompletion,
	problemReport,
	response,
	reviewLog,
	schedulingCard,
	session
} from '../db/schema/index.ts';

/** Everything that hangs on one learner; of secrets only that they exist. */
export async function exportLearner(db: Database, learnerId: string) {
	const [learners, accounts, sessions, attempts, responses, cards, reviews, done, reports] =
		await Promise.all([
			db.select().from(learner).where(eq(learner.learnerId, learnerId)),
			db.select().from(account).where(eq(account.learnerId, learnerId)),
			db.select().from(session).where(eq(session.learnerId, learnerId)),
			db.select().from(attempt).where(eq(attempt.learnerId, learnerId)),
			db.select().from(response).where(eq(response.learnerId, learnerId)),
			db.select().from(schedulingCard).where(eq(schedulingCard.learnerId, learnerId)),
			db.select().from(reviewLog).where(eq(reviewLog.learnerId, learnerId)),
			db.select().from(moduleCompletion).where(eq(moduleCompletion.learnerId, learnerId)),
			db.select().from(problemReport).where(eq(problemReport.learnerId, learnerId))
		]);
	return {
		learner: learners[0] ?? null,
		account: accounts.map(({ passwordHash: _, ...rest }) => rest)[0] ?? null,
		sessions: sessions.map(({ expiresAt }) => ({ expiresAt })),
		attempts,
		responses,
		cards,
		reviews,
		modulesDone: done,
		reports
	};
}

export type LearnerExport = Awaited<ReturnType<typeof exportLearner>>;
