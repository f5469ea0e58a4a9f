import { index, json, table, text, time } from '../dialect.ts';
import { learner } from './learner.ts';

/** How somebody who is no guest signs in. */
export const account = table('account', {
	learnerId: text()
		.primaryKey()
		.references(() => learner.learnerId),
	/** Folded for comparison: an e-mail address or a name that a teacher gave out. */
	signInName: text().notNull().unique(),
	/** Null for pupils without an address. */
	email: text().unique(),
	passwordHash: text().notNull(),
	passwordChangedAt: time().notNull(),
	createdAt: time().notNull()
});

/** Codes to get back in without a mail server; each works once. */
export const recoveryCode = table(
	'recovery_code',
	{
		/** SHA-256: the table alone lets nobody in. */
		codeHash: text().primaryKey(),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		createdAt: time().notNull(),
		usedAt: time()
	},
	(t) => [index('recovery_code_learner').on(t.learnerId)]
);

/**
 * Tries to sign in that have not succeeded, by what is limited: an account or an address. A try is
 * written before the password is looked at and removed when it was right, so that a hundred at once
 * cannot all slip in before the first is counted.
 */
export const signInTry = table(
	'sign_in_try',
	{
		tryId: text().notNull(),
		limitKey: text().notNull(),
		triedAt: time().notNull()
	},
	(t) => [index('sign_in_try_limit').on(t.limitKey, t.triedAt), index('sign_in_try_id').on(t.tryId)]
);

/** What people did who may change things for others. Append-only. */
export const auditEntry = table(
	'audit_entry',
	{
		entryId: text().primaryKey(),
		actorId: text().references(() => learner.learnerId),
		action: text().notNull(),
		subject: text().notNull(),
		detail: json<Record<string, string | number | boolean | null>>().notNull(),
		createdAt: time().notNull()
	},
	(t) => [index('audit_entry_created').on(t.createdAt)]
);
