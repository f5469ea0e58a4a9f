import type { Page } from '@playwright/test';
import { begin, joinAsStudent, openTeacher, setModule, type Terms } from './assignments.ts';
import { giveAnswer } from './questions.ts';
import type { Visit } from './routes.ts';

/** One class per worker, made when the first of these pages is looked at. */
let made: Promise<{ joinPath: string; told: string; saved: string }> | null = null;

async function makeOnce(page: Page) {
	const browser = page.context().browser();
	if (!browser) throw new Error('there is no browser');
	const { joinPath, classPath, teacher, context } = await openTeacher(
		browser,
		process.env['BASE_URL'] ?? ''
	);
	const set = (terms: Terms) => setModule(teacher, classPath, terms);
	const told = await set({ title: 'Told at once', feedback: 'after-each', attemptsAllowed: '' });
	const limit = { timeLimitMinutes: '25', attemptsAllowed: '2' };
	const saved = await set({ title: 'Told at the end', feedback: 'after-due', ...limit });
	await context.close();
	return { joinPath, told, saved };
}

/** A new student of that class stands before one of its assignments. */
async function asStudent(page: Page): Promise<{ told: string; saved: string }> {
	const { joinPath, ...paths } = await (made ??= makeOnce(page));
	await joinAsStudent(page, joinPath, 'Ada Obi');
	return paths;
}

async function saveOne(page: Page): Promise<void> {
	const { saved } = await asStudent(page);
	await begin(page, saved);
	await giveAnswer(page);
	await page.getByLabel('Mark to come back to').check();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.getByText(/Saved at \d\d:\d\d:\d\d/).waitFor();
}

/** Pages of students with assignments. */
export const assignmentVisits: Record<string, Visit[]> = {
	'/classes': [
		{
			name: 'classes',
			async go(page) {
				await asStudent(page);
				await page.goto('/classes');
			}
		}
	],
	'/assignments/[assignmentId]': [
		{ name: 'assignment', go: async (page) => page.goto((await asStudent(page)).saved) },
		{
			name: 'assignment handed in',
			async go(page) {
				await saveOne(page);
				await handIn(page);
				await page.getByRole('link', { name: 'Back to the assignment' }).click();
				await page.waitForURL('**/assignments/*');
			}
		}
	],
	'/attempts/[attemptId]/overview': [
		{
			name: 'question of an assignment, saved',
			go: saveOne
		},
		{
			name: 'overview',
			async go(page) {
				await saveOne(page);
				await page.getByRole('link', { name: 'Overview and handing in' }).click();
				await page.waitForURL('**/overview');
			}
		},
		{
			name: 'results not told yet',
			async go(page) {
				await saveOne(page);
				await handIn(page);
			}
		}
	]
};

async function handIn(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Overview and handing in' }).click();
	await page.getByRole('button', { name: /^Hand in/ }).click();
	await page.waitForURL('**/results');
}
