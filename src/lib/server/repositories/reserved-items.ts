import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { assignment, assignmentItem } from '../db/schema/index.ts';

/** Items that an open assignment keeps for itself. */
export async function reservedItemIds(db: Database, now: Date): Promise<ReadonlySet<string>> {
	const rows = await db
		.select({ itemId: assignmentItem.itemId })
		.from(assignmentItem)
		.innerJoin(assignment, eq(assignment.assignmentId, assignmentItem.assignmentId))
		.where(
			and(
				eq(assignment.reserved, true),
				isNull(assignment.archivedAt),
				lte(assignment.opensAt, now),
				or(isNull(assignment.closesAt), gt(assignment.closesAt, now))
			)
		);
	return new Set(rows.map(({ itemId }) => itemId));
}
