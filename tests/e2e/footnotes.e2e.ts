import { expect, test } from './fixtures.ts';
import { check, giveAnswer, practise } from './questions.ts';

test.use({ javaScriptEnabled: false });

test('on a phone a footnote unfolds under its text when its number is followed', async ({
	page
}) => {
	await practise(page);
	await giveAnswer(page);
	await check(page);
	await page.setViewportSize({ width: 390, height: 800 });
	const passage = page.getByRole('note', { name: 'Footnote 1' }).locator('.passage');
	await expect(passage).toBeHidden();
	await page.getByRole('link', { name: 'Footnote 1' }).first().click();
	await expect(passage).toBeVisible();
	await expect(passage.locator('mark').first()).toBeVisible();
});

test('on a wide screen the passage stands beside the explanation', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await practise(page);
	await giveAnswer(page);
	await check(page);
	const note = page.getByRole('note', { name: 'Footnote 1' });
	await expect(note.locator('.passage')).toBeVisible();
	const text = await page.locator('.explanation').first().boundingBox();
	const beside = await note.boundingBox();
	if (!text || !beside) throw new Error('explanation or note without a place');
	expect(beside.x).toBeGreaterThan(text.x + 600);
	expect(beside.y).toBeLessThan(text.y + text.height);
});

test('no number takes the clicks of its neighbour', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/about');
	const taken = await page.evaluate(() => {
		const one = document.querySelector('a.superscript');
		const two = one?.cloneNode(true) as HTMLElement;
		one?.after(two);
		return [one, two].map((link) => {
			const { x, y, width, height } = (link as HTMLElement).getBoundingClientRect();
			return document.elementFromPoint(x + width / 2, y + height / 2) === link;
		});
	});
	expect(taken).toEqual([true, true]);
});
