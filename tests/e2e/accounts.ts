import type { Page } from '@playwright/test';

export const visitorsPassword = 'nine brown lamps';
export const newVisitorName = () => `visitor-${Math.random().toString(36).slice(2, 10)}`;

/** Somebody signs up and is led to their account. */
export async function makeAccount(page: Page, signInName: string): Promise<void> {
	await page.goto('/sign-up');
	await page.getByLabel('sign-in name').fill(signInName);
	await page.getByLabel('Password', { exact: true }).fill(visitorsPassword);
	await page.getByRole('button', { name: 'Make my account' }).click();
	await page.waitForURL('**/account');
}
