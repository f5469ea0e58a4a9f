import { expect, test } from './fixtures.ts';
import { check, countQuestions, expectFeedback, giveAnswer, practise } from './questions.ts';

// An answer that is missing comes back with 400, which the browser remarks upon.
test.use({ expectedNoise: [/Failed to load resource.*400/] });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a whole module: read, check yourself, results, done, progress', async ({ page }) => {
		await page.goto('/curriculum');
		await page.locator('main a[href*="/modules/"]').first().click();
		const title = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
		await page.getByRole('button', { name: /check yourself/i }).click();

		const total = await countQuestions(page);
		expect(total).toBeGreaterThan(3);
		for (let position = 1; position <= total; position++) {
			await expect(page).toHaveURL(new RegExp(`/attempts/[^/]+/${position}$`));
			await expect(
				page.locator('main').getByText(`Question ${position} of ${total}`)
			).toBeVisible();
			await giveAnswer(page, position);
			await check(page);
			const next = position < total ? 'Next question' : 'See the results';
			await page.getByRole('link', { name: next }).click();
		}

		await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
		await expect(page.getByText(`of ${total}`).first()).toBeVisible();
		await expect(page.getByText('You answered')).toHaveCount(total);
		await page.getByRole('button', { name: 'Mark the module as done' }).click();
		await expect(page.getByText('You finished this module')).toBeVisible();

		const retry = page.getByRole('button', { name: /^Retry/ });
		expect(await retry.count()).toBe(1);
		await retry.click();
		await expect(page).toHaveURL(/\/attempts\/[^/]+\/1$/);

		await page.goto('/progress');
		await expect(page.getByRole('table').first()).toBeVisible();
		await page.goto('/curriculum');
		await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
	});

	test('an answer is saved when it is given: another tab goes on there', async ({
		page,
		context
	}) => {
		await page.goto('/curriculum');
		const href = await page.locator('main a[href*="/modules/"]').nth(1).getAttribute('href');
		await page.goto(href ?? '');
		await page.getByRole('button', { name: /check yourself/i }).click();
		await giveAnswer(page);
		await check(page);

		const other = await context.newPage();
		await other.goto(href ?? '');
		await expect(other.getByText(/You have answered 1 of/)).toBeVisible();
		await other.getByRole('link', { name: 'Go on where you were' }).click();
		await expect(other).toHaveURL(/\/attempts\/[^/]+\/2$/);
	});

	test('Check without an answer asks for one and keeps the question', async ({ page }) => {
		await practise(page);
		const stem = await page.locator('legend').first().innerText();
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		expect(await page.locator('legend').first().innerText()).toBe(stem);
		await giveAnswer(page);
		await check(page);
	});

	test('an answer that is sent twice counts once, the first', async ({ page, context }) => {
		await practise(page);
		const twin = await context.newPage();
		await twin.goto(page.url());
		await giveAnswer(page, 0);
		await giveAnswer(twin, 1);
		await check(page);
		const first = await page.locator('dl').first().innerText();
		await check(twin);
		expect(await twin.locator('dl').first().innerText()).toBe(first);
	});

	test('a problem can be reported before and after the answer', async ({ page }) => {
		await practise(page);
		for (const answered of [false, true]) {
			if (answered) {
				await giveAnswer(page);
				await check(page);
			}
			await page.getByText('Report a problem with this question').click();
			await page.locator('#report input[type=radio]').first().check();
			await page.locator('#report textarea').fill('I am not sure about this one.');
			await page.getByRole('button', { name: 'Send the report' }).click();
			await expect(page.getByRole('status')).toContainText('Thank you');
		}
	});

	test('the choice of paper is kept', async ({ page }) => {
		await page.goto('/about');
		await page.getByRole('button', { name: 'Dark' }).click();
		await expect(page).toHaveURL(/\/about$/);
		await page.goto('/');
		await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});
});

test('with JavaScript choosing does not submit, and Check goes on', async ({ page }) => {
	await practise(page);
	const address = page.url();
	await giveAnswer(page);
	await page.waitForTimeout(300);
	expect(page.url()).toBe(address);
	await expect(page.locator('#verdict')).toHaveCount(0);
	await check(page);
	await page.getByRole('link', { name: /Next question|See the results/ }).click();
	await expect(page).toHaveURL(/\/attempts\/[^/]+\/(2|results)$/);
	await page.goBack();
	await expectFeedback(page);
});

test('somebody else’s attempt is not found', async ({ page, browser, baseURL }) => {
	await practise(page);
	const stranger = await browser.newContext(baseURL ? { baseURL } : {});
	for (const address of [page.url(), page.url().replace(/\d+$/, 'results')]) {
		expect((await stranger.request.get(address)).status()).toBe(404);
	}
	await stranger.close();
});
