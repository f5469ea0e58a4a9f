import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/setup/browser.ts';

// Found once and handed to the workers, which read this file too.
process.env['CHROMIUM_PATH'] ??= (await findBrowser()) ?? '';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	globalSetup: './tests/setup/e2e-server.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'line',
	use: {
		browserName: 'chromium',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure',
		launchOptions: {
			executablePath: process.env['CHROMIUM_PATH'],
			// Its own sandbox needs rights that a container or root has not.
			args: ['--no-sandbox']
		}
	}
});
