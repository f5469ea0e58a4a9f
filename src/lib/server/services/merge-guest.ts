import type { Role } from '#lib/domain/access/may.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import type { Database, Store } from '../db/database.ts';
import { Conflict } from '../errors.ts';
import { writeAudit } from '../repositories/audit.ts';
import { findLearner, setRole } from '../repositories/learners.ts';
import {
	markMerged,
	moveAnswers,
	moveSingles,
	putCards,
	takeCards
} from '../repositories/merges.ts';
import { listReviews } from '../repositories/review-log.ts';
import { deleteSessionsOf } from '../repositories/sessions.ts';

const ranks: Record<Role, number> = { learner: 0, teacher: 1, admin: 2 };

/**
 * Puts what a guest did down to an account, once somebody has shown that both are theirs: attempts,
 * answers, reviews, modules done. Cards are made anew from the log of both. Done twice it changes
 * nothing more.
 *
 * @returns how many answers came along
 * @throws Conflict when the one is no guest, went to another account before, or the other is a guest
 */
export async function mergeGuest(
	store: Store,
	guestId: string,
	accountId: string,
	now: Date
): Promise<number> {
	return store.write(async (tx) => {
		const guest = await findLearner(tx, guestId);
		const person = await findLearner(tx, accountId);
		const isAgain = guest?.mergedInto === accountId;
		if (!guest || !person || person.isGuest || !guest.isGuest || guestId === accountId) {
			throw new Conflict('Only the answers of a guest can be brought along to an account.');
		}
		if (!isAgain && (guest.mergedInto || guest.deletedAt)) {
			throw new Conflict('These answers belong to another account already.');
		}
		if (!isAgain) await markMerged(tx, guestId, accountId, now);
		await deleteSessionsOf(tx, guestId);
		const moved = await moveAnswers(tx, guestId, accountId);
		await moveSingles(tx, guestId, accountId);
		await rebuildCards(tx, accountId, await takeCards(tx, guestId));
		if (ranks[guest.role] > ranks[person.role]) await setRole(tx, accountId, guest.role);
		if (!isAgain && guest.role !== 'learner') {
			const subject = `account:${accountId}` as const;
			const detail = { role: guest.role };
			await writeAudit(tx, accountId, 'account.merge', subject, detail, now);
		}
		return moved;
	});
}

async function rebuildCards(tx: Database, learnerId: string, factIds: string[]): Promise<void> {
	const reviews = await listReviews(tx, learnerId, factIds);
	const byFact = Map.groupBy(reviews, ({ factId }) => factId);
	const cards = [...byFact].flatMap(([factId, logged]) => {
		const card = rebuildCard(logged);
		return card ? [{ learnerId, factId, card, dueAt: new Date(card.dueAt) }] : [];
	});
	await putCards(tx, cards);
}
