import type { Browser } from '@playwright/test';
import { makeAccount } from './accounts.ts';
import { becomeAdministrator } from './administrator.ts';
import { newAdministratorLink } from './links.ts';
import { bringList, inviteColleague, makeClass, readJoinPath } from './classes.ts';
import { expect, test, type Page } from './fixtures.ts';
import { tabTo } from './keyboard.ts';

test.use({ expectedNoise: [/Failed to load resource.*40[034]/] });
test.setTimeout(120_000);

/** Somebody else, at a browser of their own. */
async function another(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
	return context.newPage();
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a teacher makes a class from a list; a pupil signs in with the card, another joins by code', async ({
		page,
		browser,
		baseURL
	}) => {
		await becomeAdministrator(page, newAdministratorLink());
		const className = `History ${Date.now()}`;
		const path = await makeClass(page, className);
		const joinPath = await readJoinPath(page);
		await bringList(page, path, ['Kei Sato', 'Ada Obi']);
		const card = page.getByRole('listitem').filter({ hasText: 'Kei Sato' });
		const [, signInName = '', password = ''] = await card.locator('dd').allInnerTexts();

		const kei = await another(browser, baseURL);
		await kei.goto('/sign-in');
		await kei.getByLabel('sign-in name').fill(signInName.toUpperCase());
		await kei.getByLabel('Password', { exact: true }).fill(password);
		await kei.getByRole('button', { name: 'Sign in' }).click();
		await expect(kei).toHaveURL(/\/$/);
		await kei.goto('/classes');
		await expect(kei.getByText(className).first()).toBeVisible();

		// A guest opens the link, makes an account there and is in the class.
		const ben = await another(browser, baseURL);
		await ben.goto('/classes/join');
		await ben.getByLabel('The code of the class').fill('abc-def-gh2');
		await ben.getByRole('button', { name: 'Go on' }).click();
		await expect(ben.getByText('No class can be joined with this code')).toBeVisible();
		await expect(ben.getByLabel('The code of the class')).toHaveValue('abc-def-gh2');
		await ben.getByLabel('The code of the class').fill(joinPath.replace('/join/', ''));
		await ben.getByRole('button', { name: 'Go on' }).click();
		await expect(ben.getByRole('heading', { name: className })).toBeVisible();
		await ben.getByLabel('sign-in name').fill(`ben-${Date.now()}`);
		await ben.getByLabel('Your name').fill('Ben Lund');
		await ben.getByLabel('Password', { exact: true }).fill('nine brown lamps');
		await ben.getByRole('button', { name: 'Make my account and join' }).click();
		await expect(ben.getByText('You are in this class.')).toBeVisible();

		await page.goto(`${path}/students`);
		await expect(page.getByRole('heading', { name: '3 students' })).toBeVisible();
		await page.getByRole('link', { name: 'Set for Kei Sato' }).click();
		await page.getByLabel('Time factor').fill('1,5');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Saved.')).toBeVisible();
		await kei.goto('/account');
		await expect(kei.getByText('you have 1.5 times as long')).toBeVisible();

		await page.goto(`${path}/students`);
		await page.getByRole('button', { name: 'Remove: Ben Lund' }).click();
		await ben.goto(joinPath);
		await expect(ben.getByText('Your teacher took you out')).toBeVisible();

		await page.goto(`${path}/settings`);
		await page.getByRole('button', { name: 'Turn joining off' }).click();
		expect((await ben.goto(joinPath))?.status()).toBe(404);
		expect((await kei.goto(path))?.status()).toBe(404);
		await kei.context().close();
		await ben.context().close();
	});

	test('a list is shown first and changes nothing until it is applied; its mistakes keep the text', async ({
		page
	}) => {
		await becomeAdministrator(page, newAdministratorLink());
		const path = await makeClass(page);
		await page.goto(`${path}/students/import`);
		const list = 'Name;E-mail\nKei Sato;no address@\nAda Obi;';
		await page.getByLabel('Paste the list').fill(list);
		await page.getByRole('button', { name: 'Look at the changes' }).click();
		await expect(page.getByRole('alert')).toContainText('Line 2');
		await expect(page.getByLabel('Paste the list')).toHaveValue(list);
		const utf16 = Buffer.from('\uFEFFName\tNumber\r\nZoë Brück\t7\r\n', 'utf16le');
		await page
			.getByLabel('Or choose a file')
			.setInputFiles({ name: 'list.txt', mimeType: 'text/plain', buffer: utf16 });
		await page.getByRole('button', { name: 'Look at the changes' }).click();
		await expect(page.getByRole('rowheader', { name: 'Zoë Brück' })).toBeVisible();
		await page.goto(`${path}/students`);
		await expect(page.getByRole('heading', { name: '0 students' })).toBeVisible();
	});

	test('a colleague becomes a co-teacher by a link that works once', async ({
		page,
		browser,
		baseURL
	}) => {
		await becomeAdministrator(page, newAdministratorLink());
		const path = await makeClass(page);
		const link = await inviteColleague(page, path);
		const colleague = await another(browser, baseURL);
		await becomeAdministrator(colleague, newAdministratorLink());
		await colleague.goto(link);
		await colleague.getByRole('button', { name: 'Teach this class too' }).click();
		await expect(colleague).toHaveURL(new RegExp(`${path}$`));
		expect((await colleague.goto(link))?.status()).toBe(404);
		const pupil = await another(browser, baseURL);
		await makeAccount(pupil, `pupil-${Date.now()}`);
		expect((await pupil.goto(link))?.status()).toBe(404);
		await colleague.context().close();
		await pupil.context().close();
	});
});

test('a class is made by keyboard alone, and exported and printed', async ({ page }) => {
	await becomeAdministrator(page, newAdministratorLink());
	await page.goto('/teach');
	await tabTo(page, 'main a[href="/teach/classrooms/new"]');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/teach/classrooms/new');
	await tabTo(page, 'input[name="name"]');
	await page.keyboard.type('By keyboard');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'By keyboard: overview' })).toBeAttached();

	await page.goto('/teach/export');
	await page
		.getByRole('link', { name: /^Export ./ })
		.first()
		.click();
	const gift = page.getByRole('link', { name: 'Download GIFT' });
	const download = page.waitForEvent('download');
	await gift.click();
	expect((await download).suggestedFilename()).toBe('questions.gift.txt');
	await page.getByRole('link', { name: 'Print and export' }).click();
	await page
		.getByRole('link', { name: /^Print (?!and)/ })
		.first()
		.click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'Key', exact: true })).toBeVisible();
	await expect(page.getByRole('navigation')).toHaveCount(0);
});
