import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBenchDatabase, openDatabases, type EngineName } from './databases.ts';
import { Driver } from './driver.ts';
import { measureSite, type Plan, type SiteMeasure } from './measure.ts';
import type { Acknowledged, Site } from './messages.ts';
import { runToEnd, startSite } from './servers.ts';

export interface EngineRun {
	engine: EngineName;
	footnote: SiteMeasure;
	/** Each yardstick before and after. */
	trivial: SiteMeasure[];
	bare: SiteMeasure[];
	verified: { checked: number; problems: string[] };
}

/** Everything on one engine once: yardsticks, Footnote, yardsticks again, and what was saved. */
export async function runEngine(
	engine: EngineName,
	plans: { footnote: Plan; yardstick: Plan },
	say: (line: string) => void
): Promise<EngineRun> {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
	const databases = await openDatabases(engine, folder);
	const driver = new Driver();
	try {
		const measure = async (kind: Site['kind'], databaseUrl: string) => {
			say(`${engine}: ${kind}`);
			const running = await startSite(kind, databaseUrl);
			const plan = kind === 'footnote' ? plans.footnote : plans.yardstick;
			const measured = await measureSite(driver, running, databases.pid, plan);
			await running.stop();
			return measured;
		};
		const yardsticks = async (when: string) => ({
			bare: await measure('bare', ''),
			trivial: await measure('trivial', await databases.create(`trivial_${when}`))
		});
		const before = await yardsticks('before');
		const databaseUrl = await createBenchDatabase(databases);
		const footnote = await measure('footnote', databaseUrl);
		const after = await yardsticks('after');
		const verified = await verify(folder, databaseUrl, footnote.acknowledged);
		const bare = [before.bare, after.bare];
		return { engine, footnote, bare, trivial: [before.trivial, after.trivial], verified };
	} finally {
		driver.end();
		await databases.end();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function verify(
	folder: string,
	databaseUrl: string,
	acknowledged: Acknowledged[]
): Promise<EngineRun['verified']> {
	const file = join(folder, 'acknowledged.json');
	writeFileSync(file, JSON.stringify(acknowledged));
	const printed = await runToEnd(['src/cli/bench/serve/verify-process.ts', file], {
		DATABASE_URL: databaseUrl
	});
	return JSON.parse(printed) as EngineRun['verified'];
}
