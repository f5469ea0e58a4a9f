import { becomeAdministrator } from './administrator.ts';
import { expect, test } from './fixtures.ts';
import { newAdministratorLink } from './links.ts';
import { axeObjections, tooWide } from './looks.ts';
import { practise } from './questions.ts';
import { administratorVisits } from './routes.ts';

test.use({ expectedNoise: [/Failed to load resource.*40[034]/] });

test('a link makes one administrator, once; nobody else gets in', async ({
	page,
	browser,
	baseURL
}) => {
	const link = newAdministratorLink();
	const stranger = await browser.newContext(baseURL ? { baseURL } : {});
	await practise(await stranger.newPage());
	expect((await stranger.request.get('/admin')).status()).toBe(403);
	await becomeAdministrator(page, link);

	expect((await stranger.request.get(link)).status()).toBe(404);
	const again = await stranger.request.post(link, { headers: { origin: baseURL ?? '' }, form: {} });
	expect(again.status()).toBe(404);
	expect((await stranger.request.get('/admin')).status()).toBe(403);
	await stranger.close();
});

for (const { name, go } of Object.values(administratorVisits).flat()) {
	test(`${name}: no objection of axe in either theme, nothing too wide at 320 px`, async ({
		page
	}) => {
		// Some of these pages have a whole class and its work made before they are looked at.
		test.slow();
		await becomeAdministrator(page, newAdministratorLink());
		await go(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			expect(await axeObjections(page)).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await tooWide(page)).toEqual([]);
	});
}
