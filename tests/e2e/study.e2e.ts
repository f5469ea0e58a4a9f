import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder, startServer } from '../setup/server.ts';
import { expect, test, type Page } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { check, giveAnswer } from './questions.ts';

const password = 'nine brown lamps';
const inTenDays = 10 * 24 * 60 * 60 * 1000;

async function studySome(page: Page, count: number): Promise<void> {
	await page.goto('/review');
	await page.getByRole('button', { name: /^(Start|Go on with the review)$/ }).click();
	for (let answered = 1; answered <= count; answered++) {
		await giveAnswer(page, answered);
		await check(page);
		if (answered < count) await page.getByRole('link', { name: 'Next question' }).click();
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a guest studies, signs up, and goes on with the same review on a second device', async ({
		page,
		browser,
		baseURL
	}) => {
		await studySome(page, 2);
		const signInName = `student-${Date.now()}`;
		await page.goto('/sign-up');
		await page.getByLabel('sign-in name').fill(signInName);
		await page.getByLabel('Password', { exact: true }).fill(password);
		await page.getByRole('button', { name: 'Make my account' }).click();
		await page.waitForURL('**/account');

		const device = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
		const second = await device.newPage();
		await second.goto('/sign-in');
		await second.getByLabel('sign-in name').fill(signInName);
		await second.getByLabel('Password', { exact: true }).fill(password);
		await second.getByRole('button', { name: 'Sign in' }).click();
		await second.goto('/review');
		await expect(second.getByText('You have answered 2 questions today.')).toBeVisible();
		await second.getByRole('button', { name: 'Go on with the review' }).click();
		await giveAnswer(second);
		await check(second);

		await page.goto('/review');
		await expect(page.getByText('You have answered 3 questions today.')).toBeVisible();
		await page.getByRole('button', { name: 'Take my last answer back' }).click();
		// It leads to the question, to be answered again.
		await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
		await page.goto('/review');
		await expect(page.getByText('You have answered 2 questions today.')).toBeVisible();
		await page.goto('/progress');
		await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
		await device.close();
	});
});

test('a review by keyboard alone: begun, answered, said to be sure of, taken back', async ({
	page
}) => {
	await page.goto('/review');
	await tabTo(page, 'main form[action*="start"] button');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/attempts/*/1');
	await giveAnswer(page);
	await tabTo(page, 'form[action*="answer"] button[value="sure"]');
	await page.keyboard.press('Enter');
	await expect(page.locator('#verdict')).toBeVisible();
	await page.goto('/review');
	await tabTo(page, 'main form[action*="undo"] button');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Take my last answer back')).toHaveCount(0);
});

test('what was answered today is due when ten days have passed', async ({ browser }) => {
	test.slow();
	const folder = makeDataFolder();
	const now = await startServer({ DATA_DIR: folder });
	const visit = await browser.newContext({ baseURL: now.origin });
	const page = await visit.newPage();
	await studySome(page, 3);
	const cookies = await visit.cookies();
	await visit.close();
	await now.stop();

	const shift = join(import.meta.dirname, '../setup/shift-clock.ts');
	const later = await startServer({
		DATA_DIR: folder,
		NODE_OPTIONS: `--import ${shift}`,
		CLOCK_AHEAD_MS: String(inTenDays)
	});
	const back = await browser.newContext({ baseURL: later.origin });
	await back.addCookies(cookies.map((cookie) => ({ ...cookie, expires: -1 })));
	const again = await back.newPage();
	await again.goto('/review');
	await expect(again.getByText('you met before and would begin to forget')).toBeVisible();
	await studySome(again, 1);
	await expect(again.getByText('Question 1 of')).toBeVisible();
	await back.close();
	await later.stop();
	rmSync(folder, { recursive: true, force: true });
});
