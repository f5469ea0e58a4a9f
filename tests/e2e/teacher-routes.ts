import type { Page } from '@playwright/test';
import { setModule } from './assignments.ts';
import { bringList, inviteColleague, lookAtList, makeClass, readJoinPath } from './classes.ts';
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
	'/teach/classrooms/[classroomId]/recall': [ofClass('/recall', 'recall of a class, nothing met')],
	'/teach/classrooms/[classroomId]/students': [
		ofClass('/students', 'students, nobody'),
		{
			name: 'students',
			async go(page) {
				const path = await makeClass(page);
				await bringList(page, path, ['Kei Sato', 'Ada Obi', 'Ben Lund']);
				await page.goto(`${path}/students`);
				await page.getByRole('button', { name: 'Remove: Kei Sato' }).click();
				await page.getByRole('button', { name: 'Put back: Kei Sato' }).waitFor();
			}
		}
	],
	'/teach/classrooms/[classroomId]/students/import': [
		ofClass('/students/import', 'bring a list'),
		{
			name: 'bring a list, with problems',
			async go(page) {
				await page.goto(`${await makeClass(page)}/students/import`);
				await lookAtList(page, 'Name;E-mail\nKei Sato;no address@\n;x');
			}
		},
		{
			name: 'bring a list, changes',
			async go(page) {
				const path = await makeClass(page);
				await bringList(page, path, ['Kei Sato', 'Ada Obi']);
				await page.goto(`${path}/students/import`);
				await lookAtList(page, 'Name;Number\nKei Sato;12\nBen Lund;13');
			}
		},
		{
			name: 'sign-in cards just made',
			async go(page) {
				await bringList(page, await makeClass(page), ['Kei Sato', 'Ada Obi', 'Ben Lund']);
			}
		}
	],
	'/teach/classrooms/[classroomId]/students/cards': [
		ofClass('/students/cards', 'sign-in cards, nobody'),
		{
			name: 'sign-in cards to choose',
			async go(page) {
				const path = await makeClass(page);
				await bringList(page, path, ['Kei Sato', 'Ada Obi']);
				await page.goto(`${path}/students/cards`);
			}
		}
	],
	'/teach/classrooms/[classroomId]/students/[learnerId]/accommodations': [
		{
			name: 'set for a student',
			async go(page) {
				const path = await makeClass(page);
				await bringList(page, path, ['Kei Sato']);
				await page.goto(`${path}/students`);
				await page.getByRole('link', { name: 'Set for Kei Sato' }).click();
				await page.getByRole('heading', { name: 'Set for Kei Sato' }).waitFor();
			}
		}
	],
	'/teach/classrooms/[classroomId]/students/[learnerId]/sign-in': [
		{
			name: 'help a student in',
			async go(page) {
				const path = await makeClass(page);
				await bringList(page, path, ['Kei Sato']);
				await page.goto(`${path}/students`);
				await page.getByRole('link', { name: 'help Kei Sato to sign in' }).click();
				await page.getByRole('button', { name: 'Make a link' }).click();
				await page.getByLabel('One-time link').waitFor();
			}
		}
	],
	'/teach/classrooms/[classroomId]/settings': [ofClass('/settings', 'class settings')],
	'/teach/classrooms/[classroomId]/assignments': [
		ofClass('/assignments', 'assignments of a class, none'),
		{
			name: 'assignments of a class',
			async go(page) {
				const path = await makeClass(page);
				await setModule(page, path, {});
				await page.goto(`${path}/assignments`);
			}
		}
	],
	'/teach/classrooms/[classroomId]/assignments/new': [
		ofClass('/assignments/new', 'set a module'),
		{
			name: 'set a module, refused',
			async go(page) {
				await page.goto(`${await makeClass(page)}/assignments/new`);
				await page.getByRole('button', { name: 'Set it' }).click();
				await page.getByText('Give it a title.').waitFor();
			}
		}
	],
	'/teach/assignments/[assignmentId]': [
		{
			name: 'an assignment',
			go: async (page) => void (await setModule(page, await makeClass(page), {}))
		}
	],
	'/teach/classrooms/[classroomId]/teachers': [
		{
			name: 'teachers of a class',
			go: async (page) => void (await inviteColleague(page, await makeClass(page)))
		}
	],
	'/teach/join/[token]': [
		{
			name: 'invited to co-teach',
			async go(page) {
				const link = await inviteColleague(page, await makeClass(page));
				await page.goto(link);
			}
		}
	],
	'/teach/export': [
		{ name: 'export', go: (page) => page.goto('/teach/export') },
		{
			name: 'export of a module',
			async go(page) {
				await page.goto('/teach/export');
				await page
					.getByRole('link', { name: /^Export ./ })
					.first()
					.click();
				await page.getByRole('link', { name: 'Download GIFT' }).waitFor();
			}
		}
	],
	'/teach/print/[moduleVersionId]': [
		{
			name: 'print a module',
			async go(page) {
				await page.goto('/teach/export');
				await page
					.getByRole('link', { name: /^Print (?!and)/ })
					.first()
					.click();
				await page.getByRole('heading', { name: 'Answer sheet' }).waitFor();
			}
		}
	],
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
