import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { accommodation } from '../db/schema/index.ts';

export type AccommodationRow = typeof accommodation.$inferSelect;

export async function findAccommodation(
	db: Database,
	learnerId: string
): Promise<AccommodationRow | null> {
	const rows = await db.select().from(accommodation).where(eq(accommodation.learnerId, learnerId));
	return rows[0] ?? null;
}

export async function upsertAccommodation(tx: Database, row: AccommodationRow): Promise<void> {
	const { learnerId: _, ...set } = row;
	await tx
		.insert(accommodation)
		.values(row)
		.onConflictDoUpdate({ target: accommodation.learnerId, set });
}

export async function deleteAccommodation(tx: Database, learnerId: string): Promise<void> {
	await tx.delete(accommodation).where(eq(accommodation.learnerId, learnerId));
}
