import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { learner, oneTimeLink, type LinkPurpose } from '../db/schema/index.ts';

export type OneTimeLinkRow = typeof oneTimeLink.$inferSelect;

export async function insertOneTimeLink(
	tx: Database,
	row: typeof oneTimeLink.$inferInsert
): Promise<void> {
	await tx.insert(oneTimeLink).values(row);
}

/** A link of this purpose that can still be used at `now`: a link to one thing opens no other. */
export async function findUsableLink(
	db: Database,
	tokenHash: string,
	purpose: LinkPurpose,
	now: Date
): Promise<OneTimeLinkRow | null> {
	const rows = await db
		.select()
		.from(oneTimeLink)
		.where(
			and(
				eq(oneTimeLink.tokenHash, tokenHash),
				eq(oneTimeLink.purpose, purpose),
				isNull(oneTimeLink.usedAt),
				isNull(oneTimeLink.revokedAt),
				gt(oneTimeLink.expiresAt, now)
			)
		);
	return rows[0] ?? null;
}

export async function markLinkUsed(tx: Database, tokenHash: string, usedBy: string, usedAt: Date) {
	await tx.update(oneTimeLink).set({ usedBy, usedAt }).where(eq(oneTimeLink.tokenHash, tokenHash));
}

/** @returns whether there was such a link, unused and not taken back before */
export async function revokeLink(
	tx: Database,
	tokenHash: string,
	purpose: LinkPurpose,
	revokedAt: Date
): Promise<boolean> {
	const revoked = await tx
		.update(oneTimeLink)
		.set({ revokedAt })
		.where(
			and(
				eq(oneTimeLink.tokenHash, tokenHash),
				eq(oneTimeLink.purpose, purpose),
				isNull(oneTimeLink.usedAt),
				isNull(oneTimeLink.revokedAt)
			)
		)
		.returning({ tokenHash: oneTimeLink.tokenHash });
	return revoked.length > 0;
}

/** Takes back every unused link of a purpose that lets one person in. */
export async function revokeLinksFor(
	tx: Database,
	forLearnerId: string,
	purpose: LinkPurpose,
	revokedAt: Date
): Promise<void> {
	await tx
		.update(oneTimeLink)
		.set({ revokedAt })
		.where(
			and(
				eq(oneTimeLink.forLearnerId, forLearnerId),
				eq(oneTimeLink.purpose, purpose),
				isNull(oneTimeLink.usedAt),
				isNull(oneTimeLink.revokedAt)
			)
		);
}

/** Links of a purpose with the name of whoever used them, the newest first. */
export async function listLinks(db: Database, purpose: LinkPurpose, limit: number) {
	return db
		.select({ link: oneTimeLink, usedByName: learner.name })
		.from(oneTimeLink)
		.leftJoin(learner, eq(learner.learnerId, oneTimeLink.usedBy))
		.where(eq(oneTimeLink.purpose, purpose))
		.orderBy(desc(oneTimeLink.createdAt))
		.limit(limit);
}
