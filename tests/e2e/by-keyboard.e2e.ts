import { expect, test, type Page } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { countQuestions, expectFeedback } from './questions.ts';

const answerForm = 'form[action*="answer"]';

test('a whole module by keyboard alone', async ({ page }) => {
	test.slow();
	await page.goto('/');
	await page.keyboard.press('Tab');
	// The first stop leaps over the navigation.
	await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
	await tabTo(page, 'a[href$="/curriculum"]');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/curriculum');
	await tabTo(page, 'main a[href*="/modules/"]');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/modules/*');
	await tabTo(page, 'main form[action*="start"] button');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/attempts/*/1');

	const total = await countQuestions(page);
	for (let position = 1; position <= total; position++) {
		await expect(page.locator('main').getByText(`Question ${position} of ${total}`)).toBeVisible();
		await answerByKeyboard(page);
		await tabTo(page, `${answerForm} button`);
		await page.keyboard.press('Enter');
		await expectFeedback(page);
		await tabTo(page, 'main a.button');
		await page.keyboard.press('Enter');
		await page.waitForURL(position < total ? `**/attempts/*/${position + 1}` : '**/results');
	}
	await tabTo(page, 'form[action*="complete"] button');
	await page.keyboard.press('Enter');
	await expect(page.getByText('You finished this module')).toBeVisible();
});

async function answerByKeyboard(page: Page): Promise<void> {
	const form = page.locator(answerForm);
	const selects = await form.locator('select').count();
	if ((await form.locator('input[type=radio]').count()) > 0) {
		await tabTo(page, `${answerForm} input[type=radio]`);
		// Space takes the one with the focus, an arrow the next.
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await expect(form.locator('input[type=radio]:checked')).toHaveCount(1);
	} else if ((await form.locator('input[type=checkbox]').count()) > 0) {
		await tabTo(page, `${answerForm} input[type=checkbox]`);
		await page.keyboard.press('Space');
		await expect(form.locator('input[type=checkbox]:checked')).toHaveCount(1);
	} else if (selects > 0) {
		for (let index = 0; index < selects; index++) {
			await tabTo(page, `${answerForm} select`);
			for (let down = 0; down <= index; down++) await page.keyboard.press('ArrowDown');
		}
	} else {
		await tabTo(page, `${answerForm} input[type=text]`);
		await page.keyboard.type('7');
	}
}
