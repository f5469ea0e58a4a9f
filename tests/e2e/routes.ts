import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accountVisits } from './account-routes.ts';
import { gradeVisits } from './grade-routes.ts';
import { itemVisits } from './item-routes.ts';
import { giveAnswer, practise } from './questions.ts';
import { assignmentVisits } from './assignment-routes.ts';
import { teacherVisits } from './teacher-routes.ts';

/** Route ids of every page, read from the folders: `/stories/[slug]`. */
export function pageRoutes(): string[] {
	const routes = join(import.meta.dirname, '../../src/routes');
	return readdirSync(routes, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /(^|\/)\+page\.svelte$/.test(path))
		.map((path) => path.replace(/\/?\+page\.svelte$/, ''))
		.map((path) => `/${path}`.replace(/\/\([^)]+\)/g, '') || '/')
		.sort();
}

/** A state of a route that is worth looking at, and how a visitor gets there. */
export interface Visit {
	name: string;
	go(page: Page): Promise<unknown>;
}

const at = (path: string, name = path): Visit => ({ name, go: (page) => page.goto(path) });

async function followFirst(page: Page, from: string, selector: string): Promise<void> {
	await page.goto(from);
	await page.goto((await page.locator(selector).first().getAttribute('href')) ?? '');
}

const openStory = (page: Page) => followFirst(page, '/', 'main a[href*="/stories/"]');

async function answer(page: Page): Promise<void> {
	await practise(page);
	await giveAnswer(page);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.locator('#verdict').waitFor();
}

async function invite(page: Page): Promise<string> {
	await page.goto('/admin/invitations');
	await page.getByLabel('For whom').fill('Ms Okafor, history');
	await page.getByRole('button', { name: 'Make an invitation' }).click();
	return page.getByLabel('One-time link').inputValue();
}

/** How to see each page. A route that is in no list here fails a test. */
export const visits: Record<string, Visit[]> = {
	'/': [at('/', 'home')],
	'/about': [at('/about', 'about')],
	'/notices': [at('/notices', 'notices, none')],
	'/curriculum': [at('/curriculum', 'curriculum')],
	'/progress': [
		at('/progress', 'progress, empty'),
		{
			name: 'progress',
			async go(page) {
				await answer(page);
				await page.goto('/progress');
			}
		}
	],
	'/review/offline': [
		at('/review/offline', 'study offline, nothing here'),
		{
			name: 'study offline',
			async go(page) {
				await page.goto('/review/offline');
				await page.getByRole('button', { name: 'Take today’s questions along' }).click();
				await page.getByText(/answered of/).waitFor();
			}
		}
	],
	'/review': [
		at('/review', 'review, nothing met'),
		{
			name: 'review',
			async go(page) {
				await answer(page);
				await page.goto('/review');
			}
		}
	],
	'/review/settings': [
		at('/review/settings', 'review settings'),
		{
			name: 'review settings refused',
			async go(page) {
				await page.goto('/review/settings');
				await page.locator('form[method=POST] [name=newPerDay]').fill('1000');
				await page.locator('main form').evaluate((form: HTMLFormElement) => form.submit());
				await page.getByRole('alert').waitFor();
			}
		}
	],
	'/weekly/[week]': [
		{ name: 'news quiz', go: (page) => followFirst(page, '/review', 'main a[href*="/weekly/"]') }
	],
	'/stories/[slug]': [
		{ name: 'story', go: openStory },
		{
			name: 'story with a fact',
			async go(page) {
				await openStory(page);
				await page.locator('main a[href*="fact="]').first().click();
				await page.waitForURL(/fact=/);
			}
		}
	],
	'/modules/[slug]': [
		{ name: 'module', go: (page) => followFirst(page, '/curriculum', 'main a[href*="/modules/"]') }
	],
	'/attempts/[attemptId]/[position=position]': [
		{ name: 'question', go: practise },
		{ name: 'question answered', go: answer },
		{
			name: 'question without an answer',
			async go(page) {
				await practise(page);
				await page.getByRole('button', { name: 'Check', exact: true }).click();
				await page.getByRole('alert').waitFor();
			}
		}
	],
	'/attempts/[attemptId]/results': [
		{
			name: 'results',
			async go(page) {
				await answer(page);
				await page.goto(page.url().replace(/\/\d+(#.*)?$/, '/results'));
			}
		}
	],
	'/admin/claim/[token]': [
		{
			name: 'claim',
			go: (page) => page.goto(process.env['ADMIN_LINK'] ?? '')
		}
	],
	...accountVisits,
	...assignmentVisits,
	'/classes/join': [at('/classes/join', 'join a class')],
	'no route': [at('/no-such-page', 'page not found')]
};

/** Pages that only an administrator sees. */
export const administratorVisits: Record<string, Visit[]> = {
	'/admin': [at('/admin', 'admin')],
	'/teach/modules': [at('/teach/modules', 'modules of a teacher')],
	'/teach/modules/[draftId]': [
		{
			name: 'module builder',
			async go(page) {
				await page.goto('/teach/modules');
				await page
					.getByRole('button', { name: /^Begin with a copy/ })
					.first()
					.click();
				await page.waitForURL(/\/teach\/modules\/.+/);
			}
		}
	],
	'/admin/people': [
		at('/admin/people', 'admin people'),
		at('/admin/people?words=nobody-is-called-so', 'admin people, none')
	],
	'/admin/people/[learnerId]': [
		{ name: 'admin person', go: (page) => followFirst(page, '/admin/people', 'main tbody a') }
	],
	'/admin/invitations': [{ name: 'admin invitations', go: invite }],
	'/invitations/[token]': [
		{ name: 'invitation', go: async (page) => page.goto(await invite(page)) },
		{
			name: 'invitation of a guest',
			async go(page) {
				const link = await invite(page);
				const cookies = await page.context().cookies();
				await page.context().clearCookies();
				await page.goto(link);
				await page.context().addCookies(cookies);
			}
		}
	],
	'/admin/classrooms': [at('/admin/classrooms', 'admin classrooms')],
	'/admin/settings': [at('/admin/settings', 'admin settings')],
	'/admin/log': [at('/admin/log', 'admin log')],
	...teacherVisits,
	...itemVisits,
	...gradeVisits
};
