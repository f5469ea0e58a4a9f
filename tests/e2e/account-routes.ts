import type { Page } from '@playwright/test';
import { mailedLink } from '../setup/mail-server.ts';
import { makeAccount, newVisitorName, visitorsPassword } from './accounts.ts';
import type { Visit } from './routes.ts';

async function askForMail(page: Page, email: string): Promise<void> {
	await page.goto('/recover');
	const form = page.locator('form[action*="mail"]');
	await form.getByLabel('sign-in name').fill(email);
	await form.getByRole('button').click();
	await page.getByText('a mail is on its way').waitFor();
}

/** Pages about getting an account, getting back into it, and what belongs to it. */
export const accountVisits: Record<string, Visit[]> = {
	'/sign-in': [{ name: 'sign in', go: (page) => page.goto('/sign-in') }],
	'/sign-up': [
		{ name: 'sign up', go: (page) => page.goto('/sign-up') },
		{
			name: 'sign up refused',
			async go(page) {
				await page.goto('/sign-up');
				await page.getByLabel('sign-in name').fill('x');
				await page.getByLabel('Password', { exact: true }).fill('short');
				await page.getByRole('button', { name: 'Make my account' }).click();
				await page.getByText('Use at least 10 characters.').waitFor();
			}
		}
	],
	'/recover': [
		{ name: 'get back in', go: (page) => page.goto('/recover') },
		{ name: 'get back in, mail sent', go: async (page) => askForMail(page, 'no-one@example.org') }
	],
	'/recover/[token]': [
		{
			name: 'new password',
			async go(page) {
				const email = `${newVisitorName()}@example.org`;
				await makeAccount(page, email);
				await askForMail(page, email);
				await page.goto(await mailedLink(email));
			}
		}
	],
	'/account': [
		{
			name: 'account',
			async go(page) {
				await makeAccount(page, newVisitorName());
				await page.getByRole('button', { name: 'Make recovery codes' }).click();
				await page.getByText('Write these down').waitFor();
			}
		}
	],
	'/calendar': [
		{
			name: 'calendar',
			async go(page) {
				await makeAccount(page, `calendar-${Date.now()}`);
				await page.goto('/calendar');
				await page.getByRole('button', { name: 'Make my private address' }).click();
				await page.getByLabel('Copy this address now').waitFor();
			}
		}
	],
	'/account/email/[token]': [
		{
			name: 'confirm an address',
			async go(page) {
				const name = newVisitorName();
				await makeAccount(page, name);
				const form = page.locator('form[action*="changeEmail"]');
				await form.getByLabel('Address').fill(`${name}@example.org`);
				await form.getByLabel('Password').fill(visitorsPassword);
				await form.getByRole('button').click();
				await page.getByText('on its way to the new address').waitFor();
				await page.goto(await mailedLink(`${name}@example.org`));
			}
		}
	]
};
