import { and, eq, gt, inArray, isNull, lte, max, or, sql, type SQL } from 'drizzle-orm';
import { endOf } from '#lib/domain/modules/deadline.ts';
import { accommodationBounds, noAccommodation, termsFor } from '#lib/domain/modules/terms.ts';
import type { Database } from '../db/database.ts';
import { asTime } from '../db/dialect.ts';
import { given, prepared } from '../db/prepared.ts';
import {
	accommodation,
	assignment,
	assignmentItem,
	classroom,
	enrollment,
	item
} from '../db/schema/index.ts';
import { listApprovedItems, type ItemRow } from './items.ts';

/** What open assignments keep to themselves: it is shown nowhere else. */
export interface Reserved {
	/** Every item on a fact that is asked: another question on it would tell the answer. */
	itemIds: ReadonlySet<string>;
	factIds: ReadonlySet<string>;
	/** When the last of these assignments ends, for whoever has longest; null when one has no end. */
	until: Date | null;
}

const day = 24 * 60 * 60 * 1000;
/** The longest that anybody's closing date can lie after everybody's, and a day for the clock change. */
const longestExtraMs = (accommodationBounds.extraDays.most + 1) * day;

const nothing: Reserved = { itemIds: new Set(), factIds: new Set(), until: null };

/** Conditions that every assignment which reserves anything at an instant fulfils; some fulfil them that do not. */
function mayReserve(now: SQL | Date, closedAfter: SQL | Date) {
	return and(
		// Written out: of a value SQLite would make a new plan each time (`given`).
		sql`${assignment.reserved} = true`,
		isNull(assignment.archivedAt),
		lte(assignment.opensAt, now),
		or(isNull(assignment.closesAt), gt(assignment.closesAt, closedAfter))
	);
}

/** The earliest closing date of an assignment that somebody may still be in. */
export function earliestClosing(now: Date): Date {
	return new Date(+now - longestExtraMs);
}

const timeAt = (name: string) =>
	asTime(sql`${sql.param(sql.placeholder(name), assignment.opensAt)}`);

/**
 * For the queries of every question and answer: whether anything may be reserved, as a part of them. Wants
 * the placeholders `now` and `closedAfter` (`earliestClosing`). Where it is true, ask `mayBeReserved`.
 */
export function mayAnyBeReserved(db: Database): SQL<boolean> {
	const found = db
		.select({ one: sql`1` })
		.from(assignment)
		.where(mayReserve(timeAt('now'), timeAt('closedAfter')));
	return sql<boolean>`exists ${found}`.mapWith(Boolean);
}

const reservingFactOf = prepared('reserving_fact_of', (db) =>
	db
		.select({ assignmentId: assignment.assignmentId })
		.from(item)
		.innerJoin(assignmentItem, eq(assignmentItem.factId, item.factId))
		.innerJoin(assignment, eq(assignment.assignmentId, assignmentItem.assignmentId))
		.where(and(eq(item.itemId, given('itemId')), mayReserve(timeAt('now'), timeAt('closedAfter'))))
		.limit(1)
);

/** Whether the fact of an item may be reserved. Where it is true, ask `findReserved`. */
export async function mayBeReserved(db: Database, itemId: string, now: Date): Promise<boolean> {
	const closedAfter = earliestClosing(now);
	return (await reservingFactOf(db, { itemId, now, closedAfter })).length > 0;
}

/** What is reserved at an instant; nearly always nothing, and then one small query. */
export async function findReserved(db: Database, now: Date): Promise<Reserved> {
	const candidates = await db
		.select({ assignment, timeZone: classroom.timeZone })
		.from(assignment)
		.innerJoin(classroom, eq(classroom.classroomId, assignment.classroomId))
		.where(mayReserve(now, earliestClosing(now)));
	if (candidates.length === 0) return nothing;
	const extraDays = await mostExtraDays(
		db,
		candidates.map((candidate) => candidate.assignment.classroomId)
	);
	const ends = candidates.flatMap(({ assignment: row, timeZone }) => {
		const longest = { ...noAccommodation, extraDays: extraDays.get(row.classroomId) ?? 0 };
		const end = endOf(termsFor(row, longest, timeZone), row.late);
		return end === null || end > now ? [{ assignmentId: row.assignmentId, end }] : [];
	});
	if (ends.length === 0) return nothing;
	const rows = await db
		.selectDistinct({ itemId: item.itemId, factId: item.factId })
		.from(assignmentItem)
		.innerJoin(item, eq(item.factId, assignmentItem.factId))
		.where(
			inArray(
				assignmentItem.assignmentId,
				ends.map(({ assignmentId }) => assignmentId)
			)
		);
	const hasNoEnd = ends.some(({ end }) => end === null);
	return {
		itemIds: new Set(rows.map(({ itemId }) => itemId)),
		factIds: new Set(rows.map(({ factId }) => factId)),
		until: hasNoEnd ? null : new Date(Math.max(...ends.map(({ end }) => Number(end))))
	};
}

/** Items that are shown nowhere but in the assignment that reserves them. */
export async function reservedItemIds(db: Database, now: Date): Promise<ReadonlySet<string>> {
	return (await findReserved(db, now)).itemIds;
}

/** What can be asked anywhere now: approved and not reserved, in bank order. */
export async function listAskableItems(
	db: Database,
	where: Parameters<typeof listApprovedItems>[1],
	now: Date
): Promise<ItemRow[]> {
	const [rows, { itemIds }] = await Promise.all([
		listApprovedItems(db, where),
		findReserved(db, now)
	]);
	return rows.filter(({ itemId }) => !itemIds.has(itemId));
}

/** The most days that anybody in these classes is given. */
async function mostExtraDays(db: Database, classroomIds: string[]): Promise<Map<string, number>> {
	const rows = await db
		.select({ classroomId: enrollment.classroomId, days: max(accommodation.extraDays) })
		.from(enrollment)
		.innerJoin(accommodation, eq(accommodation.learnerId, enrollment.learnerId))
		.where(and(inArray(enrollment.classroomId, classroomIds), isNull(enrollment.removedAt)))
		.groupBy(enrollment.classroomId);
	return new Map(rows.map(({ classroomId, days }) => [classroomId, days ?? 0]));
}
