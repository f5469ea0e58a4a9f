import { expect, test } from './fixtures.ts';
import { axeObjections, tooWide } from './looks.ts';
import { administratorVisits, pageRoutes, visits } from './routes.ts';

test.use({ expectedNoise: [/Failed to load resource.*40[04]/] });

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
			expect(await axeObjections(page)).toEqual([]);
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
