import type { Browser, BrowserContext, Page } from '@playwright/test';
import { weigh, type Weight } from './weigh.ts';

export const pageNames = ['home', 'story', 'question', 'results'] as const;
export type PageName = (typeof pageNames)[number];

/** Where to go, as a learner who has begun a module. */
export interface Tour {
	state: Awaited<ReturnType<BrowserContext['storageState']>>;
	addresses: Record<PageName, string>;
	/** The attempt's first question, which is still open. */
	firstQuestion: string;
}

/** @param origin a server with seeds */
export async function planTour(browser: Browser, origin: string): Promise<Tour> {
	const { state, attempt } = await beginModule(browser, origin);
	const story = await findStory(browser, origin);
	const [question, results] = [`${attempt}/2`, `${attempt}/results`];
	return {
		state,
		addresses: { home: origin, story, question, results },
		firstQuestion: `${attempt}/1`
	};
}

/** A page of the tour at its first visit: nothing is in the cache. */
export async function visitFirst<T>(
	browser: Browser,
	{ state }: Tour,
	look: (page: Page) => Promise<T>
): Promise<T> {
	const context = await browser.newContext({ storageState: state });
	const seen = await look(await context.newPage());
	await context.close();
	return seen;
}

/** What every page costs at its first visit, and the way from one question to the next. */
export async function weighTour(
	browser: Browser,
	tour: Tour
): Promise<Record<PageName | 'next question', Weight>> {
	const first = (name: PageName) =>
		visitFirst(browser, tour, (page) => weigh(page, () => page.goto(tour.addresses[name])));
	return {
		home: await first('home'),
		story: await first('story'),
		question: await first('question'),
		results: await first('results'),
		'next question': await visitFirst(browser, tour, (page) => weighNext(page, tour))
	};
}

async function beginModule(browser: Browser, origin: string) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${origin}/curriculum`);
	await page.locator('main a[href*="/modules/"]').first().click();
	await page.locator('main form[action*="start"] button').click();
	await page.waitForURL('**/attempts/*/1');
	const attempt = page.url().replace(/\/1$/, '');
	const state = await context.storageState();
	await context.close();
	return { state, attempt };
}

async function findStory(browser: Browser, origin: string): Promise<string> {
	const page = await browser.newPage();
	await page.goto(origin);
	const href = await page.locator('main a[href*="/stories/"]').first().getAttribute('href');
	await page.close();
	return new URL(href ?? '/', origin).href;
}

/** Answers the first question and weighs the way to the second. */
async function weighNext(page: Page, { firstQuestion, addresses }: Tour): Promise<Weight> {
	await page.goto(firstQuestion);
	await answer(page);
	return weigh(page, async () => {
		await page.getByRole('link', { name: 'Next question' }).click();
		await page.waitForURL(addresses.question);
	});
}

/** Gives some answer, whatever is asked for. */
async function answer(page: Page): Promise<void> {
	const form = page.locator('form[action*="answer"]');
	const selects = form.locator('select');
	for (let index = 0; index < (await selects.count()); index++) {
		await selects.nth(index).selectOption({ index: index + 1 });
	}
	const choices = form.locator('input[type=radio], input[type=checkbox]');
	if ((await choices.count()) > 0) await choices.first().check();
	const entry = form.locator('input[type=text]');
	if ((await entry.count()) > 0) await entry.fill('7');
	await form.getByRole('button', { name: 'Check' }).click();
	await page.getByRole('link', { name: 'Next question' }).waitFor();
}
