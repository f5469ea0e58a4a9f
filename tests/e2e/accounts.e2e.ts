import { expect, test, type Page } from './fixtures.ts';
import { check, giveAnswer, practise } from './questions.ts';

const password = 'nine brown lamps';

async function fill(page: Page, signInName: string, secret: string): Promise<void> {
	await page.getByLabel('sign-in name').fill(signInName);
	await page.getByLabel('Password', { exact: true }).fill(secret);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a guest answers, makes an account, and finds the answer on a second device', async ({
		page,
		browser,
		baseURL
	}) => {
		await practise(page);
		await giveAnswer(page);
		await check(page);

		const signInName = `reader-${Date.now()}`;
		await page.getByRole('link', { name: 'Sign in' }).click();
		await expect(page.getByText('You have answered 1 question as a guest')).toBeVisible();
		await page.getByRole('link', { name: 'Make an account' }).last().click();
		await fill(page, signInName, password);
		await page.getByRole('button', { name: 'Make my account' }).click();
		await expect(page.getByText('have answered 1 question.')).toBeVisible();

		const device = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
		const second = await device.newPage();
		await second.goto('/sign-in');
		await fill(second, signInName, password);
		await second.getByRole('button', { name: 'Sign in' }).click();
		await expect(second.getByText('Continue')).toBeVisible();
		await second.getByRole('link', { name: 'Account' }).click();
		await expect(second.getByText('have answered 1 question.')).toBeVisible();

		await second.getByRole('button', { name: 'Sign out on every device' }).click();
		await page.goto('/account');
		await expect(page).toHaveURL(/\/sign-in$/);
		await device.close();
	});
});
