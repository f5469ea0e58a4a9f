import type { Page } from '@playwright/test';

let made = 0;

/** Somebody who teaches makes a class. @returns the path of its page */
export async function makeClass(
	page: Page,
	name = `Class ${Date.now()}-${++made}`
): Promise<string> {
	await page.goto('/teach/classrooms/new');
	await page.getByLabel('Name of the class').fill(name);
	await page.getByRole('button', { name: 'Make the class' }).click();
	await page.waitForURL(/\/teach\/classrooms\/[0-9a-v]{26}$/);
	return new URL(page.url()).pathname;
}

/** The path that joins the class a page is about. */
export async function readJoinPath(page: Page): Promise<string> {
	return `/join/${(await page.locator('code').first().innerText()).trim()}`;
}

/** Puts a list into the form that is open and looks at what it would do. */
export async function lookAtList(page: Page, text: string): Promise<void> {
	await page.getByLabel('Paste the list').fill(text);
	await page.getByRole('button', { name: 'Look at the changes' }).click();
	await page.getByRole('heading', { name: 'Change the list' }).waitFor();
}

/** Brings names into a class whose page has this path; the cards are then on the page. */
export async function bringList(page: Page, path: string, names: string[]): Promise<void> {
	await page.goto(`${path}/students/import`);
	await lookAtList(page, names.join('\n'));
	await page.getByRole('button', { name: 'Apply the list' }).click();
	await page.getByText('Print this page now').waitFor();
}

/** Makes a link for a co-teacher. @returns its path */
export async function inviteColleague(page: Page, path: string): Promise<string> {
	await page.goto(`${path}/teachers`);
	await page.getByRole('button', { name: 'Make a link for a co-teacher' }).click();
	const link = await page.getByLabel('One-time link').inputValue();
	return new URL(link).pathname;
}
