import { expect, test, type Page } from './fixtures.ts';
import { mailedLink } from '../setup/mail-server.ts';
import { newAdministratorLink } from './links.ts';
import { tabTo } from './keyboard.ts';
import { check, giveAnswer, practise } from './questions.ts';

import { becomeAdministrator } from './administrator.ts';

const password = 'nine brown lamps';
const newName = (kind: string) => `${kind}-${Math.random().toString(36).slice(2, 10)}`;

async function makeAccount(page: Page, signInName: string, name: string): Promise<void> {
	await page.goto('/sign-up');
	await page.getByLabel('sign-in name').fill(signInName);
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('Password', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Make my account' }).click();
	await page.waitForURL('**/account');
}

async function signIn(page: Page, signInName: string, secret: string): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('sign-in name').fill(signInName);
	await page.getByLabel('Password', { exact: true }).fill(secret);
	await page.getByRole('button', { name: 'Sign in' }).click();
}

for (const javaScriptEnabled of [false, true]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, expectedNoise: [/Failed to load resource.*40[0349]/] });

		test('an administrator invites a teacher, helps somebody in, and reads it in the log', async ({
			page,
			browser,
			baseURL
		}) => {
			const elsewhere = { javaScriptEnabled, baseURL: baseURL ?? '' };
			await becomeAdministrator(page, newAdministratorLink());
			await page.getByRole('link', { name: 'Invitations' }).click();
			await page.getByLabel('For whom').fill('history');
			await page.getByRole('button', { name: 'Make an invitation' }).click();
			const invitation = await page.getByLabel('One-time link').inputValue();

			const teacherName = newName('teacher');
			const teacher = await (await browser.newContext(elsewhere)).newPage();
			await teacher.goto(invitation);
			await teacher.getByLabel('sign-in name').fill(teacherName);
			await teacher.getByLabel('Password', { exact: true }).fill('short');
			await teacher.getByRole('button', { name: 'become a teacher' }).click();
			await expect(teacher.getByText('Use at least 10 characters.')).toBeVisible();
			await expect(teacher.getByLabel('sign-in name')).toHaveValue(teacherName);
			await teacher.getByLabel('Password', { exact: true }).fill(password);
			await teacher.getByRole('button', { name: 'become a teacher' }).click();
			await teacher.waitForURL('**/account');
			expect((await teacher.request.get(invitation)).status()).toBe(404);
			expect((await teacher.request.get('/admin/people')).status()).toBe(403);

			await page.getByRole('link', { name: 'People' }).click();
			await page.getByRole('searchbox').fill(teacherName.toUpperCase());
			await page.getByRole('button', { name: 'Search' }).click();
			await expect(page.getByText('1 account for')).toBeVisible();
			await expect(page.getByRole('cell', { name: 'Teacher', exact: true })).toBeVisible();
			await page.getByRole('link', { name: teacherName }).click();
			await page.getByRole('button', { name: 'Make a help link' }).click();
			const help = await page.getByLabel('One-time link').inputValue();

			const forgetful = await (await browser.newContext(elsewhere)).newPage();
			await forgetful.goto(help);
			await forgetful.getByLabel('New password').fill('ten green bottles');
			await forgetful.getByRole('button', { name: 'Choose this password' }).click();
			await forgetful.waitForURL('**/account');
			await teacher.goto('/account');
			await expect(teacher).toHaveURL(/\/sign-in$/);

			await page.getByRole('radio', { name: 'Learner' }).check();
			await page.getByRole('button', { name: 'Change the role' }).click();
			await expect(page.getByText('The role is changed.')).toBeVisible();
			await page.getByRole('button', { name: 'Delete this account' }).click();
			await expect(page.getByRole('alert')).toContainText('Tick the box');

			await page.getByRole('link', { name: 'Log' }).click();
			await expect(page.getByText('made a link to a new password').first()).toBeVisible();
			await page.getByLabel('About').selectOption({ label: 'Invitations' });
			await page.getByRole('button', { name: 'Show' }).click();
			await expect(page.getByText('accepted an invitation').first()).toBeVisible();
			await expect(page.getByText('changed a role')).toHaveCount(0);
		});

		test('a guest who signs in brings the answers along, or leaves them', async ({
			page,
			browser,
			baseURL
		}) => {
			const signInName = newName('reader');
			await makeAccount(page, signInName, 'Rea Der');
			for (const [bring, answered] of [
				[true, 1],
				[false, 1]
			] as const) {
				const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? '' });
				const device = await context.newPage();
				await practise(device);
				await giveAnswer(device);
				await check(device);
				await device.goto('/sign-in');
				const box = device.getByRole('checkbox', { name: 'bring them along' });
				await expect(box).toBeChecked();
				await box.setChecked(bring);
				await device.getByLabel('sign-in name').fill(signInName);
				await device.getByLabel('Password', { exact: true }).fill(password);
				await device.getByRole('button', { name: 'Sign in' }).click();
				await device.goto('/account');
				await expect(device.getByText(`have answered ${answered} question.`)).toBeVisible();
				await context.close();
			}
		});
	});
}

test('by keyboard: somebody is found, and the settings are changed and changed back', async ({
	page
}) => {
	await becomeAdministrator(page, newAdministratorLink());
	await page.goto('/admin/settings');
	await tabTo(page, 'main input[name=name]');
	await page.keyboard.type('Lowmere School');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Saved.')).toBeVisible();
	await expect(page).toHaveTitle(/ · Footnote, Lowmere School$/);
	await expect(page.getByRole('banner')).toContainText('Lowmere School');
	await tabTo(page, 'main input[name=name]');
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.press('Delete');
	await page.keyboard.press('Enter');
	await expect(page).toHaveTitle(/ · Footnote$/);

	await page.goto('/admin/people');
	await tabTo(page, 'main input[name=words]');
	await page.keyboard.type('nobody is called so');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Nobody matches.')).toBeVisible();
});

test('an address is confirmed by mail, and gets one back in', async ({ page }) => {
	const name = newName('mailed');
	const email = `${name}@example.org`;
	await makeAccount(page, name, 'Mai Led');
	const form = page.locator('form[action*="changeEmail"]');
	await form.getByLabel('Address').fill(email);
	await form.getByLabel('Password').fill(password);
	await form.getByRole('button').click();
	await page.goto(await mailedLink(email));
	await page.getByRole('button', { name: 'Use this address' }).click();
	await page.waitForURL('**/account');
	await expect(page.getByLabel('Address', { exact: true })).toHaveValue(email);
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await signIn(page, email, password);
	await page.waitForURL(/\/$/);
});
