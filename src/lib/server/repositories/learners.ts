import { count, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { learner, type Role } from '../db/schema/index.ts';

export type LearnerRow = typeof learner.$inferSelect;
export type NewLearner = typeof learner.$inferInsert;

export async function insertLearner(tx: Database, row: NewLearner): Promise<void> {
	await tx.insert(learner).values(row);
}

export async function setRole(tx: Database, learnerId: string, role: Role): Promise<void> {
	await tx.update(learner).set({ role }).where(eq(learner.learnerId, learnerId));
}

export async function countLearners(db: Database, role?: Role): Promise<number> {
	const rows = await db
		.select({ learners: count() })
		.from(learner)
		.where(role ? eq(learner.role, role) : undefined);
	return rows[0]?.learners ?? 0;
}

export async function findLearner(db: Database, learnerId: string): Promise<LearnerRow | null> {
	const rows = await db.select().from(learner).where(eq(learner.learnerId, learnerId));
	return rows[0] ?? null;
}

/** Names by id; those without one are missing. */
export async function listLearnerNames(
	db: Database,
	learnerIds: string[]
): Promise<Map<string, string>> {
	if (learnerIds.length === 0) return new Map();
	const rows = await db
		.select({ learnerId: learner.learnerId, name: learner.name })
		.from(learner)
		.where(inArray(learner.learnerId, learnerIds));
	return new Map(rows.flatMap(({ learnerId, name }) => (name ? [[learnerId, name]] : [])));
}
