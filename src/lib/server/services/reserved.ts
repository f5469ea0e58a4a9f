import type { AttemptKind } from '#lib/domain/modules/types.ts';
import type { Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { findReserved, mayBeReserved } from '../repositories/reserved-items.ts';

/** Kinds of attempts that show reserved items: the assignment itself, and what teachers look at. */
const exempt: readonly AttemptKind[] = ['assignment', 'preview'];

/** Whether attempts of this kind keep away from what an open assignment reserves. */
export function keepsAway(kind: AttemptKind): boolean {
	return !exempt.includes(kind);
}

/**
 * Keeps a question that an open assignment asks from being looked up in an earlier attempt.
 *
 * @throws Conflict while it is reserved
 */
export async function refuseIfReserved(
	store: Store,
	kind: AttemptKind,
	itemId: string,
	now: Date
): Promise<void> {
	if (!keepsAway(kind) || !(await mayBeReserved(store.read, itemId, now))) return;
	const { itemIds } = await findReserved(store.read, now);
	if (!itemIds.has(itemId)) return;
	throw new Conflict(
		'This question is part of an assignment that is open now. It can be answered here when that has closed.'
	);
}
