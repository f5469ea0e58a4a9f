import { expect, type Page } from '@playwright/test';

/** Opens a question of everything, as a guest. */
export async function practise(page: Page): Promise<void> {
	await page.goto('/');
	await page
		.getByRole('button', { name: /practise/i })
		.first()
		.click();
	await page.waitForURL('**/attempts/*/1');
}

/** Number of questions of the attempt that is open, as its page says. */
export async function countQuestions(page: Page): Promise<number> {
	const words = await page
		.getByText(/^Question \d+ of \d+/)
		.first()
		.textContent();
	return Number(/of (\d+)/.exec(words ?? '')?.[1]);
}

/** Gives some answer of the kind that is asked for, without sending it. `nth` varies which. */
export async function giveAnswer(page: Page, nth = 0): Promise<void> {
	const form = page.locator('form[action*="answer"], form[data-keep]');
	const boxes = form.locator('input[type=radio], input[type=checkbox]:not([name=marked])');
	const selects = form.locator('select');
	if ((await boxes.count()) > 0) {
		await boxes.nth(nth % (await boxes.count())).check();
	} else if ((await selects.count()) > 0) {
		for (const [index, select] of (await selects.all()).entries()) {
			await select.selectOption({ index: index + 1 });
		}
	} else {
		const entry = form.getByRole('textbox');
		await entry.fill((await entry.getAttribute('inputmode')) === 'decimal' ? '7' : 'nobody');
	}
}

/** Sends the answer and sees it told: right or wrong in words, with a footnote. */
export async function check(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expectFeedback(page);
}

export async function expectFeedback(page: Page): Promise<void> {
	await expect(page.locator('#verdict')).toHaveText(/^\s*(Right|Partly right|Not right)\s*$/);
	// Matching and ordering tell part by part what was given.
	const told = page.getByText('You answered').or(page.locator('main ul.options'));
	await expect(told.first()).toBeVisible();
	const footnote = page.getByRole('note').first();
	await expect(footnote).toBeVisible();
	// Where every part of the answer has its own footnote they are folded to their source lines.
	const unfold = footnote.getByRole('link', { name: 'Show the passage' });
	if (await unfold.isVisible()) await unfold.click();
	await expect(footnote.locator('mark').first()).toHaveText(/\w/);
	await expect(footnote.getByRole('link', { name: 'Read it in the story' })).toBeVisible();
}
