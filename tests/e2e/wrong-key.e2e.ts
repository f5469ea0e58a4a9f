import { becomeAdministrator } from './administrator.ts';
import { expect, test, type Page } from './fixtures.ts';
import { newAdministratorLink } from './links.ts';
import { axeObjections, tooWide } from './looks.ts';
import { countQuestions } from './questions.ts';

test.use({ expectedNoise: [/Failed to load resource.*400/] });

/** Goes through a module until a question with four options or more comes. */
async function findChoice(page: Page): Promise<void> {
	await page.goto('/curriculum');
	const module = page.locator('main a[href*="/modules/"]').first();
	await page.goto((await module.getAttribute('href')) ?? '');
	await page
		.getByRole('button', { name: /check yourself/i })
		.first()
		.click();
	await page.waitForURL('**/attempts/*/1');
	const total = await countQuestions(page);
	const options = page.locator('form[action*="answer"] input[type=radio][name=answer]');
	for (let position = 1; position <= total; position++) {
		await page.goto(page.url().replace(/\/\d+$/, `/${position}`));
		if ((await options.count()) >= 4) return;
	}
	throw new Error('no question of this module has four options');
}

test('a wrong key is repaired and regraded, and whoever was told it is told so', async ({
	page,
	browser,
	baseURL
}) => {
	test.setTimeout(180_000);
	const student = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
	await findChoice(student);
	const labels = student.locator('form[action*="answer"] label:has(input[name=answer])');
	const texts = (await labels.allInnerTexts()).map((text) => text.trim());
	await labels.first().click();
	await student.getByRole('button', { name: 'Check', exact: true }).click();
	await student.locator('#verdict').waitFor();
	const wasRight = (await student.locator('#verdict').innerText()).trim() === 'Right';
	await student.getByText('Report a problem with this question').click();
	await student.getByLabel('The answer marked right is wrong').check();
	await student.getByLabel('Anything to add?').fill('The article says otherwise.');
	await student.getByRole('button', { name: 'Send the report' }).click();
	await expect(student.getByText('Thank you.')).toBeVisible();
	const resultsPath = new URL(student.url()).pathname.replace(/\/\d+$/, '/results');

	await becomeAdministrator(page, newAdministratorLink());
	await page.goto('/teach/reports');
	const reported = page.locator('section', { hasText: 'The article says otherwise.' }).first();
	await reported.getByRole('link', { name: 'Edit this question' }).click();
	await page.getByRole('heading', { name: 'Edit a question' }).waitFor();
	// The other answer becomes the key: the student's own if it was wrong, any other if it was right.
	const newKey = wasRight ? texts.at(-1) : texts[0];
	const rows = page.locator('.option');
	for (const row of await rows.all()) {
		if ((await row.getByRole('textbox').first().inputValue()) === newKey) {
			await row.getByRole('radio').check();
		}
	}
	await page.getByLabel('What did you change, and why?').fill('The key was another one.');
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await page.getByRole('heading', { name: 'As it would be' }).waitFor();
	const confirm = page.getByLabel('The passage says so in other words');
	if (await confirm.isVisible()) await confirm.check();
	await page.getByRole('button', { name: 'Save as a new version' }).click();
	await page.getByText('Saved. The new version is asked from now on.').waitFor();

	await page.getByRole('link', { name: 'regrade them' }).click();
	await expect(page.getByText(/would be counted anew/)).toBeVisible();
	await expect(
		page.getByRole('cell', { name: wasRight ? '100% → 0%' : '0% → 100%' })
	).not.toHaveCount(0);
	expect(await axeObjections(page)).toEqual([]);
	await page.getByLabel('What are learners told of the reason?').fill('We misread the article.');
	await page.getByRole('button', { name: /^Regrade \d/ }).click();
	await page.getByText('Everybody who was told another answer').waitFor();

	await student.goto('/');
	const note = student.getByRole('region', { name: 'Notes for you' });
	await expect(note).toContainText('Corrected since you answered');
	await expect(note).toContainText('We misread the article.');
	await expect(note).toContainText(
		wasRight ? 'counted 100% and counts 0% now' : 'counted 0% and counts 100% now'
	);
	await expect(note).toContainText(newKey ?? '');
	expect(await axeObjections(student)).toEqual([]);
	await student.setViewportSize({ width: 320, height: 640 });
	expect(await tooWide(student)).toEqual([]);
	await student.goto(resultsPath);
	await expect(student.getByText('This question was corrected after you answered.')).toBeVisible();
	await student.getByRole('button', { name: 'I have seen it' }).click();
	await student.goto('/');
	await expect(student.getByText('Corrected since you answered')).toHaveCount(0);
	await student.context().close();
});
