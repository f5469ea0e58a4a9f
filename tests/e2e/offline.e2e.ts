import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED|Failed to (load resource|fetch)/] });

test('questions are taken along, answered without a connection, and merged once', async ({
	page,
	context
}) => {
	await page.goto('/review/offline');
	await page.getByRole('button', { name: 'Take today’s questions along' }).click();
	await expect(page.getByText(/0 answered of \d+ questions/)).toBeVisible();
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));

	await context.setOffline(true);
	await page.goto('/review/offline');
	await expect(page.getByText(/0 answered of/)).toBeVisible();
	for (let count = 1; count <= 2; count++) {
		await page.locator('form input:not([type=hidden]), form select').first().waitFor();
		await giveSomeAnswer(page);
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await expect(page.locator('#verdict')).toBeVisible();
		await expect(page.getByText(new RegExp(`${count} answered of`))).toBeVisible();
		await page.getByRole('button', { name: 'Next question' }).click();
	}
	await page.reload();
	await expect(page.getByText('2 answers are kept here and not sent yet.')).toBeVisible();
	await page.getByText('The stories they are about').waitFor();

	await context.setOffline(false);
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(page.getByText('2 answers are saved in your account.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('not sent yet')).toHaveCount(0);
});

test('another page asked for without a connection leads to what was taken along', async ({
	page,
	context
}) => {
	await page.goto('/review/offline');
	await page.getByRole('button', { name: 'Take today’s questions along' }).click();
	await expect(page.getByText(/0 answered of/)).toBeVisible();
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await context.setOffline(true);
	await page.goto('/curriculum');
	await expect(page.getByRole('heading', { level: 1, name: 'Study offline' })).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what it needs', async ({ page }) => {
		await page.goto('/review/offline');
		await expect(page.getByText('This page works with JavaScript')).toBeVisible();
	});
});

/** Something that can be read as an answer, right or wrong. */
async function giveSomeAnswer(page: Page): Promise<void> {
	const options = page.locator('form input[type=radio], form input[type=checkbox]');
	if ((await options.count()) > 0) return options.first().check();
	const selects = page.locator('form select');
	for (let index = 0; index < (await selects.count()); index++) {
		await selects.nth(index).selectOption({ index: index + 1 });
	}
	const field = page.locator('form input:not([type=hidden])');
	if ((await field.count()) > 0) await field.first().fill('1994');
}
