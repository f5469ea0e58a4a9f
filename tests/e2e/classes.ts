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
