import { openItem, openReports } from './reported.ts';
import type { Visit } from './routes.ts';

/** Pages of the bank: reports, and a question with its editor and its regrade. */
export const itemVisits: Record<string, Visit[]> = {
	'/teach/reports': [{ name: 'reports', go: (page) => openReports(page) }],
	'/teach/items/[itemId]': [{ name: 'an item', go: (page) => openItem(page) }],
	'/teach/items/[itemId]/edit': [
		{
			name: 'edit an item',
			async go(page) {
				await openItem(page, '/edit');
				await page.getByLabel('Why the answer is right').fill('');
				await page.getByRole('button', { name: 'Save as a new version' }).click();
				await page.getByRole('alert').first().waitFor();
			}
		},
		{
			name: 'preview an item',
			async go(page) {
				await openItem(page, '/edit');
				await page.getByRole('button', { name: 'Look at it first' }).click();
				await page.getByRole('heading', { name: 'As it would be' }).waitFor();
			}
		}
	],
	'/teach/items/[itemId]/regrade': [
		{ name: 'regrade an item', go: (page) => openItem(page, '/regrade') }
	]
};
