import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { administratorVisits, visits, type Visit } from './e2e/routes.ts';
import { becomeAdministrator } from './e2e/administrator.ts';
import { findBrowser, howToGetBrowser } from './setup/browser.ts';
import { mailSettings, startMailFile } from './setup/mail-server.ts';
import { makeDataFolder, startServer } from './setup/server.ts';

// npm run screenshots -- FOLDER: every page at three widths in both themes, to be looked at.
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

const folder = resolve(process.argv[2] ?? 'test-results/screenshots');
const windows = [
	{ name: 'phone-320', width: 320, height: 640 },
	{ name: 'phone-390', width: 390, height: 844 },
	{ name: 'desktop', width: 1280, height: 900 }
];

const executablePath = await findBrowser();
if (!executablePath) {
	console.error(`There is no browser to take pictures with: ${howToGetBrowser}`);
	process.exit(1);
}
mkdirSync(folder, { recursive: true });
const data = makeDataFolder();
const mail = await startMailFile(data);
const server = await startServer({ DATA_DIR: data, ...mailSettings(mail) });
process.env['ADMIN_LINK'] = server.adminLink ?? '';
process.env['BASE_URL'] = server.origin;
process.env['E2E_DATA_DIR'] = data;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
	for (const visit of Object.values(visits).flat()) await takePictures(browser, visit);
	const administrator = await browser.newContext();
	await becomeAdministrator(await administrator.newPage(), server.adminLink ?? '');
	const signedIn = await administrator.storageState();
	for (const visit of Object.values(administratorVisits).flat()) {
		await takePictures(browser, visit, signedIn);
	}
} finally {
	await browser.close();
	await server.stop();
	await mail.stop();
	rmSync(data, { recursive: true, force: true });
}

async function takePictures(
	from: Browser,
	{ name, go }: Visit,
	storageState?: StorageState
): Promise<void> {
	for (const { name: size, ...viewport } of windows) {
		const context = await from.newContext({
			baseURL: server.origin,
			viewport,
			reducedMotion: 'reduce',
			...(storageState ? { storageState } : {})
		});
		const page = await context.newPage();
		await go(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const file = `${name.replaceAll(/[^a-z]+/g, '-')}.${size}.${colorScheme}.png`;
			await page.screenshot({ path: join(folder, file), fullPage: true });
			console.log(file);
		}
		await context.close();
	}
}
