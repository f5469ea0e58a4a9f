import { and, count, desc, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { account, learner, session, type Role } from '../db/schema/index.ts';

/** Somebody with an account or a role; guests without either are no people of a list. */
const person = {
	learnerId: learner.learnerId,
	role: learner.role,
	name: learner.name,
	signInName: account.signInName,
	email: account.email,
	createdAt: learner.createdAt
};

export interface PeopleFilter {
	/** Part of a name, sign-in name or address; empty for everybody. */
	words: string;
	role: Role | null;
}

export async function listPeople(
	db: Database,
	filter: PeopleFilter,
	page: { limit: number; offset: number }
) {
	return db
		.select(person)
		.from(learner)
		.leftJoin(account, eq(account.learnerId, learner.learnerId))
		.where(matches(filter))
		.orderBy(desc(learner.createdAt), desc(learner.learnerId))
		.limit(page.limit)
		.offset(page.offset);
}

export async function countPeople(db: Database, filter: PeopleFilter): Promise<number> {
	const rows = await db
		.select({ people: count() })
		.from(learner)
		.leftJoin(account, eq(account.learnerId, learner.learnerId))
		.where(matches(filter));
	return rows[0]?.people ?? 0;
}

export async function findPerson(db: Database, learnerId: string) {
	const rows = await db
		.select(person)
		.from(learner)
		.leftJoin(account, eq(account.learnerId, learner.learnerId))
		.where(and(eq(learner.learnerId, learnerId), isPerson));
	return rows[0] ?? null;
}

export async function countSessions(db: Database, learnerId: string, now: Date): Promise<number> {
	const rows = await db
		.select({ sessions: count() })
		.from(session)
		.where(and(eq(session.learnerId, learnerId), gt(session.expiresAt, now)));
	return rows[0]?.sessions ?? 0;
}

const isPerson = and(
	isNull(learner.deletedAt),
	or(eq(learner.isGuest, false), eq(learner.role, 'teacher'), eq(learner.role, 'admin'))
);

function matches({ words, role }: PeopleFilter): SQL | undefined {
	return and(isPerson, role ? eq(learner.role, role) : undefined, holds(words));
}

function holds(words: string): SQL | undefined {
	if (words === '') return undefined;
	const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
	const folded = pattern(words.toLowerCase());
	return or(
		sql`lower(${learner.name}) like ${folded} escape '\\'`,
		// SQLite folds ASCII alone: other letters are found as they were typed.
		sql`${learner.name} like ${pattern(words)} escape '\\'`,
		sql`${account.signInName} like ${folded} escape '\\'`,
		sql`${account.email} like ${folded} escape '\\'`
	);
}
