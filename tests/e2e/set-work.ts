import { eq } from 'drizzle-orm';
import type { Page } from '@playwright/test';
import { makeAssignment } from '../../seeds/assignment-factories.ts';
import type { Store } from '#lib/server/db/database.ts';
import { classroom } from '#lib/server/db/schema/index.ts';
import { openStore } from '#lib/server/db/store.ts';
import { listModules } from '#lib/server/repositories/learning-modules.ts';
import { bringList, makeClass } from './classes.ts';

/** The database that the server of this run is on, beside the server. */
export async function onDatabase<T>(use: (store: Store) => Promise<T>): Promise<T> {
	const store = openStore(`file:${process.env['E2E_DATA_DIR']}/footnote.db`);
	try {
		return await use(store);
	} finally {
		await store.close();
	}
}

/** A class with three students that was set the first module. @returns paths of its pages */
export async function makeClassWithWork(page: Page): Promise<{
	classPath: string;
	assignmentId: string;
}> {
	const classPath = await makeClass(page);
	await bringList(page, classPath, ['Kei Sato', 'Ada Obi', 'Ben Lund']);
	const classroomId = classPath.split('/').at(-1) ?? '';
	const assignmentId = await onDatabase(async (store) => {
		const [row] = await store.read
			.select()
			.from(classroom)
			.where(eq(classroom.classroomId, classroomId));
		const [first] = await listModules(store.read);
		const assignment = await makeAssignment(
			store,
			{
				classroomId,
				createdBy: row?.createdBy ?? '',
				moduleSlug: first?.module.slug ?? '',
				title: 'A first look'
			},
			new Date()
		);
		return assignment.assignmentId;
	});
	return { classPath, assignmentId };
}
