import { expect, test } from './fixtures.ts';
import { newAdministratorLink } from './links.ts';

import { becomeAdministrator } from './administrator.ts';

test.use({ expectedNoise: [/Failed to load resource.*40[09]/] });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a teacher puts a module together, looks through it and publishes it', async ({ page }) => {
		await becomeAdministrator(page, newAdministratorLink());
		await page.goto('/teach/modules');
		await page.getByLabel('Title').fill('Rivers and roads');
		await page.getByRole('button', { name: 'Begin', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Rivers and roads' })).toBeVisible();

		await page.getByRole('button', { name: 'Publish' }).click();
		await expect(page.getByRole('alert')).toContainText('at least one question');

		await page.getByRole('button', { name: 'Add the story' }).click();
		await page.getByRole('button', { name: 'Add an empty part' }).click();
		await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Missing words' });
		await page.getByRole('button', { name: 'Find questions' }).click();
		const found = page.getByRole('checkbox', { disabled: false }).and(page.locator('#bank input'));
		await found.nth(0).check();
		await found.nth(1).check();
		await page.getByRole('button', { name: 'Add questions' }).click();
		await expect(page).toHaveURL(/type=cloze/);
		await expect(page.getByText('Chosen questions (2)')).toBeVisible();
		await expect(page.getByText('In this module already.')).toHaveCount(2);

		const [first] = await page.locator('#part-1 .stem').allTextContents();
		await page.getByRole('button', { name: 'Move question 1 down' }).click();
		await expect(page.locator('#part-1 .stem').nth(1)).toHaveText(first ?? '');
		await page.getByText('Questions by a rule').click();
		await page.getByLabel('How many questions').fill('1');
		await page.getByRole('button', { name: 'Add the rule' }).click();
		await expect(page.getByText('3 questions. Not published yet')).toBeVisible();

		await page.getByRole('button', { name: 'Preview as a student' }).click();
		await expect(page.locator('main').getByText('Question 1 of 3')).toBeVisible();
		await page.goBack();
		await page.getByRole('button', { name: 'Publish' }).click();
		await expect(page.getByText('Published as version 1')).toBeVisible();
		await page.getByRole('button', { name: 'Remove part 1' }).click();
		await expect(page.getByText('Changed since version 1')).toBeVisible();
	});
});
