import type { Page } from '@playwright/test';

export interface PageSpeed {
	/** When the largest thing in view was painted, milliseconds after the visit began. */
	largestPaintMs: number;
	/** The slowest of a few clicks and keys, to the next paint; events under 16 ms count as 16. */
	interactionMs: number;
}

const shortestToldMs = 16;
const presses = 6;

/** Opens a page on a slowed processor, then clicks and presses keys. */
export async function measureSpeed(
	page: Page,
	address: string,
	slowdown: number
): Promise<PageSpeed> {
	await observe(page);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(500);
	// The browser goes on looking for a larger paint until the first click: read it before.
	const largestPaintMs = await readTold(page, 'paint');
	const form = page.locator('form[action*="answer"]');
	const choices = form.locator('input:not([type="hidden"]), select');
	const targets = (await choices.count()) > 0 ? choices : page.locator('summary, main p');
	for (let press = 0; press < presses; press++) {
		await targets.nth(press % (await targets.count())).click();
		await page.keyboard.press('ArrowDown');
		await page.waitForTimeout(60);
	}
	await page.waitForTimeout(500);
	const interactionMs = Math.max(shortestToldMs, await readTold(page, 'interaction'));
	return { largestPaintMs, interactionMs };
}

const readTold = (page: Page, what: string): Promise<number> =>
	page.evaluate((name) => Number(Reflect.get(Reflect.get(window, 'told'), name)), what);

/** The browser tells of paints and events from the page's beginning on. */
async function observe(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const told = { paint: 0, interaction: 0 };
		Object.assign(window, { told });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) told.paint = Math.max(told.paint, entry.startTime);
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		const options = { type: 'event', buffered: true, durationThreshold: 16 };
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				told.interaction = Math.max(told.interaction, entry.duration);
			}
		}).observe(options);
	});
}
