import type { Browser, BrowserContextOptions } from '@playwright/test';
import { begin, joinAsStudent, openTeacher, setModule } from './assignments.ts';
import { expect, test, type Page } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { countQuestions, giveAnswer } from './questions.ts';

// What is sent without a connection fails, and says so on the console.
test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource.*400/] });

async function newStudent(
	browser: Browser,
	baseURL: string | undefined,
	joinPath: string,
	name: string,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options });
	const page = await context.newPage();
	await joinAsStudent(page, joinPath, name);
	return page;
}

const saveAndGoOn = (page: Page) =>
	page.getByRole('button', { name: /^Save and (go on|look over)$/ }).click();

async function answerAll(page: Page): Promise<number> {
	const total = await countQuestions(page);
	for (let position = 1; position <= total; position++) {
		await page.waitForURL(new RegExp(`/attempts/[^/]+/${position}$`));
		await giveAnswer(page, position);
		await saveAndGoOn(page);
	}
	await page.waitForURL('**/overview');
	return total;
}

test('a teacher sets a module; three take it at once, one with more time, one loses the line', async ({
	browser,
	baseURL
}) => {
	test.slow();
	const { joinPath, classPath, teacher } = await openTeacher(browser, baseURL ?? '');
	const path = await setModule(teacher, classPath, {
		feedback: 'after-finishing',
		timeLimitMinutes: '30',
		reserved: true
	});
	const names = ['Ada Obi', 'Ben Lund', 'Kei Sato'];
	const [ada, ben, kei] = await Promise.all(
		names.map((name) => newStudent(browser, baseURL, joinPath, name))
	);
	if (!ada || !ben || !kei) throw new Error('three students');
	await giveMoreTime(teacher, classPath, 'Kei Sato');

	await Promise.all([ada, ben, kei].map((page) => begin(page, path)));
	await expect(ada.getByRole('timer')).toContainText(/^\s*(30|29) minutes left/);
	await expect(kei.getByRole('timer')).toContainText(/^\s*(45|44) minutes left/);

	await Promise.all([answerAll(ada), answerAll(kei), loseTheLine(ben)]);
	for (const page of [ada, kei, ben]) {
		await expect(page.getByText('Every question has an answer.')).toBeVisible();
		await page.getByRole('button', { name: 'Hand in', exact: true }).click();
		await page.waitForURL('**/results');
		await expect(page.getByText('Handed in:')).toBeVisible();
		await expect(page.getByText('You answered').first()).toBeVisible();
	}
	await teacher.goto(`${classPath}/assignments`);
	const row = teacher.getByRole('row', { name: /The news of the week/ });
	await expect(row.getByRole('cell').nth(2)).toHaveText('3');
	await expect(row.getByRole('cell').nth(3)).toHaveText('3');
	await teacher.goto(`/teach${path}`);
	await teacher.getByRole('button', { name: 'Put it away' }).click();
	await expect(teacher.getByText('It is put away')).toBeVisible();
});

/** What a student is allowed is set once, on a page of the class. */
async function giveMoreTime(teacher: Page, classPath: string, name: string): Promise<void> {
	await teacher.goto(`${classPath}/students`);
	await teacher.getByRole('link', { name: new RegExp(`^(Set|Change) for ${name}`) }).click();
	await teacher.getByLabel('Time factor').fill('1.5');
	await teacher.getByRole('button', { name: 'Save' }).click();
	await teacher.waitForLoadState();
}

/** Answers the first question without a connection; the page keeps the answer and sends it again. */
async function loseTheLine(page: Page): Promise<void> {
	await page.context().setOffline(true);
	await giveAnswer(page, 1);
	await expect(page.getByText('Your answer is kept on this device')).toBeVisible();
	await saveAndGoOn(page);
	await expect(page).toHaveURL(/\/1$/);
	await page.context().setOffline(false);
	await expect(page.getByText(/Saved at \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
	await page.reload();
	await expect(page.getByText(/Saved at/)).toBeVisible();
	await answerAll(page);
}

test('an answer is saved when it is given, and there on another device', async ({
	browser,
	baseURL
}) => {
	const { joinPath, classPath, teacher } = await openTeacher(browser, baseURL ?? '');
	const path = await setModule(teacher, classPath, { feedback: 'after-due' });
	const page = await newStudent(browser, baseURL, joinPath, 'Ada Obi');
	await begin(page, path);
	await giveAnswer(page);
	await expect(page.getByText(/Saved at \d\d:\d\d:\d\d/)).toBeVisible();
	const given = await fieldsOf(page);

	const other = await browser.newContext({
		...(baseURL ? { baseURL } : {}),
		storageState: { ...(await page.context().storageState()), origins: [] }
	});
	const device = await other.newPage();
	await device.goto(path);
	await device.getByRole('link', { name: 'Go on where you were' }).click();
	await device.goto(page.url());
	expect(await fieldsOf(device)).toEqual(given);
	await device.getByLabel('Mark to come back to').check();
	await expect(device.getByText(/Saved at \d\d:\d\d:\d\d/)).toBeVisible();
	await page.goBack();
	await page.goForward();
	await page.reload();
	await expect(page.getByLabel('Mark to come back to')).toBeChecked();
});

const fieldsOf = (page: Page) =>
	page
		.locator('form[data-keep]')
		.evaluate((form: HTMLFormElement) =>
			[...new FormData(form)].filter(([name]) => /^(answer|match|place)/.test(name))
		);

test('without JavaScript: answers are saved by buttons, marked, looked over and handed in', async ({
	browser,
	baseURL
}) => {
	const { joinPath, classPath, teacher } = await openTeacher(browser, baseURL ?? '');
	const path = await setModule(teacher, classPath, { feedback: 'after-finishing' });
	const without = { javaScriptEnabled: false };
	const page = await newStudent(browser, baseURL, joinPath, 'Ben Lund', without);
	await begin(page, path);
	const total = await countQuestions(page);
	await giveAnswer(page);
	await page.getByLabel('Mark to come back to').check();
	await saveAndGoOn(page);
	await page.waitForURL(/\/2$/);
	await page.getByRole('link', { name: 'Overview and handing in' }).click();
	await expect(page.getByText('You marked 1 to come back to.')).toBeVisible();
	await expect(page.getByText(`${total - 1} questions have no answer`)).toBeVisible();
	await page.getByRole('button', { name: 'Hand in as it is' }).click();
	await page.waitForURL('**/results');
	await expect(page.getByText(`1 of ${total} questions answered`)).toBeVisible();
	await page.goBack();
	await page.reload();
	await page.waitForURL('**/results');
});

test('by keyboard alone', async ({ browser, baseURL }) => {
	const { joinPath, classPath, teacher } = await openTeacher(browser, baseURL ?? '');
	const path = await setModule(teacher, classPath, { feedback: 'after-finishing' });
	const page = await newStudent(browser, baseURL, joinPath, 'Kei Sato');
	await page.goto('/classes');
	await tabTo(page, `main a[href="${path}"]`);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/assignments/*');
	await tabTo(page, 'main form button');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/1$/);
	await tabTo(page, 'input[name=marked]');
	await page.keyboard.press('Space');
	await expect(page.getByText(/Saved at/)).toBeVisible();
	await tabTo(page, 'main a[href$="/overview"]');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/overview');
	await tabTo(page, 'main form button');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/results');
});
