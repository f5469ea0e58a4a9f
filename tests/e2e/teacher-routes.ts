import type { Page } from '@playwright/test';
import { makeClass, readJoinPath } from './classes.ts';
import type { Visit } from './routes.ts';

/** A page of a class that was made for looking at it. */
const ofClass = (path: string, name: string): Visit => ({
	name,
	async go(page) {
		await page.goto((await makeClass(page)) + path);
	}
});

/** Pages of those who teach, seen by an administrator. */
export const teacherVisits: Record<string, Visit[]> = {
	'/teach': [
		{
			name: 'teach',
			async go(page) {
				await makeClass(page);
				await page.goto('/teach');
			}
		}
	],
	'/teach/classrooms/new': [
		{ name: 'new class', go: (page) => page.goto('/teach/classrooms/new') }
	],
	'/teach/classrooms/[classroomId]': [{ name: 'class', go: (page) => makeClass(page) }],
	'/teach/classrooms/[classroomId]/students': [ofClass('/students', 'students, nobody')],
	'/teach/classrooms/[classroomId]/settings': [ofClass('/settings', 'class settings')],
	'/join/[code]': [
		{
			name: 'join as a teacher',
			async go(page: Page) {
				await makeClass(page);
				await page.goto(await readJoinPath(page));
			}
		}
	]
};
