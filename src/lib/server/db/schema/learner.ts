import { bool, index, table, text, time } from '../dialect.ts';

export type Role = 'learner' | 'teacher' | 'admin';

/** Anybody who answers, teaches or administers. A guest is one without a name or password. */
export const learner = table('learner', {
	learnerId: text().primaryKey(),
	role: text().$type<Role>().notNull(),
	isGuest: bool().notNull(),
	name: text(),
	createdAt: time().notNull()
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

/** A link that works once: today the one that makes its opener the administrator. */
export const oneTimeLink = table('one_time_link', {
	tokenHash: text().primaryKey(),
	purpose: text().$type<'admin'>().notNull(),
	createdAt: time().notNull(),
	expiresAt: time().notNull(),
	usedAt: time(),
	usedBy: text().references(() => learner.learnerId)
});
