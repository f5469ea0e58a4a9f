import { and, count, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { account, learner, recoveryCode, signInTry } from '../db/schema/index.ts';

export type AccountRow = typeof account.$inferSelect;

/** The account that a folded sign-in name or address opens: an address belongs to one account. */
export async function findAccountByName(
	db: Database,
	nameOrEmail: string
): Promise<AccountRow | null> {
	const rows = await db
		.select()
		.from(account)
		.where(or(eq(account.signInName, nameOrEmail), eq(account.email, nameOrEmail)));
	return rows[0] ?? null;
}

/** Those of these sign-in names that are taken, as account names or as addresses. */
export async function listAccountsNamed(
	db: Database,
	signInNames: string[]
): Promise<Map<string, { learnerId: string; madeBy: string | null }>> {
	if (signInNames.length === 0) return new Map();
	const rows = await db
		.select({
			learnerId: account.learnerId,
			signInName: account.signInName,
			email: account.email,
			madeBy: learner.madeBy
		})
		.from(account)
		.innerJoin(learner, eq(learner.learnerId, account.learnerId))
		.where(or(inArray(account.signInName, signInNames), inArray(account.email, signInNames)));
	const named = new Map<string, { learnerId: string; madeBy: string | null }>();
	for (const { signInName, email, ...found } of rows) {
		named.set(signInName, found);
		if (email !== null) named.set(email, found);
	}
	return named;
}

export async function findAccount(db: Database, learnerId: string): Promise<AccountRow | null> {
	const rows = await db.select().from(account).where(eq(account.learnerId, learnerId));
	return rows[0] ?? null;
}

/** @returns false when the sign-in name or the address is taken; nothing is stored then */
export async function insertAccount(tx: Database, row: AccountRow): Promise<boolean> {
	const inserted = await tx
		.insert(account)
		.values(row)
		.onConflictDoNothing()
		.returning({ learnerId: account.learnerId });
	return inserted.length > 0;
}

export async function updateAccount(
	tx: Database,
	learnerId: string,
	change: Partial<Omit<AccountRow, 'learnerId'>>
): Promise<void> {
	await tx.update(account).set(change).where(eq(account.learnerId, learnerId));
}

export async function deleteAccountRows(tx: Database, learnerId: string): Promise<void> {
	await tx.delete(recoveryCode).where(eq(recoveryCode.learnerId, learnerId));
	await tx.delete(account).where(eq(account.learnerId, learnerId));
}

/** Turns a guest into somebody with a name. */
export async function nameLearner(
	tx: Database,
	learnerId: string,
	name: string | null
): Promise<void> {
	await tx.update(learner).set({ isGuest: false, name }).where(eq(learner.learnerId, learnerId));
}

export async function replaceRecoveryCodes(
	tx: Database,
	learnerId: string,
	codeHashes: string[],
	createdAt: Date
): Promise<void> {
	await tx.delete(recoveryCode).where(eq(recoveryCode.learnerId, learnerId));
	const rows = codeHashes.map((codeHash) => ({ codeHash, learnerId, createdAt }));
	await tx.insert(recoveryCode).values(rows);
}

/** @returns whether the code was there and unused; it is used now */
export async function useRecoveryCode(
	tx: Database,
	learnerId: string,
	codeHash: string,
	usedAt: Date
): Promise<boolean> {
	const used = await tx
		.update(recoveryCode)
		.set({ usedAt })
		.where(
			and(
				eq(recoveryCode.codeHash, codeHash),
				eq(recoveryCode.learnerId, learnerId),
				isNull(recoveryCode.usedAt)
			)
		)
		.returning({ codeHash: recoveryCode.codeHash });
	return used.length > 0;
}

export async function countRecoveryCodes(db: Database, learnerId: string): Promise<number> {
	const rows = await db
		.select({ codes: count() })
		.from(recoveryCode)
		.where(and(eq(recoveryCode.learnerId, learnerId), isNull(recoveryCode.usedAt)));
	return rows[0]?.codes ?? 0;
}

export async function countTries(db: Database, limitKey: string, since: Date): Promise<number> {
	const rows = await db
		.select({ tries: count() })
		.from(signInTry)
		.where(and(eq(signInTry.limitKey, limitKey), gt(signInTry.triedAt, since)));
	return rows[0]?.tries ?? 0;
}

export async function insertTries(
	tx: Database,
	rows: (typeof signInTry.$inferInsert)[]
): Promise<void> {
	await tx.insert(signInTry).values(rows);
}

export async function deleteTry(tx: Database, tryId: string): Promise<void> {
	await tx.delete(signInTry).where(eq(signInTry.tryId, tryId));
}

/** A right password clears what was mistyped before it. */
export async function deleteTriesOf(tx: Database, limitKey: string): Promise<void> {
	await tx.delete(signInTry).where(eq(signInTry.limitKey, limitKey));
}

export async function deleteTriesBefore(tx: Database, instant: Date): Promise<void> {
	await tx.delete(signInTry).where(lt(signInTry.triedAt, instant));
}
