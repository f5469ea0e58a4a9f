import type { Page } from '@playwright/test';

/** Uses a link that works once. */
export async function becomeAdministrator(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await page.getByRole('button', { name: 'Make me the administrator' }).click();
	await page.waitForURL('**/admin');
}
