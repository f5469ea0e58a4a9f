import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, howToGetBrowser } from '../../tests/setup/browser.ts';
import { describeMachine, machineLine } from './bench/machine.ts';
import { measureSpeed } from './bench/page/speed.ts';
import { pageNames, planTour, visitFirst, weighTour } from './bench/page/tour.ts';
import { medianOf } from './bench/percentiles.ts';
import { startSite } from './bench/serve/servers.ts';
import { short, textTable } from './bench/text-table.ts';

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		runs: { type: 'string', default: '5' }
	}
});
const slowdown = 4;

const machine = describeMachine(['@sveltejs/kit', 'svelte', '@playwright/test']);
const executablePath = await findBrowser();
if (!executablePath) throw new Error(`there is no browser here: ${howToGetBrowser}`);
const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
const running = await startSite('footnote', `file:${join(folder, 'page.db')}`);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const tour = await planTour(browser, running.site.origin);
const weights = await weighTour(browser, tour);
const speeds = [];
for (const name of pageNames) {
	const runs = [];
	for (let run = 0; run < Number(values.runs); run++) {
		const look = (page: Parameters<typeof measureSpeed>[0]) =>
			measureSpeed(page, tour.addresses[name], slowdown);
		runs.push(await visitFirst(browser, tour, look));
	}
	const largestPaintMs = medianOf(runs.map((run) => run.largestPaintMs));
	const interactionMs = medianOf(runs.map((run) => run.interactionMs));
	speeds.push({ name, largestPaintMs, interactionMs });
}
const version = browser.version();
await browser.close();
await running.stop();
rmSync(folder, { recursive: true, force: true });

if (values.json) {
	console.log(JSON.stringify({ machine, chromium: version, weights, slowdown, speeds }));
} else {
	const kB = (bytes: number) => short(bytes / 1000);
	const weightRows = Object.entries(weights).map(([name, weight]) => [
		...[name, String(weight.requests), kB(weight.bytes), kB(weight.scriptBytes)],
		kB(weight.fontBytes)
	]);
	const speedRows = speeds.map(({ name, largestPaintMs, interactionMs }) => [
		...[name, short(largestPaintMs), short(interactionMs)]
	]);
	console.log(`${machineLine(machine)}, Chromium ${version}\n`);
	console.log('First visits, sizes in kB as sent\n');
	console.log(`${textTable(['', 'requests', 'all', 'scripts', 'fonts'], weightRows)}\n`);
	console.log(`Processor slowed ${slowdown} times, median of ${values.runs}\n`);
	console.log(textTable(['', 'largest paint ms', 'interaction ms'], speedRows));
}
