import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Said when there is no browser to test in: the command that brings one. */
export const howToGetBrowser =
	'npm exec -- playwright install chromium, or set CHROMIUM_PATH to one that is installed';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Path of a Chromium: the one of CHROMIUM_PATH, an installed one, or on Linux x64 npm's. */
export async function findBrowser(): Promise<string | null> {
	const given = process.env['CHROMIUM_PATH'];
	if (given) return given;
	const found = [chromium.executablePath(), ...installed].find((path) => existsSync(path));
	if (found) return found;
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	// Unpacks itself into the temporary folder the first time.
	const { default: packaged } = await import('@sparticuz/chromium');
	return packaged.executablePath();
}
