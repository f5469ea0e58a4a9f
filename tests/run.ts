import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../src/cli/start/build.ts';
import { findBrowser, howToGetBrowser } from './setup/browser.ts';
import { howToGetPostgres, isPostgresExpected } from './setup/postgres-server.ts';
import { addCounts, noCounts, readPlaywright, readVitest, type Counts } from './setup/reports.ts';

// Runs every part, adds up what they report and says it in the last line.
const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64';

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let total = noCounts;

// Start-up and browser tests serve the build: made here, it is not made by two of them at once.
await buildIfNeeded(root, console.log);

await part('unit and integration', async () => {
	const file = join(reports, 'vitest.json');
	const code = await run('node_modules/vitest/vitest.mjs', [
		...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
	]);
	return readVitest(file, code);
});
if (!isPostgresExpected()) skipPart('integration on PostgreSQL', howToGetPostgres);

if (await findBrowser()) {
	await part('end to end', async () => {
		const file = join(reports, 'playwright.json');
		process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file;
		const code = await run('node_modules/@playwright/test/cli.js', [
			'test',
			'--reporter=line,json'
		]);
		return readPlaywright(file, code);
	});
} else {
	skipPart('end to end', howToGetBrowser);
}

const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

async function part(name: string, runPart: () => Promise<Counts>): Promise<void> {
	console.log(`\n== ${name}`);
	const counts = await runPart();
	for (const problem of counts.problems) console.log(`${name}: ${problem}`);
	total = addCounts(total, counts);
}

function skipPart(name: string, howToGetIt: string): void {
	console.log(`\n== ${name}: skipped on this system. To run it: ${howToGetIt}`);
	// npm brings both for this system: that it is missing is a defect.
	total = addCounts(total, isLinuxX64 ? { ...noCounts, failed: 1 } : { ...noCounts, skipped: 1 });
}

function run(program: string, args: string[]): Promise<number | null> {
	const child = spawn(process.execPath, [join(root, program), ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', resolve);
	});
}
