import { expect, type Page } from '@playwright/test';
import { practise } from './questions.ts';

/** Reports a problem with some question and opens the inbox. */
export async function openReports(page: Page): Promise<void> {
	await practise(page);
	await page.getByText('Report a problem with this question').click();
	await page.getByLabel('The question is unclear').check();
	await page.getByLabel('Anything to add?').fill('What is asked here?');
	await page.getByRole('button', { name: 'Send the report' }).click();
	await expect(page.getByText('Thank you.')).toBeVisible();
	await page.goto('/teach/reports');
	await page.getByRole('heading', { name: 'Reported problems' }).waitFor();
}

/** Opens a page of a question that was reported. */
export async function openItem(page: Page, below = ''): Promise<void> {
	await openReports(page);
	const link = page.getByRole('link', { name: 'Everything about it' }).last();
	await page.goto(`${await link.getAttribute('href')}${below}`);
}
