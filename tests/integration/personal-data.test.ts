import { eq, getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import * as schema from '#lib/server/db/schema/index.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { deleteAccount, exportMyData } from '#lib/server/services/leave.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const password = 'nine brown lamps';

/** The tables that hang on a person, each with the name it has in "download everything". */
const exported: Record<string, string | null> = {
	accommodation: 'accommodation',
	account: 'account',
	attempt: 'attempts',
	calendar_feed: 'calendarFeeds',
	classroom_teacher: 'teaches',
	enrollment: 'enrollments',
	learner: 'learner',
	module_completion: 'modulesDone',
	notice: 'notices',
	problem_report: 'reports',
	// A secret that opens the account; the account page says how many are left.
	recovery_code: null,
	response: 'responses',
	review_log: 'reviews',
	scheduling_card: 'cards',
	session: 'sessions',
	story_reading: 'storiesRead',
	study_setting: 'studySettings'
};

const tables = Object.values(schema).filter(
	(value) => is(value, SQLiteTable) || is(value, PgTable)
);
const personal = tables.flatMap((table) => {
	const columns: Record<string, SQLiteColumn> = getTableColumns(table as SQLiteTable);
	const column = columns['learnerId'];
	return column ? [{ table, column, name: getTableName(table) }] : [];
});

async function newAccount(name: string) {
	const signInName = `leaver-${name.replaceAll(' ', '-').toLowerCase()}`;
	const { learnerId } = await createGuest(store, now);
	const given = { signInName, password, name, address: 'one' };
	expect(await signUp(store, learnerId, given, now)).toMatchObject({ ok: true });
	return learnerId;
}

describe('what is stored about a person', () => {
	it('is all in the download, table by table', async () => {
		expect(personal.map(({ name }) => name).sort()).toEqual(Object.keys(exported).sort());
		const data = await exportMyData(store, await newAccount('Ex Porter'));
		const names = Object.values(exported).filter((name) => name !== null);
		expect(Object.keys(data)).toEqual(expect.arrayContaining(names));
	});

	it('names nobody any more once the account is gone', async () => {
		const learnerId = await newAccount('Xyla Quorn');
		const teacher = await makeLearner(store, { role: 'teacher' });
		const room = await makeClassroom(store, { createdBy: teacher.learnerId });
		const place = { classroomId: room.classroomId, learnerId };
		await makeEnrollment(store, { ...place, rosterName: 'Quorn, Xyla', studentNumber: '№0815-77' });
		const given = { password, address: 'one' };
		expect(await deleteAccount(store, learnerId, given, now)).toMatchObject({ ok: true });
		const rows = await Promise.all(
			personal.map(({ table, column }) =>
				store.read.select().from(table).where(eq(column, learnerId))
			)
		);
		const left = JSON.stringify(rows);
		expect(left).toContain(learnerId);
		expect(left).not.toMatch(/xyla|quorn|leaver|№0815/i);
	});
});
