import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './fixtures.ts';
import { administratorVisits, pageRoutes, visits } from './routes.ts';

test.use({ expectedNoise: [/Failed to load resource.*40[04]/] });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = Object.values(visits).flat();

test('every route is looked at', () => {
	const known = [...Object.keys(visits), ...Object.keys(administratorVisits)];
	expect(pageRoutes().filter((route) => !known.includes(route))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const { name, go } of looks) {
		test(`${name} in ${colorScheme}: nothing that axe objects to`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await go(page);
			const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
			const told = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
			expect(told).toEqual([]);
		});
	}
}

for (const { name, go } of looks) {
	test(`${name} fits 320 px, also with text twice as large`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await go(page);
		expect(await tooWide(page)).toEqual([]);
		await page.setViewportSize({ width: 640, height: 640 });
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		expect(await tooWide(page)).toEqual([]);
	});
}

/** What makes the page scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => element.outerHTML.slice(0, 120));
	});
}
