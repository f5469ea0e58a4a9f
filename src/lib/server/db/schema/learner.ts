import { bool, index, table, text, time } from '../dialect.ts';

export type Role = 'learner' | 'teacher' | 'admin';

/**
 * Become the administrator, a teacher or a classroom's co-teacher; choose a new password; show that an
 * address is one's own.
 */
export type LinkPurpose = 'admin' | 'teacher' | 'co-teacher' | 'new-password' | 'new-email';

/** Anybody who answers, teaches or administers. A guest is one without a name or password. */
export const learner = table('learner', {
	learnerId: text().primaryKey(),
	role: text().$type<Role>().notNull(),
	isGuest: bool().notNull(),
	name: text(),
	createdAt: time().notNull(),
	/** Set when the account was deleted: name and account are gone, answers stay without a person. */
	deletedAt: time(),
	/** The teacher who made the account, for pupils without an address. */
	madeBy: text(),
	/** The account this guest signed in to; what the guest did belongs to it. */
	mergedInto: text()
});

export const session = table(
	'session',
	{
		/** SHA-256 of the cookie's token: the table alone signs nobody in. */
		tokenHash: text().primaryKey(),
		learnerId: text()
			.notNull()
			.references(() => learner.learnerId),
		expiresAt: time().notNull()
	},
	(t) => [index('session_learner').on(t.learnerId)]
);

/** A link that works once. */
export const oneTimeLink = table('one_time_link', {
	tokenHash: text().primaryKey(),
	purpose: text().$type<LinkPurpose>().notNull(),
	/** Whom it lets in, for links that do. */
	forLearnerId: text().references(() => learner.learnerId),
	createdAt: time().notNull(),
	expiresAt: time().notNull(),
	usedAt: time(),
	usedBy: text().references(() => learner.learnerId),
	/** What it lets into, for links that do: a classroom's id. */
	subjectId: text(),
	createdBy: text(),
	revokedAt: time(),
	/** Whom an invitation is for, in words; the address that a link confirms. */
	note: text()
});
