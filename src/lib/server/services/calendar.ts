import { writeCalendar } from '#lib/domain/exchange/ical.ts';
import { termsFor } from '#lib/domain/modules/terms.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { hashToken, newToken } from '../ids.ts';
import { findAccommodation } from '../repositories/accommodations.ts';
import { listAssignmentsOfLearner } from '../repositories/assignments.ts';
import { findFeed, findFeedOf, insertFeed, revokeFeeds } from '../repositories/calendar-feeds.ts';

/** When the private address of somebody's due dates was made; null when there is none. */
export async function readFeedDate(store: Store, learnerId: string): Promise<Date | null> {
	return (await findFeedOf(store.read, learnerId))?.createdAt ?? null;
}

/** Makes a private address; the one before stops working. @returns its token, shown once */
export async function renewFeed(store: Store, learnerId: string, now: Date): Promise<string> {
	const token = newToken();
	await store.write(async (tx) => {
		await revokeFeeds(tx, learnerId, now);
		const row = { tokenHash: hashToken(token), learnerId, createdAt: now, revokedAt: null };
		await insertFeed(tx, row);
	});
	return token;
}

export async function stopFeed(store: Store, learnerId: string, now: Date): Promise<void> {
	await store.write((tx) => revokeFeeds(tx, learnerId, now));
}

/**
 * Due dates of the classes that the owner of a private address is in, as they hold for that student.
 *
 * @param origin of the links to the assignments
 * @returns an iCalendar file
 * @throws NotFound when the address was replaced, turned off or never was
 */
export async function readCalendar(
	store: Store,
	token: string,
	origin: string,
	now: Date
): Promise<string> {
	const feed = await findFeed(store.read, hashToken(token));
	if (!feed) throw new NotFound('There is no such calendar.');
	const [rows, accommodation] = await Promise.all([
		listAssignmentsOfLearner(store.read, feed.learnerId),
		findAccommodation(store.read, feed.learnerId)
	]);
	const entries = rows.flatMap(({ assignment, classroom }) => {
		const { dueAt, closesAt } = termsFor(assignment, accommodation, classroom.timeZone);
		const at = dueAt ?? closesAt;
		if (!at) return [];
		const { assignmentId, title } = assignment;
		return [
			{
				uid: `${assignmentId}@footnote`,
				title: `${dueAt ? 'Due' : 'Closes'}: ${title}`,
				detail: classroom.name,
				url: `${origin}/assignments/${assignmentId}`,
				at
			}
		];
	});
	return writeCalendar('Footnote: due dates', entries, now);
}
